import { z } from 'zod';
import { chosenAuthoritySchema } from './authority.ts';
import { checkReportSchema } from './check-report.ts';
import { outcomeSchema, refusedSchema } from './outcome.ts';
import { secretSchema } from './secret.ts';
import { checkedSourceSchema, sourceSchema } from './source.ts';
import { sourceIdSchema } from './sources/source-names.ts';
import { surveyAnswerSchema, surveyQuestionSchema } from './survey.ts';

/** What came of keeping a connection. */
const keptSourceSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), sourceId: sourceIdSchema }),
  refusedSchema,
]);
export type KeptSource = z.infer<typeof keptSourceSchema>;

/** What a console page may ask about its sources. */
export const sourceQuestions = {
  'sources:list': { argument: z.undefined(), answer: z.array(sourceSchema) },
  /** `secret: null` keeps the one that is there. */
  'sources:check': {
    argument: z.object({ source: checkedSourceSchema, secret: secretSchema.nullable() }),
    answer: checkReportSchema,
  },
  /** What a help desk has to choose from while it is being connected. */
  'sources:survey': { argument: surveyQuestionSchema, answer: surveyAnswerSchema },
  /** Keeps a connection. Under which id a new one is kept, main says. */
  'sources:save': {
    argument: z.object({ source: sourceSchema, secret: secretSchema.nullable() }),
    answer: keptSourceSchema,
  },
  'sources:remove': {
    argument: z.object({ sourceId: sourceIdSchema, withCases: z.boolean() }),
    answer: outcomeSchema,
  },
  'sources:provide-secret': {
    argument: z.object({ sourceId: sourceIdSchema, secret: secretSchema }),
    answer: outcomeSchema,
  },
  'sources:sync-now': { argument: z.object({ sourceId: sourceIdSchema }), answer: outcomeSchema },
  /** A paused source is neither read nor written to until it is resumed, also after a restart. */
  'sources:pause': {
    argument: z.object({ sourceId: sourceIdSchema, isPaused: z.boolean() }),
    answer: outcomeSchema,
  },
  /**
   * Puts the rows of its files that cannot be read away, or back on the list: those set aside at `until` or before, for
   * nobody has seen the others.
   */
  'sources:put-rows-away': {
    argument: z.object({ sourceId: sourceIdSchema, isAway: z.boolean(), until: z.number().int() }),
    answer: outcomeSchema,
  },
  /** Asks for the file of a certificate authority that a connection is to trust. */
  'sources:choose-authority': { argument: z.undefined(), answer: chosenAuthoritySchema },
} as const;
