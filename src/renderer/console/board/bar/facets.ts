import type { BoardFilter, Grouping } from '../../../../contract/board-view.ts';

/** The facts that a filter asks for one of a list of, and what they are grouped by. */
export const FACETS = [
  { list: 'severities', grouping: 'severity' },
  { list: 'states', grouping: 'state' },
  { list: 'serviceTypes', grouping: 'service-type' },
  { list: 'owners', grouping: 'owner' },
  { list: 'sources', grouping: 'source' },
] as const satisfies readonly { readonly list: keyof BoardFilter; readonly grouping: Grouping }[];
export type Facet = (typeof FACETS)[number];

/** The list with `value` put in or, if it was there, taken out. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
