/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** A day of the calendar as `YYYY-MM-DD`, without a zone. */
export type CalendarDate = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Minutes in a day that has no change of offset; `24:00` is this minute. */
export const MINUTES_A_DAY = 24 * 60;

/** A text in both languages of the console. */
export interface LocalName {
  readonly en: string;
  readonly zh: string;
}
