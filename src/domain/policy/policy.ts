import { z } from 'zod';
import { type DayWindow, minuteOfDay } from '../calendar/working-hours.ts';

const name = z.object({ en: z.string().min(1), zh: z.string().min(1) });
const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'letters, digits, dots and hyphens');
const wallTime = z
  .string()
  .transform(minuteOfDay)
  .refine((minute) => !Number.isNaN(minute), 'a time from 00:00 to 24:00, as HH:MM');

const dayWindow = z
  .object({ opens: wallTime, closes: wallTime })
  .refine(({ opens, closes }) => opens < closes, 'a window must close after it opens')
  .transform(({ opens, closes }) => ({ opensMinute: opens, closesMinute: closes }));

const workingHours = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('around-the-clock'), name }),
  z.object({
    kind: z.literal('windows'),
    name,
    days: z.enum(['every-day', 'business-days']),
    windows: z.array(dayWindow).min(1).refine(isInOrder, 'windows must be in order and not overlap'),
  }),
]);

const severity = z.object({
  id: identifier,
  name,
  initialResponseMinutes: z.number().int().positive(),
  /** Only customers with this plan may use it. */
  requiresPlan: z.enum(['premium', 'standard']).optional(),
  /** Read as this severity where it may not be used. */
  otherwise: identifier.optional(),
});

const serviceType = z.object({
  id: identifier,
  name,
  /** Working hours by severity; a severity that is left out is not offered. */
  hours: z.record(identifier, identifier),
});

/** A published support policy as data. Times of day are minutes after midnight once parsed. */
export const policySchema = z
  .object({
    id: identifier,
    version: z.string().min(1),
    name,
    /** The first day, in `zone`, on which cases are opened under this version. */
    inForceFrom: z.iso.date(),
    zone: z.string().refine(isZone, 'a zone of the IANA database, such as Asia/Shanghai'),
    calendar: z.literal('china'),
    /** Shown on every case read under this version. */
    remark: z.enum(['no-published-windows']).optional(),
    workingHours: z.record(identifier, workingHours),
    severities: z.array(severity).min(1),
    serviceTypes: z.array(serviceType).min(1),
  })
  .superRefine((policy, context) => {
    const severities = new Set(policy.severities.map(({ id }) => id));
    policy.severities.forEach(({ otherwise }, at) => {
      if (otherwise === undefined || severities.has(otherwise)) return;
      context.addIssue({
        code: 'custom',
        path: ['severities', at, 'otherwise'],
        message: 'not a severity here',
      });
    });
    policy.serviceTypes.forEach(({ hours }, at) => {
      for (const [severityId, hoursId] of Object.entries(hours)) {
        const path = ['serviceTypes', at, 'hours', severityId];
        if (!severities.has(severityId))
          context.addIssue({ code: 'custom', path, message: 'not a severity here' });
        if (!(hoursId in policy.workingHours)) {
          context.addIssue({ code: 'custom', path, message: 'not one of the working hours here' });
        }
      }
    });
  });

export type Policy = z.infer<typeof policySchema>;
export type PolicySeverity = Policy['severities'][number];
export type PolicyServiceType = Policy['serviceTypes'][number];

/** What a customer has signed. */
export const planSchema = z.enum(['premium', 'standard']);
export type Plan = z.infer<typeof planSchema>;

function isInOrder(windows: readonly DayWindow[]): boolean {
  return windows.every(({ opensMinute }, at) => opensMinute >= (windows[at - 1]?.closesMinute ?? 0));
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
