import { makeStyles, tokens } from '@fluentui/react-components';
import type { CaseDetail } from '../../../domain/cases/case.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';

/** A text that would take more than about ten lines has a box of its own. */
const LONG = 400;

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: '6px 14px',
    fontSize: '12px',
    lineHeight: '17px',
    '& dt': { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  },
  long: { maxHeight: '170px', overflowY: 'auto' },
  cut: { display: 'block', whiteSpace: 'normal', color: clockTokens.clockNear },
});

/** What else the help desk tells of a case, in its own words: nothing here is read by the clock. */
export function CaseDetails({ details }: { readonly details: readonly CaseDetail[] }) {
  const styles = useStyles();
  const { t, number } = useWording();
  return (
    <dl className={styles.list} data-testid="case-details">
      {details.map(({ name, value, cutFrom }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>
            {value.length > LONG ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
              <div className={styles.long} tabIndex={0}>
                {value}
              </div>
            ) : (
              value
            )}
            {cutFrom !== undefined && (
              <span className={styles.cut}>
                {t('case.detailCut', { kept: number(value.length), of: number(cutFrom) })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
