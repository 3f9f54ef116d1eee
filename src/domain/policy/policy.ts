import { z } from 'zod';
import { contradictionsOf } from './contradictions.ts';
import { identifier, localName, monthOrDate, targetMinutes, text, zone } from './fields.ts';
import { workingHoursSchema } from './hours.ts';
import { objectiveSchema } from './objective.ts';

/** What a customer has signed. */
export const planSchema = z.enum(['premium', 'standard']);
export type Plan = z.infer<typeof planSchema>;

/** What each side does about a case of a severity, beside the initial response, which is a number. */
const duties = z.strictObject({
  provider: z.array(localName.extend({ about: z.enum(['work', 'other']) })),
  customer: z.array(localName.extend({ about: z.enum(['resources', 'contact', 'other']) })),
});

const severity = z.strictObject({
  id: identifier,
  name: localName,
  /** How the customer's business is when this severity applies. */
  situation: localName.optional(),
  initialResponseMinutes: targetMinutes,
  /** Only customers with this plan may use it. */
  requiresPlan: planSchema.optional(),
  /** Read as this severity where it may not be used. */
  otherwise: identifier.optional(),
  duties: duties.optional(),
});

const serviceType = z.strictObject({
  id: identifier,
  name: localName,
  /** Working hours by severity; a severity that is left out is not offered. */
  hours: z.record(identifier, identifier),
});

/** What a customer may ask for: the services included, and which problems they are for. */
const coverage = z.strictObject({
  services: z.array(localName).min(1),
  scope: z.array(localName).min(1),
});

const published = z.strictObject({
  on: monthOrDate,
  /** What this version changed. */
  summary: localName,
});

const policyShape = z.strictObject({
  id: identifier,
  version: text,
  name: localName,
  published: published.optional(),
  /** The first day, in `zone`, on which cases are opened under this version. */
  inForceFrom: z.iso.date(),
  zone,
  /** Whose business days: China's official ones, or the desk's own (Monday to Friday until days are set). */
  calendar: z.enum(['china', 'own']),
  /** Shown on every case read under this version. */
  remark: z.enum(['no-published-windows']).optional(),
  workingHours: z.record(identifier, workingHoursSchema),
  severities: z.array(severity).min(1),
  serviceTypes: z.array(serviceType).min(1),
  /** Promises beside the initial response. */
  objectives: z.array(objectiveSchema).optional(),
  coverage: coverage.optional(),
  /** What the publisher says in its notes. */
  notes: z.array(localName).optional(),
});

export type Policy = z.infer<typeof policyShape>;
export type PolicyCoverage = z.infer<typeof coverage>;
export type PolicySeverity = Policy['severities'][number];
export type PolicyServiceType = Policy['serviceTypes'][number];

/**
 * A published support policy as data. Times of day are minutes after midnight once parsed. What it accepts, the
 * clock can run. Fields that it does not know are refused, not passed over. Contradictions between fields are
 * looked for once every field is well-formed.
 */
export const policySchema = policyShape.superRefine((policy, context) => {
  for (const { path, expected } of contradictionsOf(policy)) {
    context.addIssue({ code: 'custom', path: [...path], message: expected.code, params: { expected } });
  }
});
