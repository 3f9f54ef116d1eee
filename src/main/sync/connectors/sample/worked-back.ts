import type { WorkingTime } from '../../../../domain/calendar/working-time.ts';
import { DAY, type EpochMs } from '../../../../domain/units.ts';

const LOOK_BACK = 60 * DAY;

/**
 * The latest instant from which `ms` of working time were used up by `end`. For 0 that is `end`, whether or
 * not the window is open.
 *
 * @throws RangeError when the hours hold no such time within 60 days.
 */
export function workedBackFrom(workingTime: WorkingTime, end: EpochMs, ms: number): EpochMs {
  if (ms <= 0) return end;
  let left = ms;
  for (const open of [...workingTime.intervals(end - LOOK_BACK, end)].reverse()) {
    const length = Math.min(open.end, end) - open.start;
    if (left <= length) return open.start + length - left;
    left -= length;
  }
  throw new RangeError(`no ${ms} ms of working time in the 60 days before ${end}`);
}
