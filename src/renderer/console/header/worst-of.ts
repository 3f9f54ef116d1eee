import { isAskedAgain } from '../../../contract/source.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { isNotOffered } from '../desk/freshness.ts';

/** Whether a source needs somebody: it fails, waits for its secret, or is paused. */
export function isTroubled(state: SourceState): boolean {
  return isFailing(state) || state.activity === 'waiting-for-secret' || state.activity === 'paused';
}

/** Whether it cannot be read, though there is something to be read, or was once. */
export function isFailing(state: SourceState): boolean {
  return state.problem !== null && !isNotOffered(state);
}

/** The source whose data are oldest, of those that can grow old if there are any; one that was never read is. */
export function oldestOf(states: readonly SourceState[]): SourceState | null {
  const asked = states.filter((state) => isAskedAgain(state.kind) && !isNotOffered(state));
  const readAt = ({ lastSuccessAt }: SourceState): EpochMs => lastSuccessAt ?? Number.NEGATIVE_INFINITY;
  return (asked.length > 0 ? asked : states).reduce<SourceState | null>(
    (a, b) => (a === null || readAt(b) < readAt(a) ? b : a),
    null,
  );
}

/** The offset of the server clock that is furthest off; `null` while none is known. */
export function furthestOff(states: readonly SourceState[]): number | null {
  return states.reduce<number | null>((a, { serverOffsetMs: b }) => {
    if (b === null) return a;
    return a === null || Math.abs(b) > Math.abs(a) ? b : a;
  }, null);
}
