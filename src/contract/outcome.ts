import { z } from 'zod';
import { sourceProblemSchema } from './problem.ts';

/** Whether what a page asked for was done, or why not. */
export const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), problem: sourceProblemSchema }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** The same of a command: the id that it has from then on, by which it can be taken back. */
export const givenSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), commandId: z.uuid() }),
  z.object({ ok: z.literal(false), problem: sourceProblemSchema }),
]);
export type Given = z.infer<typeof givenSchema>;
