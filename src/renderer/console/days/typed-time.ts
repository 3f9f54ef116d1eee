import { minuteOfDay, timeOfDay } from '../../../domain/calendar/working-hours.ts';

/** Hours and minutes, or hours alone. */
const TIME = /^(\d{1,2})(?:[:.]?(\d\d))?$/;

/**
 * Minutes after midnight of the time that somebody typed, as `09:30`, `9:30`, `930`, `9.30`, `9：30` or `9`; 24:00 is
 * the end of the day. NaN where it is none.
 */
export function typedMinute(text: string): number {
  const [, hours, minutes = '00'] = TIME.exec(text.normalize('NFKC').trim()) ?? [];
  return hours === undefined ? Number.NaN : minuteOfDay(`${hours.padStart(2, '0')}:${minutes}`);
}

/** The time that somebody typed as `HH:MM`; what is none stays as typed. */
export function tidyTime(text: string): string {
  const minute = typedMinute(text);
  return Number.isNaN(minute) ? text : timeOfDay(minute);
}
