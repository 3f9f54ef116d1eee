import { type EpochMs, SECOND } from '../../../../domain/units.ts';
import { randomOf } from './random.ts';

/** What makes a desk: equal origins give the same desk for ever. */
export interface DeskOrigin {
  readonly sourceId: string;
  readonly seed: string;
  /** The instant at which the desk was first looked at. */
  readonly anchor: EpochMs;
}

/** Ticks of a chapter: about three hours. */
const CHAPTER_TICKS = 400;

const TICK_MS = 27.5 * SECOND;
const JITTER_MS = 5.75 * SECOND;

/**
 * The instant of tick 0, 1, 2, …, a whole second: exactly one thing happens at each, 15 to 40 s after the one before.
 */
export function tickAt({ seed, anchor }: DeskOrigin, tick: number): EpochMs {
  const jitter = (2 * randomOf(seed, 'tick', tick).next() - 1) * JITTER_MS;
  return Math.round((anchor + (tick + 1) * TICK_MS + jitter) / SECOND) * SECOND;
}

/** The chapter under way at `at`: no tick of a later one has come. Negative before the anchor. */
export function chapterAt({ anchor }: DeskOrigin, at: EpochMs): number {
  return Math.floor((at - anchor) / TICK_MS / CHAPTER_TICKS);
}

/**
 * The ticks of a cohort, in order. Cohort `c` is born during chapter `c` and ends during chapter `c + 1`. Its
 * share of the ticks grows evenly through the first and falls through the second, as the share of open cases
 * that are its own does. Cohort -1 is the desk at the anchor.
 */
export function ticksOf(cohort: number): { readonly growing: number[]; readonly falling: number[] } {
  const places = Array.from({ length: CHAPTER_TICKS }, (_, place) => place);
  const first = cohort * CHAPTER_TICKS;
  return {
    growing: cohort < 0 ? [] : places.filter(isOfYounger).map((place) => first + place),
    falling: places
      .filter((place) => !isOfYounger(place))
      .map((place) => (cohort + 1) * CHAPTER_TICKS + place),
  };
}

/** How far into its chapter a tick is, in [0, 1). */
export function progressOf(tick: number): number {
  return (tick % CHAPTER_TICKS) / CHAPTER_TICKS;
}

/** Whether the tick at this place of a chapter belongs to the cohort that is born in it. */
function isOfYounger(place: number): boolean {
  const before = Math.floor(place ** 2 / (2 * CHAPTER_TICKS));
  return Math.floor((place + 1) ** 2 / (2 * CHAPTER_TICKS)) > before;
}
