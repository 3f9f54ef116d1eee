import { z } from 'zod';
import { minuteOfDay } from '../calendar/working-hours.ts';
import { isZone } from '../calendar/zone.ts';
import type { Expected } from './expected.ts';

/** What a custom check of the schema carries, so that a reader of the file learns what was expected. */
export function expecting(code: Expected['code'], params: Expected['params'] = {}) {
  return { params: { expected: { code, params } satisfies Expected } };
}

/** A text that is not blank. */
export const text = z.string().refine((found) => /\S/.test(found), expecting('text'));

/** A text in both languages of the console. */
export const localName = z.strictObject({ en: text, zh: text });

/** The name of a part of a policy. Names that every JavaScript object has are refused: they are found in any. */
export const identifier = z
  .string()
  .refine(
    (id) => /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id) && !(id in Object.prototype),
    expecting('identifier'),
  );

/** A month or a day, as exact as a publisher says it: `YYYY-MM` or `YYYY-MM-DD`. */
export const monthOrDate = z
  .string()
  .refine(
    (found) => z.iso.date().safeParse(found.length === 'YYYY-MM'.length ? `${found}-01` : found).success,
    expecting('month-or-date'),
  );

/** A time of day as `HH:MM` up to 24:00, read as minutes after midnight. */
export const wallTime = z
  .string()
  .transform(minuteOfDay)
  .refine((minute) => !Number.isNaN(minute), expecting('time'));

/** The longest target that a policy may set: a year. */
export const MOST_MINUTES = 366 * 24 * 60;

/** A target in whole minutes of working time. */
export const targetMinutes = z.number().int().min(1).max(MOST_MINUTES);

/** A zone of the IANA database. */
export const zone = z.string().refine(isZone, expecting('zone'));
