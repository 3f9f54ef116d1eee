import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { CaseTerms } from '../../../domain/policy/entitlement.ts';
import { type Policy, type PolicyServiceType, planSchema } from '../../../domain/policy/policy.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '10px',
    '& select': { width: '100%' },
  },
  whole: { gridColumn: '1 / -1' },
});

interface Props {
  /** Whose severities can be chosen. */
  readonly policy: Policy;
  readonly serviceTypes: readonly PolicyServiceType[];
  readonly terms: CaseTerms;
  readonly onChange: (change: Partial<CaseTerms>) => void;
}

/** What a case asks for, to choose from what is offered; a term that is not offered stays in the list. */
export function TermsFields({ policy, serviceTypes, terms, onChange }: Props) {
  const styles = useStyles();
  const { t, name } = useWording();
  const severities = policy.severities.map(({ id, name: words }) => ({
    id,
    words: t('case.severityIs', { severity: id, name: name(words) }),
  }));
  const services = serviceTypes.map(({ id, name: words }) => ({ id, words: name(words) }));
  const plans = planSchema.options.map((id) => ({ id, words: t(`plan.${id}`) }));
  return (
    <div className={styles.fields}>
      <Field label={t('case.serviceType')} className={styles.whole}>
        <Select
          value={terms.serviceType}
          onChange={(_, { value }) => onChange({ serviceType: value })}
          data-testid="choose-service-type"
        >
          {optionsOf(services, terms.serviceType)}
        </Select>
      </Field>
      <Field label={t('case.severity')}>
        <Select
          value={terms.severity}
          onChange={(_, { value }) => onChange({ severity: value })}
          data-testid="choose-severity"
        >
          {optionsOf(severities, terms.severity)}
        </Select>
      </Field>
      <Field label={t('case.plan')}>
        <Select
          value={terms.plan}
          onChange={(_, { value }) => onChange({ plan: planSchema.parse(value) })}
          data-testid="choose-plan"
        >
          {optionsOf(plans, terms.plan)}
        </Select>
      </Field>
    </div>
  );
}

function optionsOf(known: readonly { readonly id: string; readonly words: string }[], current: string) {
  const isKnown = known.some(({ id }) => id === current);
  const all = isKnown ? known : [{ id: current, words: current }, ...known];
  return all.map(({ id, words }) => (
    <option key={id} value={id}>
      {words}
    </option>
  ));
}
