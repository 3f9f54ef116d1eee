import { countResults, type ResultCounts } from '../../../domain/clock/closed-result.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { ClosedCase } from './closed-case.ts';

/** What a totals line is made of. */
type Counted = Pick<ClosedCase, 'id' | 'key' | 'severity' | 'result' | 'respondedAt' | 'targetMs' | 'leftMs'>;

/** How some closed cases went. Times are working time up to the first answer, in ms, of the answered ones alone. */
export interface Totals {
  readonly closed: number;
  readonly counts: ResultCounts;
  /** Half of them took less; between the two in the middle where they are even; `null` where none was answered. */
  readonly medianMs: number | null;
  /** The one that took longest; `null` where none was answered. */
  readonly longest: { readonly id: string; readonly key: string; readonly takenMs: number } | null;
}

/** The totals of each severity that cases were clocked as, in its order, and of all of them. */
export function severityTotals(cases: readonly Counted[]): {
  readonly bySeverity: readonly (Totals & { readonly severity: string })[];
  readonly all: Totals;
} {
  const bySeverity = [...groupBy(cases, ({ severity }) => severity)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([severity, some]) => ({ severity, ...totalsOf(some) }));
  return { bySeverity, all: totalsOf(cases) };
}

function totalsOf(cases: readonly Counted[]): Totals {
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
