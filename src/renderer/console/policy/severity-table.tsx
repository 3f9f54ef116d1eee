import { makeStyles, tokens } from '@fluentui/react-components';
import type { Policy, PolicySeverity } from '../../../domain/policy/policy.ts';
import { MINUTE } from '../../../domain/units.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { WholeWords } from '../ui/whole-words.tsx';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  corner: { fontSize: '13px', fontWeight: 400, color: tokens.colorNeutralForeground3, width: '27%' },
  severity: {
    minWidth: '112px',
    display: 'grid',
    gridTemplateColumns: '26px minmax(0, 1fr)',
    columnGap: '10px',
    '@media (max-width: 760px)': { minWidth: '92px', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
  },
  // A block, or its lines are not balanced.
  name: {
    display: 'block',
    fontSize: '14px',
    fontWeight: 600,
    wordBreak: 'keep-all',
    textWrap: 'balance',
  },
  small: {
    display: 'block',
    fontSize: '13px',
    fontWeight: 400,
    textWrap: 'balance',
    color: tokens.colorNeutralForeground2,
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** What is promised: for each service type and severity, how soon it is answered and within which hours. */
export function SeverityTable({ policy }: { readonly policy: Policy }) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t, name } = useWording();
  return (
    <div className={styles.scroll}>
      <table className={shared.table} data-testid="severity-table">
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('case.serviceType')}
            </th>
            {policy.severities.map((severity) => (
              <th key={severity.id} scope="col">
                <SeverityHead severity={severity} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {policy.serviceTypes.map((serviceType) => (
            <tr key={serviceType.id}>
              <th scope="row">{name(serviceType.name)}</th>
              {policy.severities.map(({ id }) => {
                const hours = policy.workingHours[serviceType.hours[id] ?? ''];
                return (
                  <td key={id} className={hours === undefined ? styles.none : ''}>
                    {hours === undefined ? t('policy.notOffered') : <WholeWords text={name(hours.name)} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SeverityHead({ severity }: { readonly severity: PolicySeverity }) {
  const styles = useStyles();
  const { t, name, working } = useWording();
  const { id, initialResponseMinutes, requiresPlan } = severity;
  return (
    <div className={styles.severity}>
      <SeverityMark severity={id} />
      <div>
        <span className={styles.name}>
          {t('case.severityIs', { severity: id, name: name(severity.name) })}
        </span>
        <span className={styles.small}>
          {t('policy.answeredWithin', { target: working(initialResponseMinutes * MINUTE) })}
        </span>
        {requiresPlan !== undefined && (
          <span className={styles.small}>{t('policy.onlyPlan', { plan: t(`plan.${requiresPlan}`) })}</span>
        )}
      </div>
    </div>
  );
}
