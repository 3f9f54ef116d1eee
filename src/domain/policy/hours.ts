import { z } from 'zod';
import type { DayWindow } from '../calendar/working-hours.ts';
import { expecting, localName, wallTime } from './fields.ts';

const dayWindow = z
  .strictObject({ opens: wallTime, closes: wallTime })
  // A time that is none is NaN, told already: it is not compared.
  .refine(({ opens, closes }) => !(opens >= closes), expecting('closes-after-opening'))
  .transform(({ opens, closes }) => ({ opensMinute: opens, closesMinute: closes }));

/** The windows of a day, in order. A night shift is two of them: up to 24:00, and from 00:00 the day after. */
const dayWindows = z.array(dayWindow).refine(isInOrder, expecting('windows-in-order'));

const dayException = z.strictObject({
  name: localName,
  /** The windows of this date in place of the usual ones; none when the date is closed. */
  windows: dayWindows,
});

/** One kind of working hours of a policy. */
export const workingHoursSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('around-the-clock'), name: localName }),
  z.strictObject({
    kind: z.literal('windows'),
    name: localName,
    days: z.enum(['every-day', 'business-days']),
    windows: dayWindows.min(1),
    /** By date; asked before `days`, so that an exception also opens a day that is not worked. */
    exceptions: z.record(z.iso.date(), dayException).optional(),
  }),
]);

function isInOrder(windows: readonly DayWindow[]): boolean {
  return windows.every(({ opensMinute }, at) => !(opensMinute < (windows[at - 1]?.closesMinute ?? 0)));
}
