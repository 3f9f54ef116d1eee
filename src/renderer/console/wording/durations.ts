import type { TFunction } from 'i18next';
import { DAY, HOUR, MINUTE, SECOND } from '../../../domain/units.ts';

/** Below this much working time, on either side of the deadline, a figure shows its seconds. */
export const SECONDS_WITHIN_MS = 10 * MINUTE;

/**
 * Working time as a figure: `3:12` in hours and minutes, `0:09:41` near the deadline, `−2:10` past it. Cut, not
 * rounded: it never shows more than there is. `precise` is false for data too old to be told to the second.
 */
export function timeFigure(ms: number, precise: boolean): string {
  const size = Math.abs(ms);
  const hours = Math.floor(size / HOUR);
  const minutes = twoDigits(Math.floor((size % HOUR) / MINUTE));
  const sign = ms < 0 ? '−' : '';
  if (!precise || size >= SECONDS_WITHIN_MS) return `${sign}${hours}:${minutes}`;
  return `${sign}${hours}:${minutes}:${twoDigits(Math.floor((size % MINUTE) / SECOND))}`;
}

/** A length of time in words, cut to its two largest units: `12 s`, `5 min`, `2 h 10 min`, `3 d 4 h`. */
export function durationWords(ms: number, t: TFunction): string {
  const size = Math.abs(ms);
  if (size < MINUTE) return t('duration.seconds', { seconds: Math.floor(size / SECOND) });
  if (size < HOUR) return t('duration.minutes', { minutes: Math.floor(size / MINUTE) });
  const minutes = Math.floor((size % HOUR) / MINUTE);
  const hours = Math.floor((size % DAY) / HOUR);
  if (size < DAY) {
    return minutes === 0 ? t('duration.hours', { hours }) : t('duration.hoursMinutes', { hours, minutes });
  }
  const days = Math.floor(size / DAY);
  return hours === 0 ? t('duration.days', { days }) : t('duration.daysHours', { days, hours });
}

/** A length of time in words with every unit down to the second, so that lengths can be added up: `1 d 4 h 12 s`. */
export function exactDurationWords(ms: number, t: TFunction): string {
  const size = Math.abs(ms);
  const parts = [
    [Math.floor(size / DAY), (days: number) => t('duration.days', { days })],
    [Math.floor((size % DAY) / HOUR), (hours: number) => t('duration.hours', { hours })],
    [Math.floor((size % HOUR) / MINUTE), (minutes: number) => t('duration.minutes', { minutes })],
    [Math.floor((size % MINUTE) / SECOND), (seconds: number) => t('duration.seconds', { seconds })],
  ] as const;
  const words = parts.flatMap(([value, inWords]) => (value === 0 ? [] : [inWords(value)]));
  return words.length === 0 ? t('duration.seconds', { seconds: 0 }) : words.join(' ');
}

/** A length of working time in words: hours stay hours, since a working day is not 24 of them: `40 h`, `1 h 20 min`. */
export function workingWords(ms: number, t: TFunction): string {
  const size = Math.abs(ms);
  if (size < DAY) return durationWords(ms, t);
  const facts = { hours: Math.floor(size / HOUR), minutes: Math.floor((size % HOUR) / MINUTE) };
  return facts.minutes === 0 ? t('duration.hours', facts) : t('duration.hoursMinutes', facts);
}

/** Words that stay on one line; where they are Chinese, together with the style `word-break: keep-all`. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
