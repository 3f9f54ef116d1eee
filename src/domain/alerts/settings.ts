import { z } from 'zod';
import { BEIJING, isZone } from '../calendar/zone.ts';
import { MINUTES_A_DAY } from '../units.ts';
import { alertKindSchema } from './ledger-row.ts';

/** So few minutes before or after something may be set, and so many. */
export const ALERT_MINUTES = { min: 1, max: MINUTES_A_DAY } as const;

/** So many steps a severity can have. */
export const MOST_STEPS = 6;

/** The most that a step can be before the deadline; the least is 1. */
export const STEP_MOST = { minutes: 2880, percent: 99 } as const;

/** A point before the deadline: working minutes left, or percent of the target left. */
export const stepSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('minutes'), value: z.number().int().min(1).max(STEP_MOST.minutes) }),
  z.object({ unit: z.literal('percent'), value: z.number().int().min(1).max(STEP_MOST.percent) }),
]);
export type Step = z.infer<typeof stepSchema>;

const minuteOfDay = z.number().int().min(0).max(MINUTES_A_DAY);
const minutes = z.number().int().min(ALERT_MINUTES.min).max(ALERT_MINUTES.max);

/** A stretch of a day in which somebody is at work; one that ends before it starts ends on the next day. */
const shiftSchema = z.object({
  /** 1 is Monday, 7 Sunday, by the week alone; or every business day: make-up workdays, and no holidays. */
  weekday: z.union([z.number().int().min(1).max(7), z.literal('business-day')]),
  fromMinute: minuteOfDay,
  toMinute: minuteOfDay,
});
export type Shift = z.infer<typeof shiftSchema>;

/** What is told, to whom, and when not. */
export const alertSettingsSchema = z.object({
  /** Whose cases are told of; a case that nobody owns is everybody's. */
  scope: z.enum(['mine', 'team', 'all']),
  /** Who the team is besides oneself, by the names that the help desk has for owners. */
  team: z.array(z.string().trim().min(1)).max(200),
  silenced: z.array(alertKindSchema),
  steps: z.object({
    usual: z.array(stepSchema).max(MOST_STEPS),
    /** By severity, instead of the usual ones. */
    bySeverity: z.record(z.string(), z.array(stepSchema).max(MOST_STEPS)),
  }),
  openingMinutes: minutes,
  closingMinutes: minutes,
  unownedMinutes: minutes,
  silentMinutes: minutes,
  staleMinutes: minutes,
  quiet: z.object({
    zone: z.string().refine(isZone, 'not a time zone'),
    /** Outside of these it is quiet; none: never. */
    shifts: z.array(shiftSchema).max(50),
    severePasses: z.boolean(),
    /** Until when it is quiet at any rate, as over lunch, since somebody said so; epoch ms. */
    until: z.number().int().nullable(),
  }),
  sounds: z.boolean(),
  /** Reads alerts out, as for a wall. */
  spoken: z.boolean(),
});
export type AlertSettings = z.infer<typeof alertSettingsSchema>;

/** The steps that cases of a severity are told at. */
export function stepsOf(
  { usual, bySeverity }: AlertSettings['steps'],
  severity: string | null,
): readonly Step[] {
  return bySeverity[severity ?? ''] ?? usual;
}

/** A step as alerts and the ledger name it: `30` working minutes, `25%` of the target. */
export function stepName({ unit, value }: Step): string {
  return unit === 'minutes' ? `${value}` : `${value}%`;
}

/** What is told when nobody has set anything. */
export const DEFAULT_ALERT_SETTINGS: AlertSettings = {
  scope: 'all',
  team: [],
  silenced: ['window-opening'],
  steps: {
    usual: [
      { unit: 'minutes', value: 30 },
      { unit: 'minutes', value: 10 },
    ],
    bySeverity: {},
  },
  openingMinutes: 15,
  closingMinutes: 15,
  unownedMinutes: 15,
  silentMinutes: 60,
  staleMinutes: 10,
  quiet: { zone: BEIJING, shifts: [], severePasses: true, until: null },
  sounds: true,
  spoken: false,
};
