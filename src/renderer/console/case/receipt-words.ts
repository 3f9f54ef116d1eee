import type { Receipt } from '../../../domain/clock/receipt.ts';
import type { DeadlineRange } from '../../../domain/clock/receipt-range.ts';
import type { Wording } from '../wording/wording.ts';

/** How much working time is left, that none is, or by how much the deadline has passed. */
export function leftWords({ leftMs }: Pick<Receipt, 'leftMs'>, { t, exactly }: Wording): string {
  if (leftMs === 0) return t('receipt.usedUp');
  return leftMs < 0
    ? t('receipt.over', { over: exactly(leftMs) })
    : t('receipt.left', { left: exactly(leftMs) });
}

/** So many terms a sum still shows one by one. */
const SHOWN_TERMS = 4;

/**
 * What the counted lines up to the deadline add up to, as a sum that a reader can check; `null` where they are not the
 * target: before there is a deadline, and where the terms were changed after more than the target had run.
 */
export function totalWords(receipt: Receipt, { t, exactly }: Wording): string | null {
  const { deadline, targetMs } = receipt;
  if (deadline === null) return null;
  const lengths = receipt.lines
    .filter(({ span }) => span.kind === 'counted' && span.end <= deadline)
    .map(({ lengthMs }) => lengthMs)
    .filter((length) => length > 0);
  if (lengths.reduce((sum, length) => sum + length, 0) !== targetMs) return null;
  const target = exactly(targetMs);
  const isShown = lengths.length > 1 && lengths.length <= SHOWN_TERMS;
  return isShown
    ? t('receipt.totalOf', { terms: lengths.map(exactly).join(' + '), target })
    : t('receipt.total', { target });
}

/** Within what a provisional deadline could move, and what that assumes. */
export function rangeWords(
  { earliest, latest, longestHolidayDays }: DeadlineRange,
  wording: Wording,
): string {
  const facts = { earliest: wording.stampUntil(earliest), count: longestHolidayDays };
  return latest === null
    ? wording.t('receipt.rangeOpen', facts)
    : wording.t('receipt.range', { ...facts, latest: wording.stampUntil(latest) });
}
