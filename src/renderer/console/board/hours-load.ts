import type { Entry } from './entry.ts';

/** How many cases of one kind of working hours tick, and how many wait for it to open. */
export interface HoursLoad {
  readonly ticking: number;
  readonly waiting: number;
}

const NONE: HoursLoad = { ticking: 0, waiting: 0 };

/** What `before` becomes without the entries that are `gone`, which are counted in it, and with those that `come`. By `hoursKey`. */
export function loadAfter(
  before: ReadonlyMap<string, HoursLoad>,
  gone: readonly Entry[],
  come: readonly Entry[],
): ReadonlyMap<string, HoursLoad> {
  const load = new Map(before);
  const count = ({ reading, clock, hours }: Entry, by: 1 | -1) => {
    if (clock.respondedAt !== null || reading.pausedFor !== null) return;
    const { ticking, waiting } = load.get(hours) ?? NONE;
    if (reading.isFalling) load.set(hours, { ticking: ticking + by, waiting });
    else load.set(hours, { ticking, waiting: waiting + by });
  };
  for (const entry of gone) count(entry, -1);
  for (const entry of come) count(entry, 1);
  for (const [hours, { ticking, waiting }] of load) if (ticking + waiting === 0) load.delete(hours);
  return load;
}
