import type { CaseEvent } from '../domain/cases/case.ts';
import type { EpochMs } from '../domain/units.ts';

/** A pause [start, end); `null` for one that lasts. */
export type Pause = readonly [start: EpochMs, end: EpochMs | null];

/** The events of pauses given in any order: those that overlap or touch become one, empty ones vanish. */
export function joinPauses(pauses: readonly Pause[]): readonly CaseEvent[] {
  const joined: { start: EpochMs; end: EpochMs }[] = [];
  for (const [start, end] of [...pauses].sort(([a], [b]) => a - b)) {
    const until = end ?? Number.POSITIVE_INFINITY;
    const last = joined.at(-1);
    if (until === start) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, until);
    else joined.push({ start, end: until });
  }
  return joined.flatMap(({ start, end }, place): CaseEvent[] => {
    const paused = {
      id: `pause-${place}`,
      at: start,
      kind: 'paused',
      reason: 'waiting-for-customer',
    } as const;
    return Number.isFinite(end) ? [paused, { id: `resume-${place}`, at: end, kind: 'resumed' }] : [paused];
  });
}
