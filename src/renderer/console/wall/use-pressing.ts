import { remainingAt } from '../../../domain/clock/held-reading.ts';
import { type Pressing, pressingOf } from '../../../domain/clock/pressing.ts';
import type { Entry } from '../board/entry.ts';
import { useLimits } from '../limits.ts';
import { useNow } from '../use-now.ts';

/** Whether the case cannot wait now, by the limits that are set. */
export function usePressing(entry: Entry): Pressing | null {
  const now = useNow();
  const { nearMs } = useLimits();
  return pressingOf(entry.reading, remainingAt(entry, now), nearMs);
}
