import type { BoardFilter, QuickFilter } from '../../../../contract/board-view.ts';
import { dateInZone } from '../../../../domain/calendar/wall-time.ts';
import { sourcesOf } from '../../../../domain/cases/twins/sources-of.ts';
import type { WhoseIs } from '../../../../domain/cases/whose.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { countedAs } from '../counted.ts';
import type { Entry } from '../entry.ts';
import { searchTextOf, searchWords } from './search-text.ts';

/** For whom and when a board is asked, and how little working time left is due soon there. */
export interface Asking {
  readonly whose: WhoseIs;
  readonly now: EpochMs;
  readonly nearMs: number;
}

/** The entries that `filter` lets through, in their order; the same array when it lets all through. */
export function filterEntries(
  entries: readonly Entry[],
  filter: BoardFilter,
  asking: Asking,
): readonly Entry[] {
  const words = searchWords(filter.text);
  const tests: ((entry: Entry) => boolean)[] = [
    ...oneOf(filter.severities, ({ severity }) => severity),
    ...oneOf(filter.states, (entry) => countedAs(entry, asking.now, asking.nearMs)),
    ...oneOf(filter.serviceTypes, ({ clock }) => clock.terms.serviceType),
    ...oneOf(filter.plans, ({ clock }) => clock.terms.plan),
    ...oneOf(filter.customers, ({ subject }) => subject.customer),
    ...oneOf(filter.queues, ({ subject }) => subject.queue),
    ...anyOf(filter.sources, ({ subject }) => sourcesOf(subject)),
    ...ownedBy(filter, asking),
    ...filter.quick.filter((quick) => !isOfOwner(quick)).map((quick) => QUICK[quick](asking)),
    ...words.map((word) => (entry: Entry) => searchTextOf(entry.subject).includes(word)),
  ];
  return tests.length === 0 ? entries : entries.filter((entry) => tests.every((test) => test(entry)));
}

/** Whose a case is, by name or seen from here: one of what is asked has to hold, since a case has one owner at most. */
function ownedBy({ owners, quick }: BoardFilter, asking: Asking) {
  const names = new Set(owners);
  const tests = [
    ...(owners.length === 0 ? [] : [({ subject }: Entry) => names.has(subject.owner ?? '')]),
    ...quick.filter(isOfOwner).map((one) => QUICK[one](asking)),
  ];
  return tests.length === 0 ? [] : [(entry: Entry) => tests.some((test) => test(entry))];
}

function isOfOwner(quick: QuickFilter): boolean {
  return quick === 'mine' || quick === 'team' || quick === 'unowned';
}

function oneOf(allowed: readonly string[], fact: (entry: Entry) => string) {
  return anyOf(allowed, (entry) => [fact(entry)]);
}

function anyOf(allowed: readonly string[], facts: (entry: Entry) => readonly string[]) {
  if (allowed.length === 0) return [];
  const set = new Set(allowed);
  return [(entry: Entry) => facts(entry).some((fact) => set.has(fact))];
}

const QUICK: Readonly<Record<QuickFilter, (asking: Asking) => (entry: Entry) => boolean>> = {
  mine:
    ({ whose }) =>
    ({ subject }) =>
      whose(subject) === 'mine',
  team:
    ({ whose }) =>
    ({ subject }) =>
      ['mine', 'team'].includes(whose(subject)),
  unowned: () => (entry) => entry.subject.owner === null,
  provisional: () => (entry) => entry.clock.isProvisional,
  flagged:
    () =>
    ({ clock, subject }) =>
      clock.remarks.length + subject.mappingRemarks.length > 0,
  'breached-today':
    ({ now }) =>
    ({ reading, clock: { deadline, policy } }) =>
      reading.state === 'breached' &&
      deadline !== null &&
      dateInZone(deadline, policy.zone) === dateInZone(now, policy.zone),
};
