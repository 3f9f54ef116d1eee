import { z } from 'zod';
import type { BusinessCalendar } from '../calendar/business-days.ts';
import { BY_HAND } from '../calendar/calendar-version.ts';
import { chinaCalendar } from '../calendar/china.ts';
import { type DayLayer, dayLayerSchema, layeredCalendar, ownCalendar } from '../calendar/own-days.ts';

/** The calendars that a policy may name. */
export const calendarIdSchema = z.enum(['china', 'own']);
export type CalendarId = z.infer<typeof calendarIdSchema>;

/** What a desk has added to a calendar: files that were imported, in order, and days set by hand, which come last. */
const calendarLayersSchema = z.object({
  imported: z.array(dayLayerSchema),
  byHand: dayLayerSchema.pick({ days: true, announces: true }),
});
export type CalendarLayers = z.infer<typeof calendarLayersSchema>;

/** What a desk has decided of its own: its policy files, word for word, and its days. */
export const rulesSchema = z.object({
  policyFiles: z.array(z.string().min(1)),
  layers: z.object({ china: calendarLayersSchema, own: calendarLayersSchema }),
});
export type Rules = z.infer<typeof rulesSchema>;

const NO_LAYERS: CalendarLayers = { imported: [], byHand: { days: {}, announces: [] } };

/** Nothing of its own: the shipped policies on the shipped calendar. */
export const SHIPPED_RULES: Rules = { policyFiles: [], layers: { china: NO_LAYERS, own: NO_LAYERS } };

/** The calendars that `rules` make of those that the program ships with. */
export function calendarsOf({ layers }: Rules): Readonly<Record<CalendarId, BusinessCalendar>> {
  return {
    china: layeredCalendar(chinaCalendar, inOrder(layers.china)),
    own: ownCalendar(inOrder(layers.own)),
  };
}

/** A hand-set day is the last word on its date. */
function inOrder({ imported, byHand }: CalendarLayers): readonly DayLayer[] {
  const isEmpty = Object.keys(byHand.days).length === 0 && byHand.announces.length === 0;
  return isEmpty ? imported : [...imported, { label: BY_HAND, ...byHand }];
}
