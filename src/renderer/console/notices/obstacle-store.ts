import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProgramState } from '../../../contract/console.ts';
import { programStore } from '../program.ts';

/** What keeps notifications from being shown. */
type Obstacle = Exclude<ProgramState['notifications'], 'shown'>;

/** Of which obstacle the banner was put away; the bell tells of it then. It lasts as long as the obstacle. */
const awayStore = createStore<{ readonly obstacle: Obstacle | null }>(() => ({ obstacle: null }));

programStore.subscribe(({ state }) => {
  const { obstacle } = awayStore.getState();
  if (obstacle !== null && state?.notifications !== obstacle) awayStore.setState({ obstacle: null });
});

/** Puts the banner away that notifications are not shown, for as long as this window and what is in the way last. */
export function putAwayObstacle(obstacle: Obstacle): void {
  awayStore.setState({ obstacle });
}

/** What the bell tells of in place of a banner; `null` for nothing. */
export function useObstacleAtBell(): Obstacle | null {
  return useStore(awayStore, ({ obstacle }) => obstacle);
}
