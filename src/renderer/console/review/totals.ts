import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import { BEIJING } from '../../../domain/calendar/zone.ts';
import { countResults, type ResultCounts } from '../../../domain/clock/closed-result.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { ClosedCase } from './closed-case.ts';

/** What closed cases are totalled by. */
export const TOTALS_BY = [
  'severity',
  'month',
  'customer',
  'owner',
  'answered-by',
  'service-type',
  'source',
] as const;
export type TotalsBy = (typeof TOTALS_BY)[number];

/**
 * The total that a case is counted in: the severity and service type that it was clocked as, its own source, and the
 * month in which it was closed, in Beijing, as `2026-11`.
 */
export function totalIdOf(
  one: Pick<
    ClosedCase,
    'severity' | 'closedAt' | 'customer' | 'owner' | 'respondedBy' | 'serviceType' | 'sourceIds'
  >,
  by: TotalsBy,
): string {
  switch (by) {
    case 'severity':
      return one.severity;
    case 'month':
      return dateInZone(one.closedAt, BEIJING).slice(0, 'YYYY-MM'.length);
    case 'customer':
      return one.customer;
    case 'owner':
      return one.owner ?? '';
    case 'answered-by':
      return one.respondedBy ?? '';
    case 'service-type':
      return one.serviceType;
    case 'source':
      return one.sourceIds[0] ?? '';
  }
}

/** How some closed cases went. Times are working time up to the first answer, in ms, of the answered ones alone. */
export interface Totals {
  readonly closed: number;
  readonly counts: ResultCounts;
  /** Half of them took less; between the two in the middle where they are even; `null` where none was answered. */
  readonly medianMs: number | null;
  /** The one that took longest; `null` where none was answered. */
  readonly longest: { readonly id: string; readonly key: string; readonly takenMs: number } | null;
}

/**
 * The totals of each severity, owner and so on that some of the cases have, by its id, empty for nobody; and of all of
 * them. Each case is counted once.
 */
export function totalsBy(
  cases: readonly ClosedCase[],
  by: TotalsBy,
): { readonly lines: readonly (Totals & { readonly id: string })[]; readonly all: Totals } {
  const lines = [...groupBy(cases, (one) => totalIdOf(one, by))].map(([id, some]) => ({
    id,
    ...totalsOf(some),
  }));
  return { lines, all: totalsOf(cases) };
}

function totalsOf(cases: readonly ClosedCase[]): Totals {
  const answered = cases
    .filter(({ respondedAt }) => respondedAt !== null)
    .map(({ id, key, targetMs, leftMs }) => ({ id, key, takenMs: targetMs - leftMs }))
    .sort((a, b) => a.takenMs - b.takenMs);
  const taken = (at: number) => answered[at]?.takenMs ?? 0;
  const middle = Math.floor(answered.length / 2);
  const medianMs = answered.length % 2 === 1 ? taken(middle) : (taken(middle - 1) + taken(middle)) / 2;
  return {
    closed: cases.length,
    counts: countResults(cases),
    medianMs: answered.length === 0 ? null : medianMs,
    longest: answered.at(-1) ?? null,
  };
}
