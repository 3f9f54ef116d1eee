import { remainingAt } from '../../../../domain/clock/held-reading.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { deadlineWords, noDeadlineWords } from '../../wording/deadline-words.ts';
import { timeFigure } from '../../wording/durations.ts';
import { tableToPaste } from '../../wording/spreadsheet.ts';
import type { Wording } from '../../wording/wording.ts';
import type { Entry } from '../entry.ts';
import { serviceTypeName, stateWord, subjectWords } from '../row-words.ts';

/**
 * Cases as a table to paste into a spreadsheet or a message: a line each below its headings, parted by tabs, and
 * nothing in it that is a formula. Times are those at `now`, deadlines whole and in Beijing, so that it can be read on
 * another day.
 */
export function caseTable(entries: readonly Entry[], now: EpochMs, wording: Wording): string {
  const { t } = wording;
  const headings = [
    t('column.case'),
    t('marks.subject'),
    t('column.customer'),
    t('column.severity'),
    t('column.state'),
    t('column.remaining'),
    t('board.deadlineBeijing'),
    t('column.service-type'),
    t('column.owner'),
  ];
  const lines = entries.map((entry) => [
    entry.subject.key,
    subjectWords(entry.subject, wording),
    entry.subject.customer,
    entry.severity,
    stateWord(entry, wording),
    timeFigure(remainingAt(entry, now), false),
    deadlineOf(entry, now, wording),
    serviceTypeName(entry, wording),
    entry.subject.owner ?? t('board.unowned'),
  ]);
  return tableToPaste([headings, ...lines]);
}

function deadlineOf({ clock }: Entry, now: EpochMs, wording: Wording): string {
  return clock.deadline === null
    ? noDeadlineWords(clock, now, wording)
    : deadlineWords(clock, wording.stampUntil(clock.deadline));
}
