import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { subjectWords } from '../board/row-words.ts';
import { BEIJING, exactTimeOfDay } from '../wording/instants.ts';
import { namesOf } from '../wording/source-name.ts';
import { minutesCell, type TableLine } from '../wording/spreadsheet.ts';
import type { Wording } from '../wording/wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { closedNote, resultWord } from './review-words.ts';

/**
 * Closed cases as a table for a spreadsheet: a line each below its headings. Instants are in Beijing, whole and in a
 * form that spreadsheets read as such; working time is in minutes, to the hundredth, negative where it is over.
 * `sourceNames` are by id, and `serviceType` names one by its id.
 */
export function closedTable(
  cases: readonly ClosedCase[],
  sourceNames: ReadonlyMap<string, string>,
  wording: Wording,
  serviceType: (id: string) => string,
): readonly TableLine[] {
  const { t } = wording;
  const headings = [
    t('column.case'),
    t('marks.subject'),
    t('column.customer'),
    t('review.table.severity'),
    t('review.column.result'),
    t('review.table.opened'),
    t('board.deadlineBeijing'),
    t('review.column.answered'),
    t('review.table.answeredBy'),
    t('review.column.closed'),
    t('review.table.note'),
    t('review.table.target'),
    t('review.table.taken'),
    t('review.table.left'),
    t('column.owner'),
    t('column.queue'),
    t('column.source'),
    t('column.service-type'),
  ];
  const lines = cases.map(
    (one): TableLine => [
      one.key,
      subjectWords(one, wording),
      one.customer,
      one.severity,
      resultWord(one.result, wording),
      instant(one.openedAt),
      instant(one.deadline),
      instant(one.respondedAt),
      one.respondedBy ?? '',
      instant(one.closedAt),
      closedNote(one, wording),
      minutesCell(one.targetMs),
      minutesCell(one.targetMs - one.leftMs),
      minutesCell(one.leftMs),
      one.owner ?? t('board.unowned'),
      one.queue ?? '',
      namesOf(one.sourceIds, sourceNames),
      serviceType(one.serviceType),
    ],
  );
  return [headings, ...lines];
}

/** `2026-11-23 13:40:24`, the same in both languages; empty where there is none. */
function instant(at: EpochMs | null): string {
  return at === null ? '' : `${dateInZone(at, BEIJING)} ${exactTimeOfDay(at, BEIJING, 'en')}`;
}
