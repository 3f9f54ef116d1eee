import { z } from 'zod';
import { LONGEST_NAME } from '../domain/cases/command.ts';
import { intakeSchema } from '../domain/cases/intake.ts';
import { planSchema } from '../domain/policy/policy.ts';

/** So many characters a subject may have. */
export const LONGEST_SUBJECT = 300;

/** A case as it is logged in the console itself. */
export const loggedCaseSchema = z.object({
  subject: z.string().trim().min(1).max(LONGEST_SUBJECT),
  customer: z.string().trim().max(LONGEST_NAME),
  owner: z.string().trim().max(LONGEST_NAME),
  severity: z.string().min(1),
  serviceType: z.string().min(1),
  plan: planSchema,
  /** When the customer asked, in epoch ms. */
  openedAt: z.number().int(),
  intake: intakeSchema.omit({ corrections: true }),
});
export type LoggedCase = z.infer<typeof loggedCaseSchema>;

/** What is put right of one; who owns it is changed by a command. */
export const correctionSchema = loggedCaseSchema.omit({ owner: true }).extend({ caseId: z.string().min(1) });
