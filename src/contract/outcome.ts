import { z } from 'zod';
import { type SourceProblemCode, sourceProblemSchema } from './problem.ts';

/** It was not done, and why not. */
export const refusedSchema = z.object({ ok: z.literal(false), problem: sourceProblemSchema });
export type Refused = z.infer<typeof refusedSchema>;

/** Whether what a page asked for was done, or why not. */
export const outcomeSchema = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), refusedSchema]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** It was done. */
export const DONE = { ok: true } as const satisfies Outcome;

/** That it was not done, for this reason: `subject` is who or what it is about, `detail` the other side's own words. */
export function refused(code: SourceProblemCode, subject = '', detail = ''): Refused {
  return { ok: false, problem: { code, subject, detail } };
}

/** The same of a command: the id that it has from then on, by which it can be taken back. */
export const givenSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), commandId: z.uuid() }),
  refusedSchema,
]);
export type Given = z.infer<typeof givenSchema>;
