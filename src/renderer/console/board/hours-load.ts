import { type Entry, hoursKey } from './entry.ts';

/** How many cases of one kind of working hours tick, and how many wait for it to open. */
export interface HoursLoad {
  readonly ticking: number;
  readonly waiting: number;
}

const NONE: HoursLoad = { ticking: 0, waiting: 0 };

/**
 * What `before` becomes without the entries that are `gone`, which are counted in it, and with those that `come`. By
 * `hoursKey`. Where the figures are as they were, so is the object: nobody needs to show it again.
 */
export function loadAfter(
  before: ReadonlyMap<string, HoursLoad>,
  gone: readonly Entry[],
  come: readonly Entry[],
): ReadonlyMap<string, HoursLoad> {
  const load = new Map(before);
  const count = ({ reading, clock, hoursId }: Entry, by: 1 | -1) => {
    if (reading.isAnswered || reading.pausedFor !== null) return;
    const hours = hoursKey(clock.policy, hoursId);
    const { ticking, waiting } = load.get(hours) ?? NONE;
    if (reading.isFalling) load.set(hours, { ticking: ticking + by, waiting });
    else load.set(hours, { ticking, waiting: waiting + by });
  };
  for (const entry of gone) count(entry, -1);
  for (const entry of come) count(entry, 1);
  for (const [hours, { ticking, waiting }] of load) {
    const was = before.get(hours);
    if (ticking + waiting === 0) load.delete(hours);
    else if (was?.ticking === ticking && was.waiting === waiting) load.set(hours, was);
  }
  const isSame =
    load.size === before.size && [...load].every(([hours, counted]) => before.get(hours) === counted);
  return isSame ? before : load;
}
