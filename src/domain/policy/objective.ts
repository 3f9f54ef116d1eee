import { z } from 'zod';
import { identifier, localName, targetMinutes } from './fields.ts';

/**
 * A promise beside the initial response, with its own clock: it counts the working time of the case's severity
 * and service type. A closed case never counts.
 */
export const objectiveSchema = z.strictObject({
  id: identifier,
  name: localName,
  /** Working minutes by severity; a severity that is left out has no such promise. */
  minutesBySeverity: z.record(identifier, targetMinutes),
  /** `last-update` starts anew with every public reply of staff, the first response included. */
  starts: z.enum(['opened', 'responded', 'last-update']),
  /** What stops it for a while; a pause that is not named here counts on. */
  pauses: z.array(z.enum(['waiting-for-customer', 'on-hold'])),
  /** `responded` and `updated` are a public reply of staff after the start; `resolved` is the case's closing. */
  stops: z.enum(['responded', 'updated', 'resolved']),
});

/** A promise beside the initial response. */
export type PolicyObjective = z.infer<typeof objectiveSchema>;
