import { z } from 'zod';
import { sourceProblemSchema } from './problem.ts';

/** What a check may try, in this order; a kind of source leaves out what it does not have. */
export const CHECK_STEPS = [
  'name',
  'certificate',
  'address',
  'sign-in',
  'rights',
  'queues',
  'fields',
  'provider',
  'first-page',
] as const;

/**
 * A check of a connection, step by step; what follows the first failure was not tried, nor what needs a choice that
 * nobody has made yet.
 */
export const checkReportSchema = z.object({
  steps: z.array(
    z.object({
      step: z.enum(CHECK_STEPS),
      outcome: z.enum(['passed', 'failed', 'not-tried']),
      /** What was found, such as a version or a number of cases. */
      found: z.string(),
      /** What is worth knowing of the way there, whatever came of the step. */
      note: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('not-encrypted') }),
          z.object({ kind: z.literal('through-proxy'), proxy: z.string() }),
          z.object({ kind: z.literal('none-chosen') }),
          /** The address may be one without encryption: by https nobody answered. */
          z.object({ kind: z.literal('perhaps-http') }),
        ])
        .optional(),
    }),
  ),
  problem: sourceProblemSchema.nullable(),
});
export type CheckReport = z.infer<typeof checkReportSchema>;
/** A step of a check: its name says what was tried. */
export type CheckStep = CheckReport['steps'][number];
