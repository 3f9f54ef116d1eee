import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Survey } from '../../../contract/survey.ts';
import { planSchema } from '../../../domain/policy/policy.ts';
import { useBook } from '../desk/rules.ts';
import { useWording } from '../wording/use-wording.ts';
import { PARTS } from './apply-survey.ts';
import { listOf } from './draft.ts';
import { FieldChoice } from './field-choice.tsx';
import { FormField, type FormProps } from './form-field.tsx';
import { onceEach } from './once-each.ts';
import { type Choice, PairEditor } from './pair-editor.tsx';
import { Toggles } from './toggles.tsx';

const useStyles = makeStyles({
  mapping: { display: 'grid', rowGap: '18px', paddingTop: '10px' },
  part: {
    display: 'grid',
    rowGap: '8px',
    padding: '12px',
    borderRadius: '6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { margin: 0, fontSize: '12px', color: tokens.colorNeutralForeground3 },
  fallback: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '8px' },
});

interface Props extends FormProps {
  /** What the server was found to have; `null` while it was not asked. */
  readonly survey: Survey | null;
}

/** How the fields, values and statuses of a Request Tracker become Caseclock's words. */
export function MappingForm(props: Props) {
  const styles = useStyles();
  const { t, name } = useWording();
  const { draft, errors, onChange, survey } = props;
  const policies = useBook().versions.toReversed();
  const severities = onceEach(
    policies.flatMap((policy) => policy.severities),
    (severity) => `${severity.id} · ${name(severity.name)}`,
  );
  const serviceTypes = onceEach(
    policies.flatMap((policy) => policy.serviceTypes),
    (serviceType) => name(serviceType.name),
  );
  const plans: readonly Choice[] = planSchema.options.map((plan) => ({
    value: plan,
    words: t(`plan.${plan}`),
  }));
  const parts = [
    { part: 'severity', choices: severities },
    { part: 'serviceType', choices: serviceTypes },
    { part: 'plan', choices: plans },
  ] as const;
  return (
    <div className={styles.mapping}>
      <p className={styles.hint}>{t('connections.mappingHint')}</p>
      {parts.map(({ part, choices }) => {
        const { field, values } = PARTS[part];
        return (
          <div key={part} className={styles.part}>
            <FieldChoice {...props} part={part} />
            <PairEditor
              label={t(`connections.${field}`)}
              pairs={draft[values]}
              choices={choices}
              hasError={errors[values] !== undefined}
              onChange={(pairs) => onChange({ [values]: pairs })}
            />
          </div>
        );
      })}
      <FormField
        {...props}
        name="pausedStatuses"
        label={t('connections.pausedStatuses')}
        hint={t('connections.statusesHint')}
        testId="source-paused-statuses"
      />
      {survey !== null && survey.statuses.length > 0 && (
        <Toggles
          label={t('connections.pausedStatuses')}
          names={survey.statuses.filter(({ isClosed }) => !isClosed).map(({ name: status }) => status)}
          chosen={listOf(draft.pausedStatuses)}
          testId="survey-status"
          onChange={(chosen) => onChange({ pausedStatuses: chosen.join(', ') })}
        />
      )}
      <Field label={t('connections.fallback')}>
        <div className={styles.fallback}>
          <ChoiceBox
            label={t('field.severity')}
            value={draft.fallbackSeverity}
            choices={severities}
            onChange={(fallbackSeverity) => onChange({ fallbackSeverity })}
          />
          <ChoiceBox
            label={t('field.service-type')}
            value={draft.fallbackServiceType}
            choices={serviceTypes}
            onChange={(fallbackServiceType) => onChange({ fallbackServiceType })}
          />
          <ChoiceBox
            label={t('field.plan')}
            value={draft.fallbackPlan}
            choices={plans}
            onChange={(fallbackPlan) => onChange({ fallbackPlan })}
          />
        </div>
      </Field>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

function ChoiceBox({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <Select aria-label={label} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.words}
        </option>
      ))}
    </Select>
  );
}
