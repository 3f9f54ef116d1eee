import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Policy } from '../../../domain/policy/policy.ts';
import { type LocalName, MINUTE } from '../../../domain/units.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  /** Where four columns have no room, a severity stands above what is said of it, each under its own heading. */
  stacked: {
    '@media (max-width: 760px)': {
      '& thead': {
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
      '& tbody, & tr, & tbody th, & td': { display: 'block' },
      '& tbody th, & td:not(:last-child)': { borderBottom: 'none', paddingBottom: 0 },
      '& td::before': {
        content: 'attr(data-heading)',
        display: 'block',
        fontSize: '13px',
        color: tokens.colorNeutralForeground3,
      },
    },
  },
  head: { fontSize: '13px', fontWeight: 400, color: tokens.colorNeutralForeground3 },
  severity: { display: 'grid', gridTemplateColumns: '26px minmax(0, 1fr)', columnGap: '10px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', '& > li:not(:first-child)': { marginTop: '4px' } },
});

/** When a severity applies, and what each side does about a case of it. */
export function DutyTable({ policy }: { readonly policy: Policy }) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t, name, working } = useWording();
  return (
    <div className={styles.scroll}>
      <table className={mergeClasses(shared.table, styles.stacked)} data-testid="duty-table">
        <thead>
          <tr className={styles.head}>
            <th scope="col">{t('case.severity')}</th>
            <th scope="col">{t('policy.situation')}</th>
            <th scope="col">{t('policy.provider')}</th>
            <th scope="col">{t('policy.customer')}</th>
          </tr>
        </thead>
        <tbody>
          {policy.severities.map(({ id, name: words, situation, duties, initialResponseMinutes }) => (
            <tr key={id}>
              <th scope="row">
                <div className={styles.severity}>
                  <SeverityMark severity={id} />
                  {t('case.severityIs', { severity: id, name: name(words) })}
                </div>
              </th>
              <td data-heading={t('policy.situation')}>{situation === undefined ? '–' : name(situation)}</td>
              <td data-heading={t('policy.provider')}>
                {t('policy.answersWithin', { target: working(initialResponseMinutes * MINUTE) })}
                <Duties duties={duties?.provider ?? []} />
              </td>
              <td data-heading={t('policy.customer')}>
                <Duties duties={duties?.customer ?? []} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Duties({ duties }: { readonly duties: readonly LocalName[] }) {
  const styles = useStyles();
  const { name } = useWording();
  return (
    <ul className={styles.list}>
      {duties.map((duty) => (
        <li key={duty.en}>{name(duty)}</li>
      ))}
    </ul>
  );
}
