import { answeredInTime } from '../../../domain/clock/closed-result.ts';
import { minutesCell, type TableLine } from '../wording/spreadsheet.ts';
import type { Wording } from '../wording/wording.ts';
import { resultWord } from './review-words.ts';
import type { Totals } from './totals.ts';
import type { NamedTotals } from './totals-lines.ts';

/**
 * Totals as a table for a spreadsheet: a line each below its headings, all of them last. The four results add up to
 * those that were closed; times are working minutes, empty where none was answered. `byWord` is what they are
 * totalled by.
 */
export function totalsTable(
  lines: readonly NamedTotals[],
  all: Totals,
  byWord: string,
  wording: Wording,
): readonly TableLine[] {
  const { t } = wording;
  const headings = [
    byWord,
    t('review.totals.closed'),
    t('review.totals.inTime'),
    resultWord('late', wording),
    resultWord('breached', wording),
    resultWord('closed-unanswered', wording),
    t('review.totals.percent'),
    t('review.totals.medianMinutes'),
    t('review.totals.longestMinutes'),
    t('review.totals.longestCase'),
  ];
  const line = (name: string, { closed, counts, medianMs, longest }: Totals): TableLine => [
    name,
    closed,
    counts.met,
    counts.late,
    counts.breached,
    counts['closed-unanswered'],
    answeredInTime(counts).percent ?? '',
    medianMs === null ? '' : minutesCell(medianMs),
    longest === null ? '' : minutesCell(longest.takenMs),
    longest?.key ?? '',
  ];
  return [headings, ...lines.map((one) => line(one.name, one)), line(t('review.totals.all'), all)];
}
