import { z } from 'zod';
import { planSchema } from '../policy/policy.ts';
import { intakeSchema } from './intake.ts';

const instant = z.number().int();

/** Every event: `id` is the same each time the source tells it, so that telling it twice changes nothing. */
const told = { id: z.string().min(1), at: instant };

/** Something that happened to a case and that its clock, or a reader, must know. Instants are epoch ms. */
export const caseEventSchema = z.discriminatedUnion('kind', [
  z.object({
    ...told,
    kind: z.literal('opened'),
    severity: z.string(),
    serviceType: z.string(),
    plan: planSchema,
  }),
  z.object({
    ...told,
    kind: z.literal('severity-changed'),
    severity: z.string(),
    by: z.string().optional(),
    reason: z.string().optional(),
  }),
  z.object({ ...told, kind: z.literal('service-type-changed'), serviceType: z.string() }),
  z.object({ ...told, kind: z.literal('plan-changed'), plan: planSchema }),
  z.object({
    ...told,
    kind: z.literal('paused'),
    /** `waiting-or-on-hold`: its status pauses the clock, and nobody says for which of the two (policy rule 4). */
    reason: z.enum(['waiting-for-customer', 'on-hold', 'waiting-or-on-hold']),
    by: z.string().optional(),
  }),
  z.object({ ...told, kind: z.literal('resumed'), by: z.string().optional() }),
  z.object({ ...told, kind: z.literal('responded'), by: z.string() }),
  z.object({
    ...told,
    kind: z.literal('closed'),
    by: z.string().optional(),
    /** The source does not say when: it was closed at `at`, and perhaps before. */
    isAtLatest: z.boolean().optional(),
  }),
  z.object({ ...told, kind: z.literal('reopened'), by: z.string().optional() }),
]);
export type CaseEvent = z.infer<typeof caseEventSchema>;

/** Something the source left open and how it was read instead: never a silent default. */
export const mappingRemarkSchema = z.object({
  field: z.enum(['severity', 'service-type', 'plan', 'status']),
  /** What the source says; empty when it says nothing. */
  found: z.string(),
  readAs: z.string(),
});
export type MappingRemark = z.infer<typeof mappingRemarkSchema>;

/** A fact beside those that every case has, in the source's own words. */
const caseDetailSchema = z.object({
  name: z.string().min(1),
  value: z.string(),
  /** How many characters it had, of one that was too long to be kept whole. */
  cutFrom: z.number().int().positive().optional(),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;

/** A support case as its source tells it. */
export const caseSchema = z.object({
  /** Unique on this workstation: `<source id>/<the source's own id>`. */
  id: z.string().min(1),
  sourceId: z.string().min(1),
  /** What people call it, such as `RT-1042`. */
  key: z.string().min(1),
  subject: z.string(),
  customer: z.string(),
  owner: z.string().nullable(),
  queue: z.string(),
  /** The source's own word for its status. */
  status: z.string(),
  isOpen: z.boolean(),
  openedAt: instant,
  updatedAt: instant,
  /** Grows with every change at the source: an older telling never replaces a newer one. */
  revision: z.number().int().nonnegative(),
  /** Where people see it in the source; `null` when there is no such page. */
  url: z.url().nullable(),
  events: z.array(caseEventSchema),
  mappingRemarks: z.array(mappingRemarkSchema),
  /** Of a case that was logged in the console itself. */
  intake: intakeSchema.optional(),
  /** What else the source tells of it; left out where there is nothing. */
  details: z.array(caseDetailSchema).optional(),
});
export type Case = z.infer<typeof caseSchema>;

/** A case as the vault keeps it. */
export const storedCaseSchema = caseSchema.extend({
  /** When this console first stored the case. */
  firstSeenAt: instant,
  /** Left out unless its source has it no more: deleted, merged, out of sight. It is not open then. */
  isGone: z.literal(true).optional(),
  /** The case that is counted in its stead, of one that is in another source too; left out of one that counts. */
  standsBehind: z.string().optional(),
  /** The cases that stand behind this one; left out when there are none. */
  standsFor: z.array(z.string()).min(1).optional(),
  /** A case of another source that may be the same: for an agent to say. */
  maybeSame: z.string().optional(),
});
export type StoredCase = z.infer<typeof storedCaseSchema>;
