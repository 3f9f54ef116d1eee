import { z } from 'zod';
import { authoritySchema } from '../authority.ts';
import { serverAddressSchema } from './server-address.ts';
import { sourceIdSchema, sourceNameSchema } from './source-names.ts';
import { termsMappingSchema, USUAL_FALLBACK } from './terms-mapping.ts';

/** How a Request Tracker's fields and statuses become Caseclock's words. */
export const requestTrackerMappingSchema = termsMappingSchema.extend({
  severityField: z.string().min(1),
  serviceTypeField: z.string().min(1),
  planField: z.string().min(1),
  /** Statuses in which the clock is paused, waiting for the customer or on hold. */
  pausedStatuses: z.array(z.string()),
});
export type RequestTrackerMapping = z.infer<typeof requestTrackerMappingSchema>;

/** How a connection signs in; its secret is kept apart. */
export const signInSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('token') }),
  z.object({ kind: z.literal('password'), user: z.string().min(1) }),
]);

/** A Request Tracker and the queues of it that are followed. */
export const requestTrackerSourceSchema = z.object({
  kind: z.literal('request-tracker'),
  id: sourceIdSchema,
  name: sourceNameSchema,
  /** Where people open it, such as https://rt.example.com; REST is found below it. */
  address: serverAddressSchema(/^https?$/),
  signIn: signInSchema,
  /** Trusted beside the system's authorities, by this connection alone. */
  authority: authoritySchema.optional(),
  queues: z.array(z.string().min(1)).min(1),
  pollSeconds: z.number().int().min(5).max(3600),
  mapping: requestTrackerMappingSchema,
});
export type RequestTrackerSource = z.infer<typeof requestTrackerSourceSchema>;

/** One that is checked: its queues may be left to be chosen once it answers. */
export const checkedRequestTrackerSchema = requestTrackerSourceSchema.extend({
  queues: z.array(z.string().min(1)),
});

/** The mapping that a new connection starts with. */
export const DEFAULT_REQUEST_TRACKER_MAPPING: RequestTrackerMapping = {
  severityField: 'Severity',
  severities: { A: 'A', B: 'B', C: 'C' },
  serviceTypeField: 'Service Type',
  serviceTypes: {
    'technical-platform': 'technical-platform',
    'technical-development': 'technical-development',
    billing: 'billing',
    consulting: 'consulting',
    'icp-filing': 'icp-filing',
  },
  planField: 'Support Plan',
  plans: {
    premium: 'premium',
    unified: 'premium',
    'professional direct': 'premium',
    standard: 'standard',
    basic: 'standard',
  },
  pausedStatuses: ['stalled'],
  fallback: USUAL_FALLBACK,
};
