import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Receipt } from '../../../domain/clock/receipt.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { useWording } from '../wording/use-wording.ts';
import { spanLook, useSpanLooks } from './span-look.ts';
import { spanLength, spanWords } from './span-words.ts';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none', fontSize: '13px', lineHeight: '18px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr) auto',
    columnGap: '10px',
    alignItems: 'baseline',
    padding: '5px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  /** The look that the span has in the picture. */
  sign: { height: '10px', alignSelf: 'center', boxSizing: 'border-box' },
  words: { display: 'grid' },
  times: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  length: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  standing: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly receipt: Receipt;
  readonly now: EpochMs;
}

/** Every span of a receipt: what counted, what did not and why, and what lies ahead. */
export function ReceiptLines({ receipt, now }: Props) {
  const styles = useStyles();
  const looks = useSpanLooks();
  const wording = useWording();
  return (
    <ol className={styles.list} data-testid="receipt">
      {receipt.lines.map((line) => {
        const { span, isAhead } = line;
        const isQuiet = isAhead || span.kind === 'skipped';
        return (
          <li key={span.start} className={mergeClasses(styles.line, isQuiet && styles.standing)}>
            <span className={mergeClasses(styles.sign, looks[spanLook(line)])} aria-hidden="true" />
            <span className={styles.words}>
              <span>{spanWords(line, wording)}</span>
              <span className={styles.times}>{wording.exactSpan(span.start, span.end, now)}</span>
            </span>
            <span className={styles.length}>{spanLength(line, wording)}</span>
          </li>
        );
      })}
    </ol>
  );
}
