import type { ColumnId, Sort } from '../../../../contract/board-view.ts';
import { sourcesOf } from '../../../../domain/cases/twins/sources-of.ts';
import { severityRankIn } from '../../desk/severity-rank.ts';
import { namesOf } from '../../wording/source-name.ts';
import type { Wording } from '../../wording/wording.ts';
import type { Entry } from '../entry.ts';
import { compareEntries } from '../order.ts';
import { SHOWN_STATES, serviceTypeName, shownStateOf } from '../row-words.ts';
import { byNumber, byText, type ColumnOrder, compareNumbers, inDirection } from './column-order.ts';

/** Which of two entries stands before the other: negative for the first. */
export type Compare = (a: Entry, b: Entry) => number;

/**
 * Sorts by a column as `language` sorts texts, numbers in them by what they count; `sourceNames` are by id. What a
 * column is empty for comes last either way, and what is equal in the order of urgency, so that the order is total.
 */
export function compareBy(
  { by, direction }: Sort,
  wording: Wording,
  sourceNames: ReadonlyMap<string, string>,
): Compare {
  return inDirection(orderOf(by, wording, sourceNames), direction, compareEntries);
}

function orderOf(
  by: ColumnId,
  wording: Wording,
  sourceNames: ReadonlyMap<string, string>,
): ColumnOrder<Entry> {
  const byWords = (text: (entry: Entry) => string) => byText(wording.language, text);
  switch (by) {
    case 'severity':
      return byNumber(({ book, severity }) => severityRankIn(book, severity));
    case 'state':
      return byNumber((entry) => SHOWN_STATES.indexOf(shownStateOf(entry)));
    case 'remaining':
      return BY_REMAINING;
    case 'deadline':
      return byNumber(({ clock }) => clock.deadline);
    case 'case':
      return byWords(({ subject }) => subject.key);
    case 'service-type':
      return byWords((entry) => serviceTypeName(entry, wording));
    case 'owner':
      return byWords(({ subject }) => subject.owner ?? '');
    case 'customer':
    case 'queue':
    case 'status':
      return byWords(({ subject }) => subject[by]);
    case 'source':
      return byWords(({ subject }) => namesOf(sourcesOf(subject), sourceNames));
    case 'plan':
      return byWords(({ clock }) => wording.t(`plan.${clock.terms.plan}`));
    case 'opened':
      return byNumber(({ subject }) => subject.openedAt);
    case 'updated':
      return byNumber(({ subject }) => subject.updatedAt);
  }
}

/**
 * The least working time left first. Of two clocks of which one runs and one stands, which has the less changes while
 * one looks on: so the breached come before the others, and of either those whose clock runs before those whose clock
 * stands. Of an answered case no time runs out any more: it comes after all of these, by what was left when it was
 * answered; and last the continuous work, of which not that time is told.
 */
const BY_REMAINING: ColumnOrder<Entry> = {
  after: ({ section }) => ['answered', 'continuous'].indexOf(section) + 1,
  compare: (a, b) =>
    a.section === 'continuous' ? 0 : compareNumbers(partOf(a), partOf(b)) || compareNumbers(left(a), left(b)),
};

function partOf({ section, reading: { isFalling } }: Entry): number {
  if (section === 'answered') return 0;
  return (section === 'breached' ? 0 : 2) + (isFalling ? 0 : 1);
}

/** The time left; of a clock that runs, when it is over, which says the same of two that run. */
function left({ reading: { isFalling, remainingMs }, readAt }: Entry): number {
  return isFalling ? readAt + remainingMs : remainingMs;
}
