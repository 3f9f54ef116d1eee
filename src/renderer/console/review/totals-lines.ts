import type { Wording } from '../wording/wording.ts';
import type { Totals, TotalsBy } from './totals.ts';

/** A line of the totals and what it is called. */
export interface NamedTotals extends Totals {
  readonly id: string;
  readonly name: string;
}

/**
 * The lines of totals in the order in which they are read: months from the first on, all others by their names; whom
 * nobody is called comes last.
 */
export function inReadingOrder(
  lines: readonly NamedTotals[],
  by: TotalsBy,
  { language }: Wording,
): NamedTotals[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare =
    by === 'month' ? compareIds : (a: NamedTotals, b: NamedTotals) => collator.compare(a.name, b.name);
  return lines.toSorted((a, b) => Number(a.id === '') - Number(b.id === '') || compare(a, b));
}

function compareIds(a: NamedTotals, b: NamedTotals): number {
  return a.id < b.id ? -1 : 1;
}
