import { makeStyles, tokens } from '@fluentui/react-components';
import type { CaseDetail } from '../../../domain/cases/case.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: '6px 14px',
    fontSize: '12px',
    lineHeight: '17px',
    '& dt': { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

/** What else the help desk tells of a case, in its own words: nothing here is read by the clock. */
export function CaseDetails({ details }: { readonly details: readonly CaseDetail[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list} data-testid="case-details">
      {details.map(({ name, value }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
