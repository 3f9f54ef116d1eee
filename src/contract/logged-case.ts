import { z } from 'zod';
import { intakeSchema } from '../domain/cases/intake.ts';
import { planSchema } from '../domain/policy/policy.ts';

/** A case as it is logged in the console itself. */
export const loggedCaseSchema = z.object({
  subject: z.string().trim().min(1).max(300),
  customer: z.string().trim().max(200),
  owner: z.string().trim().max(200),
  severity: z.string().min(1),
  serviceType: z.string().min(1),
  plan: planSchema,
  /** When the customer asked, in epoch ms. */
  openedAt: z.number().int(),
  intake: intakeSchema,
});
export type LoggedCase = z.infer<typeof loggedCaseSchema>;
