import { Field, Input } from '@fluentui/react-components';
import { STEP_MOST } from '../../../domain/alerts/settings.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWording } from '../wording/use-wording.ts';
import type { AlertDraft, errorsOf } from './draft.ts';
import { useSeverities } from './use-severities.ts';

interface Props {
  readonly draft: AlertDraft;
  readonly errors: ReturnType<typeof errorsOf>;
  readonly change: (part: Partial<AlertDraft>) => void;
}

/** How early a deadline is told: for all severities, and for those that differ. */
export function StepsFields({ draft, errors, change }: Props) {
  const shared = usePageStyles();
  const { t } = useWording();
  const { all } = useSeverities();
  // What was set for one that no policy in force has counts for the cases that keep to an earlier policy.
  const severities = [...new Set([...all, ...Object.keys(draft.stepsOf)])];
  const wrongIf = (isWrong: boolean) =>
    isWrong ? { validationMessage: t('alerts.settings.stepsWrong', STEP_MOST) } : {};
  return (
    <div className={shared.fields}>
      <Field
        label={t('alerts.settings.usual')}
        hint={t('alerts.settings.stepsHint')}
        {...wrongIf(errors.has('usualSteps'))}
      >
        <Input
          value={draft.usualSteps}
          onChange={(_, { value }) => change({ usualSteps: value })}
          data-testid="usual-steps"
        />
      </Field>
      {severities.map((severity) => (
        <Field
          key={severity}
          label={t('alerts.settings.stepsOf', { severity })}
          {...wrongIf(errors.has(`steps-${severity}`))}
        >
          <Input
            value={draft.stepsOf[severity] ?? ''}
            placeholder={t('alerts.settings.asUsual')}
            onChange={(_, { value }) => change({ stepsOf: { ...draft.stepsOf, [severity]: value } })}
            data-testid={`steps-${severity}`}
          />
        </Field>
      ))}
    </div>
  );
}
