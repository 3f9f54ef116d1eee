import { shiftDate } from '../../../domain/calendar/dates.ts';
import type { CalendarDate } from '../../../domain/units.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The date that an arrow key leads to from `date`; `null` for any other key. */
export function dateByKey(key: string, date: CalendarDate): CalendarDate | null {
  const days = STEPS[key];
  return days === undefined ? null : shiftDate(date, days);
}
