import { z } from 'zod';
import { LONGEST_NAME } from './command.ts';

/** So many characters may be noted of it. */
export const LONGEST_NOTES = 20_000;

/** How a case that was logged in the console itself came in. */
export const intakeSchema = z.object({
  channel: z.enum(['phone', 'web-form', 'email', 'chat', 'in-person']),
  /** Whom to answer, and where: a name, a number, an address. */
  contact: z.string().max(LONGEST_NAME),
  notes: z.string().max(LONGEST_NOTES),
});
export type Intake = z.infer<typeof intakeSchema>;
