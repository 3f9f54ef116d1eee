import type { Grouping } from '../../../../contract/board-view.ts';
import { WHOSE, type WhoseIs } from '../../../../domain/cases/whose.ts';
import { groupBy } from '../../../../domain/group-by.ts';
import { STANDINGS, standingOf } from '../counted.ts';
import type { Entry } from '../entry.ts';
import { SECTIONS } from '../order.ts';

/** Cases that stand together. Never empty. */
export interface Group {
  /** A section, severity, standing, service type, owner (empty for nobody), whose it is, queue or source id; `all`. */
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** What a case is grouped by. */
function groupIdOf(entry: Entry, grouping: Grouping, whose: WhoseIs): string {
  switch (grouping) {
    case 'section':
      return entry.section;
    case 'severity':
      return entry.severity;
    case 'state':
      return standingOf(entry);
    case 'service-type':
      return entry.clock.terms.serviceType;
    case 'owner':
      return entry.subject.owner ?? '';
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
  grouping: Grouping | null,
  whose: WhoseIs,
): readonly Group[] {
  if (grouping === null) return entries.length === 0 ? [] : [{ id: 'all', entries }];
  const groups = [...groupBy(entries, (entry) => groupIdOf(entry, grouping, whose))].map(
    ([id, members]): Group => ({ id, entries: members }),
  );
  const rank = rankOf(grouping);
  return groups.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const ORDERS: Partial<Record<Grouping, readonly string[]>> = {
  section: SECTIONS,
  state: STANDINGS,
  team: WHOSE,
};

function rankOf(grouping: Grouping): (group: Group) => number {
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
