import type { BoardFilter } from '../../../../contract/board-view.ts';
import type { Fact, Group } from '../arrange/group-entries.ts';

/** The facts of which a filter asks for one of a list. */
export const FACETS = [
  { list: 'severities', fact: 'severity' },
  { list: 'states', fact: 'state' },
  { list: 'serviceTypes', fact: 'service-type' },
  { list: 'plans', fact: 'plan' },
  { list: 'owners', fact: 'owner' },
  { list: 'customers', fact: 'customer' },
  { list: 'queues', fact: 'queue' },
  { list: 'sources', fact: 'source' },
] as const satisfies readonly { readonly list: keyof BoardFilter; readonly fact: Fact }[];
export type Facet = (typeof FACETS)[number];

/** So many values of a fact are listed: a desk may have thousands of customers. */
export const MOST_LISTED = 60;

/** Of what cases can be chosen by, what is chosen and what most of them have, as many as are listed, in their order. */
export function listedOf(groups: readonly Group[], chosen: readonly string[]): readonly Group[] {
  if (groups.length <= MOST_LISTED) return groups;
  const rank = ({ id, entries }: Group) => (chosen.includes(id) ? Number.MAX_SAFE_INTEGER : entries.length);
  const listed = new Set(groups.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST_LISTED));
  return groups.filter((group) => listed.has(group));
}

/** The list with `value` put in or, if it was there, taken out. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
