import { useDesk } from '../desk/desk.ts';
import { helpDesks } from '../desk/help-desks.ts';
import { useLimits } from '../limits.ts';
import { type BoardMood, moodOf } from '../states/mood-of.ts';
import { useNow } from '../use-now.ts';

/** Why a wall without cases is empty. */
export type WallMood = BoardMood['mood'] | 'unreadable' | 'no-source';

/** Follows why there is no case: all done, none when they were last read, or nothing known yet. */
export function useWallMood(): WallMood {
  const cases = useDesk((desk) => desk.cases);
  const sources = useDesk((desk) => desk.sources);
  const now = useNow();
  const { oldAfterMs } = useLimits();
  if (cases === 'failed') return 'unreadable';
  if (cases === 'loading' || sources === null) return 'reading';
  const states = helpDesks(sources);
  return states.length === 0 ? 'no-source' : moodOf(states, now, oldAfterMs).mood;
}

/** Whether it is known that there is no case. */
export function isKnown(mood: WallMood): boolean {
  return mood === 'all-clear' || mood === 'stale';
}
