import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MINUTE } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { receiptOf, usedOf } from './receipt.ts';
import { ReceiptBar } from './receipt-bar.tsx';
import { spanWords } from './span-words.ts';

const useStyles = makeStyles({
  sum: { margin: '0 0 2px', fontSize: '13px', color: tokens.colorNeutralForeground2 },
  list: { margin: '6px 0 0', padding: 0, listStyleType: 'none', fontSize: '13px', lineHeight: '18px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '10px minmax(0, 1fr) auto',
    columnGap: '10px',
    alignItems: 'baseline',
    padding: '5px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  ahead: { color: tokens.colorNeutralForeground3 },
  sign: {
    width: '9px',
    height: '9px',
    alignSelf: 'center',
    boxSizing: 'border-box',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  counted: { backgroundColor: clockTokens.clockRunning },
  over: { backgroundColor: clockTokens.clockOver },
  willCount: { border: `1.5px solid ${clockTokens.clockRunning}` },
  skipped: { height: '2px', backgroundColor: tokens.colorNeutralStroke1 },
  words: { display: 'grid' },
  times: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  length: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  standing: { color: tokens.colorNeutralForeground3 },
});

/** Every stretch of a case's clock: what counted, what did not and why, and what lies ahead. */
export function ReceiptList({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const now = Math.max(useNow(MINUTE), entry.clock.openedAt);
  const { t, duration } = wording;
  const lines = receiptOf(entry, now);
  return (
    <>
      <p className={styles.sum}>
        {t('case.receiptUsed', { used: duration(usedOf(lines)), target: duration(entry.clock.targetMs) })}
      </p>
      <ReceiptBar lines={lines} now={now} />
      <ol className={styles.list} data-testid="receipt">
        {lines.map((line) => {
          const { span, isAhead, isOver } = line;
          return (
            <li key={span.start} className={mergeClasses(styles.line, isAhead && styles.ahead)}>
              <span
                className={mergeClasses(
                  styles.sign,
                  span.kind === 'skipped' && styles.skipped,
                  span.kind === 'counted' && (isAhead ? styles.willCount : styles.counted),
                  isOver && styles.over,
                )}
                aria-hidden="true"
              />
              <span className={styles.words}>
                <span>{spanWords(line, wording)}</span>
                <span className={styles.times}>
                  {wording.when(span.start, now, BEIJING)} – {wording.until(span.end, now)}
                </span>
              </span>
              <span className={mergeClasses(styles.length, span.kind === 'skipped' && styles.standing)}>
                {duration(span.end - span.start)}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
