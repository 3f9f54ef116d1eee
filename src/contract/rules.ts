import { z } from 'zod';
import { rulesChangeSchema } from '../domain/rules/rules-change.ts';
import { movedCaseSchema } from '../domain/rules/rules-record.ts';
import { savedFileSchema } from './saved-file.ts';

/** What a change of the rules does, or did, to the cases that are stored; or why it cannot be made. */
export const consequencesSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** Cases that wait for their first response and whose deadline moves. */
    moved: z.array(movedCaseSchema),
    /** How many answered or closed cases would be scored otherwise, and keep their score. */
    keptScores: z.number().int(),
    /** How many are scored the same, and get another target or deadline. */
    retimed: z.number().int(),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(['policy-refused', 'no-such-policy', 'no-such-import']) }),
]);
export type ConsequencesAnswer = z.infer<typeof consequencesSchema>;

/** A file that somebody chose to have read. */
export const openedTextFileSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), name: z.string(), text: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({
    outcome: z.literal('failed'),
    name: z.string(),
    reason: z.enum(['too-large', 'not-text', 'unreadable']),
    /** The system's own words, or the most bytes that are read. */
    detail: z.string(),
  }),
]);
export type OpenedTextFile = z.infer<typeof openedTextFileSchema>;

/** What a console page may ask of main about the rules. */
export const rulesQuestions = {
  /** Has a person choose a file, and reads it. Nothing is taken over. */
  'rules:open-file': {
    argument: z.object({ kind: z.enum(['policy', 'calendar']) }),
    answer: openedTextFileSchema,
  },
  'rules:preview': { argument: rulesChangeSchema, answer: consequencesSchema },
  'rules:change': { argument: rulesChangeSchema, answer: consequencesSchema },
  /** Reads a case under the rules in force, though it was scored under earlier ones. */
  'rules:score-anew': { argument: z.object({ caseId: z.string().min(1) }), answer: z.undefined() },
  /** What a record moved has been seen. */
  'rules:see': { argument: z.object({ rulesId: z.number().int() }), answer: z.undefined() },
  /** Has a person choose where to, and writes the version's file there. */
  'rules:save-copy': {
    argument: z.object({ id: z.string(), version: z.string() }),
    answer: savedFileSchema,
  },
} as const;
