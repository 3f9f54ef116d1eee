import type { ColumnId, Sort } from '../../../../contract/board-view.ts';
import { sourcesOf } from '../../../../domain/cases/twins/sources-of.ts';
import { severityRankIn } from '../../desk/severity-rank.ts';
import type { Wording } from '../../wording/wording.ts';
import type { Entry } from '../entry.ts';
import { compareEntries } from '../order.ts';
import { SHOWN_STATES, serviceTypeName, shownStateOf } from '../row-words.ts';

/** Which of two entries stands before the other: negative for the first. */
export type Compare = (a: Entry, b: Entry) => number;

/** The ascending order of a column, by facts that do not change from second to second. */
interface ColumnOrder {
  /** Above 0 for what comes after all that has something to be sorted by, whichever way; the greater the later. */
  readonly after: (entry: Entry) => number;
  readonly compare: Compare;
}

/**
 * Sorts by a column as `language` sorts texts, numbers in them by what they count; `sourceNames` are by id. What a
 * column is empty for comes last either way, and what is equal in the order of urgency, so that the order is total.
 */
export function compareBy(
  { by, direction }: Sort,
  wording: Wording,
  sourceNames: ReadonlyMap<string, string>,
): Compare {
  const { after, compare } = orderOf(by, wording, sourceNames);
  const way = direction === 'ascending' ? 1 : -1;
  return (a, b) => after(a) - after(b) || way * compare(a, b) || compareEntries(a, b);
}

function orderOf(by: ColumnId, wording: Wording, sourceNames: ReadonlyMap<string, string>): ColumnOrder {
  const collator = new Intl.Collator(wording.language, { numeric: true });
  const byText = (text: (entry: Entry) => string): ColumnOrder => ({
    after: (entry) => (text(entry) === '' ? 1 : 0),
    compare(one, other) {
      const [a, b] = [text(one), text(other)];
      return a === b ? 0 : collator.compare(a, b);
    },
  });
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
      return byText(({ subject }) => subject.key);
    case 'service-type':
      return byText((entry) => serviceTypeName(entry, wording));
    case 'owner':
      return byText(({ subject }) => subject.owner ?? '');
    case 'customer':
    case 'queue':
    case 'status':
      return byText(({ subject }) => subject[by]);
    case 'source':
      return byText(({ subject }) =>
        sourcesOf(subject)
          .map((id) => sourceNames.get(id) ?? id)
          .join(' · '),
      );
    case 'plan':
      return byText(({ clock }) => wording.t(`plan.${clock.terms.plan}`));
    case 'opened':
      return byNumber(({ subject }) => subject.openedAt);
    case 'updated':
      return byNumber(({ subject }) => subject.updatedAt);
  }
}

function byNumber(value: (entry: Entry) => number | null): ColumnOrder {
  return {
    after: (entry) => (value(entry) === null ? 1 : 0),
    compare: (a, b) => compareNumbers(value(a) ?? 0, value(b) ?? 0),
  };
}

/**
 * The least working time left first. Of two clocks of which one runs and one stands, which has the less changes while
 * one looks on: so the breached come before the others, and of either those whose clock runs before those whose clock
 * stands. Of an answered case no time runs out any more: it comes after all of these, by what was left when it was
 * answered; and last the continuous work, of which not that time is told.
 */
const BY_REMAINING: ColumnOrder = {
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

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
