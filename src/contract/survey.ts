import { z } from 'zod';
import { authoritySchema } from './authority.ts';
import { refusedSchema } from './outcome.ts';
import { secretSchema } from './secret.ts';
import { signInSchema } from './sources/request-tracker.ts';
import { serverAddressSchema } from './sources/server-address.ts';
import { sourceIdSchema } from './sources/source-names.ts';

/** Asks a Request Tracker that is being connected what it has; `queues` are those chosen so far, also none. */
export const surveyQuestionSchema = z.object({
  /** Whose kept secret to use when none is given; `null` for a connection that is not saved yet. */
  sourceId: sourceIdSchema.nullable(),
  address: serverAddressSchema(/^https?$/),
  signIn: signInSchema,
  authority: authoritySchema.optional(),
  secret: secretSchema.nullable(),
  queues: z.array(z.string().min(1)),
});
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;

/** What a help desk has that a mapping can be made of, as far as the account may see it. */
export const surveySchema = z.object({
  queues: z.array(z.object({ name: z.string(), description: z.string() })),
  /** The custom fields of the chosen queues. */
  fields: z.array(
    z.object({
      name: z.string(),
      /** What the field allows; `null` when it takes any text, or when the account may not know. */
      allowed: z.array(z.string()).nullable(),
      /** What the newest cases have there, the most frequent first. */
      seen: z.array(z.string()),
    }),
  ),
  /** The statuses that the newest cases have or can get next. */
  statuses: z.array(z.object({ name: z.string(), isClosed: z.boolean() })),
  /** How many cases were looked at. */
  casesSeen: z.number().int().nonnegative(),
});
export type Survey = z.infer<typeof surveySchema>;

export const surveyAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), survey: surveySchema }),
  refusedSchema,
]);
export type SurveyAnswer = z.infer<typeof surveyAnswerSchema>;
