import type { Grouping } from '../../../../contract/board-view.ts';
import { WHOSE } from '../../../../domain/cases/whose.ts';
import { groupBy } from '../../../../domain/group-by.ts';
import { BOARD_STATES, countedAs } from '../counted.ts';
import type { Entry } from '../entry.ts';
import { SECTIONS } from '../order.ts';
import type { Asking } from './filter-entries.ts';

/** What cases can be told apart by: the board groups by most of these, and filters by some. */
export type Fact = Grouping | 'plan' | 'customer';

/** Cases that stand together. Never empty. */
export interface Group {
  /** What its cases have of the fact, by its id: an owner is empty for nobody; `all` where they have nothing to tell. */
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** What a case has of a fact; empty for nothing. */
export function factOf(entry: Entry, fact: Fact, { whose, now, nearMs }: Asking): string {
  switch (fact) {
    case 'section':
      return entry.section;
    case 'severity':
      return entry.severity;
    case 'state':
      return countedAs(entry, now, nearMs);
    case 'service-type':
      return entry.clock.terms.serviceType;
    case 'plan':
      return entry.clock.terms.plan;
    case 'owner':
      return entry.subject.owner ?? '';
    case 'customer':
      return entry.subject.customer;
    case 'team':
      return whose(entry.subject);
    case 'queue':
      return entry.subject.queue;
    case 'source':
      return entry.subject.sourceId;
  }
}

/**
 * Puts entries together, or all into one group for `null`, each group in the order in which they came. Groups with an
 * order of their own keep it: sections, severities, states, whose they are; service types as the policy has them;
 * owners by name, what nobody owns first.
 */
export function groupEntries(
  entries: readonly Entry[],
  grouping: Fact | null,
  asking: Asking,
): readonly Group[] {
  if (grouping === null) return entries.length === 0 ? [] : [{ id: 'all', entries }];
  const groups = [...groupBy(entries, (entry) => factOf(entry, grouping, asking))].map(
    ([id, members]): Group => ({ id, entries: members }),
  );
  const rank = rankOf(grouping);
  return groups.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const ORDERS: Partial<Record<Fact, readonly string[]>> = {
  section: SECTIONS,
  state: BOARD_STATES,
  team: WHOSE,
};

function rankOf(grouping: Fact): (group: Group) => number {
  const order = ORDERS[grouping];
  if (order !== undefined) return ({ id }) => order.indexOf(id);
  if (grouping === 'service-type') {
    return ({ id, entries }) => {
      const known = entries[0]?.clock.policy.serviceTypes.findIndex((type) => type.id === id) ?? -1;
      return known < 0 ? Number.MAX_SAFE_INTEGER : known;
    };
  }
  return () => 0;
}
