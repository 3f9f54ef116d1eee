import { beforeEach, expect, test, vi } from 'vitest';
import { watchClockJumps } from '../../../src/main/clock-jumps.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
test.each([
  ['slewed by a little', [400, 400], []],
  ['set forward', [3_600_000], [3_600_000]],
  ['set back and put right', [-90_000, 90_000], [-90_000, 90_000]],
  ['slept through', [28_800_000, 0], [28_800_000]],
])('a clock that was %s', (_, steps, told) => {
  let elapsed = 0;
  let workstation = 1_000_000;
  const jumps: number[] = [];
  watchClockJumps({ workstation: () => workstation, elapsed: () => elapsed }, (by) => jumps.push(by));
  for (const step of steps) {
    elapsed += 5000;
    workstation += 5000 + step;
    vi.advanceTimersByTime(5000);
  }
  vi.advanceTimersByTime(60_000);
  expect(jumps).toEqual(told);
});
