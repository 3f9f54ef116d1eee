import { makeStyles, tokens } from '@fluentui/react-components';
import type { Receipt } from '../../../domain/clock/receipt.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';
import { unbroken } from '../wording/durations.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { CopyReceipt } from './copy-receipt.tsx';
import { ReceiptLines } from './receipt-lines.tsx';
import { leftWords, rangeWords, totalWords } from './receipt-words.ts';
import { TimeLine } from './time-line.tsx';

const useStyles = makeStyles({
  sum: {
    margin: 0,
    fontSize: '13px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    wordBreak: 'keep-all',
  },
  total: {
    margin: 0,
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '13px',
    lineHeight: '18px',
    fontWeight: 600,
    textAlign: 'right',
    textWrap: 'balance',
    wordBreak: 'keep-all',
    fontVariantNumeric: 'tabular-nums',
  },
  range: { margin: '8px 0 0', fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly entry: Entry;
  readonly receipt: Receipt;
  readonly now: EpochMs;
}

/**
 * How a deadline came about: what it adds up to, as a picture, span by span, and to take along as text. A case
 * without a key is a calculation: nothing of its time is used.
 */
export function ReceiptView({ entry, receipt, now }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { exactly } = wording;
  // A line of the sum ends between its terms, not within one.
  const whole = { ...wording, exactly: (ms: number) => unbroken(exactly(ms)) };
  // An answer, or the closing, stops the clock: what was used then stays.
  const stoppedAt = receipt.respondedAt ?? receipt.closedAt;
  const used = {
    at: stoppedAt === null ? wording.time(now, BEIJING) : wording.when(stoppedAt, now, BEIJING),
    used: whole.exactly(receipt.usedMs),
    target: whole.exactly(receipt.targetMs),
  };
  const total = totalWords(receipt, whole);
  return (
    <>
      {entry.subject.key !== '' && (
        <p className={styles.sum} data-testid="receipt-sum">
          {wording.t(usedKey(receipt), used)} · {unbroken(leftWords(receipt, wording))}
        </p>
      )}
      <TimeLine receipt={receipt} now={now} />
      <ReceiptLines receipt={receipt} now={now} />
      {total !== null && (
        <p className={styles.total} data-testid="receipt-total">
          {total}
        </p>
      )}
      {receipt.range !== null && (
        <p className={styles.range} data-testid="deadline-range">
          {rangeWords(receipt.range, wording)}
        </p>
      )}
      <CopyReceipt entry={entry} receipt={receipt} />
    </>
  );
}

function usedKey({ respondedAt, closedAt }: Receipt) {
  if (respondedAt !== null) return 'case.receiptAnswered';
  return closedAt === null ? 'case.receiptUsed' : 'case.receiptClosed';
}
