import { isDate, shiftDate } from '../../../domain/calendar/dates.ts';
import { instantOfWall } from '../../../domain/calendar/wall-time.ts';
import { type CalendarDate, type EpochMs, MINUTES_A_DAY } from '../../../domain/units.ts';
import { BEIJING } from '../wording/instants.ts';
import type { Period, ReviewFilter } from './review-store.ts';

/** The stretch of time [since, until) in which a case was closed; infinite where there is no bound. */
export interface ClosedWithin {
  readonly since: EpochMs;
  readonly until: EpochMs;
}

/** How many days up to today a period is. */
const DAYS: Readonly<Partial<Record<Period, number>>> = { today: 1, week: 7, month: 30 };

/** What a filter's period is on the day `today` in Beijing: whole days of Beijing. A day that does not exist is no bound. */
export function closedWithin(
  { period, from, to }: Pick<ReviewFilter, 'period' | 'from' | 'to'>,
  today: CalendarDate,
): ClosedWithin {
  const days = DAYS[period];
  if (days !== undefined)
    return { since: startOf(shiftDate(today, 1 - days)), until: Number.POSITIVE_INFINITY };
  const isBound = (date: string) => period === 'between' && isDate(date);
  return {
    since: isBound(from) ? startOf(from) : Number.NEGATIVE_INFINITY,
    until: isBound(to) ? instantOfWall(to, MINUTES_A_DAY, BEIJING, 'closing') : Number.POSITIVE_INFINITY,
  };
}

/** Whether the first day of a filter comes after its last, so that no case can be of it. */
export function isReversed({ period, from, to }: Pick<ReviewFilter, 'period' | 'from' | 'to'>): boolean {
  return period === 'between' && isDate(from) && isDate(to) && from > to;
}

function startOf(date: CalendarDate): EpochMs {
  return instantOfWall(date, 0, BEIJING, 'opening');
}
