import type { Receipt } from '../../../domain/clock/receipt.ts';
import type { DeadlineRange } from '../../../domain/clock/receipt-range.ts';
import type { Wording } from '../wording/wording.ts';

/** How much working time is left, or by how much the deadline has passed. */
export function leftWords({ leftMs }: Pick<Receipt, 'leftMs'>, { t, duration }: Wording): string {
  return leftMs < 0
    ? t('receipt.over', { over: duration(leftMs) })
    : t('receipt.left', { left: duration(leftMs) });
}

/** Within what a provisional deadline could move, and what that assumes. */
export function rangeWords(
  { earliest, latest, longestHolidayDays }: DeadlineRange,
  wording: Wording,
): string {
  const facts = { earliest: wording.stampUntil(earliest), days: longestHolidayDays };
  return latest === null
    ? wording.t('receipt.rangeOpen', facts)
    : wording.t('receipt.range', { ...facts, latest: wording.stampUntil(latest) });
}
