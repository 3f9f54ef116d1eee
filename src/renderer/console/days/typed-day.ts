import { isDate } from '../../../domain/calendar/dates.ts';
import type { CalendarDate } from '../../../domain/units.ts';

/** Year, month and day, in this order alone: what else 9/11 may mean is not guessed. */
const DAY = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d\d)(\d\d))$/;

/** The day that somebody typed, as `2026-11-09`, `2026/11/9`, `2026年11月9日` or `20261109`; `null` where it is none. */
export function typedDay(text: string): CalendarDate | null {
  const found = DAY.exec(text.normalize('NFKC').replaceAll(/\s/g, ''));
  if (found === null) return null;
  const [, year, month = found[4], day = found[5]] = found;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  return isDate(date) ? date : null;
}
