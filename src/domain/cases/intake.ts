import { z } from 'zod';

/** How a case that was logged in the console itself came in. */
export const intakeSchema = z.object({
  channel: z.enum(['phone', 'web-form', 'email', 'chat', 'in-person']),
  /** Whom to answer, and where: a name, a number, an address. */
  contact: z.string().max(200),
  notes: z.string().max(20_000),
});
export type Intake = z.infer<typeof intakeSchema>;
