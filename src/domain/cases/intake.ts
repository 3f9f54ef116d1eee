import { z } from 'zod';
import { planSchema } from '../policy/policy.ts';
import { LONGEST_NAME } from './command.ts';

/** So many characters may be noted of it. */
export const LONGEST_NOTES = 20_000;

/** How a case that was logged in the console itself came in. */
export const intakeSchema = z.object({
  channel: z.enum(['phone', 'web-form', 'email', 'chat', 'in-person']),
  /** Whom to answer, and where: a name, a number, an address. */
  contact: z.string().max(LONGEST_NAME),
  notes: z.string().max(LONGEST_NOTES),
  /** What its clock rested on before it was put right, each time; left out while it never was. */
  corrections: z
    .array(
      z.object({
        at: z.number().int(),
        /** Empty where the agent has not said their name. */
        by: z.string(),
        openedAt: z.number().int(),
        severity: z.string(),
        serviceType: z.string(),
        plan: planSchema,
      }),
    )
    .optional(),
});
export type Intake = z.infer<typeof intakeSchema>;
