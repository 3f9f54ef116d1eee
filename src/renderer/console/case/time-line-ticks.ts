import { DAY, type EpochMs, HOUR, MINUTE } from '../../../domain/units.ts';
import { BEIJING, offsetMinutes } from '../wording/instants.ts';

/** Where on a line over [start, end) `at` stands, from 0 to 1. */
export function placeOf(at: EpochMs, start: EpochMs, end: EpochMs): number {
  return end <= start ? 0 : Math.min(1, Math.max(0, (at - start) / (end - start)));
}

/** A mark on the axis of a time line. */
export interface Tick {
  readonly at: EpochMs;
  /** Whether a day begins here in Beijing. */
  readonly isDay: boolean;
}

/** At most this many marks: more could not be read. */
const MOST = 7;

const STEPS = [
  5 * MINUTE,
  10 * MINUTE,
  HOUR / 4,
  HOUR / 2,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  28 * DAY,
];

/** The marks on an axis over [start, end]: the finest even step of Beijing's clocks that can still be read. */
export function ticksOf(start: EpochMs, end: EpochMs): readonly Tick[] {
  const widest = STEPS.at(-1) ?? DAY;
  const step =
    STEPS.find((candidate) => (end - start) / candidate <= MOST) ??
    Math.ceil((end - start) / MOST / widest) * widest;
  const offset = offsetMinutes(start, BEIJING) * MINUTE;
  const ticks: Tick[] = [];
  for (let at = Math.ceil((start + offset) / step) * step - offset; at <= end; at += step) {
    ticks.push({ at, isDay: (at + offset) % DAY === 0 });
  }
  return ticks;
}
