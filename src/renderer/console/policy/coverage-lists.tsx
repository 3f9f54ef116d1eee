import { makeStyles, tokens } from '@fluentui/react-components';
import type { PolicyCoverage } from '../../../domain/policy/policy.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  lists: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
    gap: '16px 28px',
    fontSize: '14px',
    lineHeight: '20px',
  },
  heading: { margin: '0 0 6px', fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 600 },
  list: {
    margin: 0,
    paddingLeft: '18px',
    display: 'grid',
    rowGap: '4px',
    color: tokens.colorNeutralForeground2,
  },
});

/** What the policy covers: the services included, and which problems they are for. */
export function CoverageLists({ coverage }: { readonly coverage: PolicyCoverage }) {
  const styles = useStyles();
  const { t, name } = useWording();
  return (
    <div className={styles.lists} data-testid="policy-coverage">
      {(['services', 'scope'] as const).map((part) => (
        <div key={part}>
          <h4 className={styles.heading}>{t(`policy.coverageOf.${part}`)}</h4>
          <ul className={styles.list}>
            {coverage[part].map((each) => (
              <li key={each.en}>{name(each)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
