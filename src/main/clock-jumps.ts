import { SECOND } from '../domain/units.ts';
import type { Clock } from './clock.ts';

/** How often the two clocks are compared. */
const LOOK_EVERY_MS = 5 * SECOND;

/** Less than this is no jump: the system's clock is slewed all the time. */
const SMALLEST_JUMP_MS = SECOND;

/**
 * Notices that the workstation's clock was set, or that it slept: its clock then moved by more than the time that
 * passed. `onJump` is told by how much, negative for back. The answer compares the clocks at once.
 */
export function watchClockJumps(
  clock: Pick<Clock, 'workstation' | 'elapsed'>,
  onJump: (byMs: number) => void,
): () => void {
  const apart = () => clock.workstation() - clock.elapsed();
  let known = apart();
  const look = () => {
    const by = apart() - known;
    if (Math.abs(by) < SMALLEST_JUMP_MS) return;
    known += by;
    onJump(Math.round(by));
  };
  setInterval(look, LOOK_EVERY_MS);
  return look;
}
