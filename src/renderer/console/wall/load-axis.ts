import { type EpochMs, HOUR } from '../../../domain/units.ts';
import type { LoadSlot } from './load.ts';

/** A time that the load strip's axis names; lengths in % of its width. */
export interface AxisTime {
  readonly start: EpochMs;
  readonly at: number;
  /** Where its words have room: from `at` on, as far as the axis goes. */
  readonly from: number;
  readonly width: number;
  /** Where the next window begins: the one time that is told with its day. */
  readonly isFirstOfNext: boolean;
}

/** So wide are the words with and without a day, with the gap to the next; in % of the axis. */
const WIDTH_WITH_DAY = 34;
const WIDTH_OF_TIME = 21;

/**
 * The times that are named: where the next window begins, each sixth hour of Beijing, and where the strip begins, as
 * far as their words run into no others. `left` is where each slot begins, in % of the axis.
 */
export function axisOf(slots: readonly LoadSlot[], left: readonly number[]): readonly AxisTime[] {
  const begin = slots.findIndex(({ kind }) => kind === 'next-window');
  const all = slots.map((slot, at) => axisTime(slot.start, left[at] ?? 0, at === begin));
  const isRound = ({ start }: AxisTime, at: number) =>
    slots[at]?.kind !== 'closed' && at !== begin && (start + 8 * HOUR) % (6 * HOUR) === 0;
  const taken: AxisTime[] = [];
  for (const time of [...all.slice(begin, begin + 1), ...all.filter(isRound), ...all.slice(0, 1)]) {
    if (taken.every((other) => areApart(time, other))) taken.push(time);
  }
  return taken;
}

function axisTime(start: EpochMs, at: number, isFirstOfNext: boolean): AxisTime {
  const width = isFirstOfNext ? WIDTH_WITH_DAY : WIDTH_OF_TIME;
  const from = Math.min(100 - width, at);
  return { start, at, from, width, isFirstOfNext };
}

function areApart(a: AxisTime, b: AxisTime): boolean {
  return a.from + a.width <= b.from || b.from + b.width <= a.from;
}
