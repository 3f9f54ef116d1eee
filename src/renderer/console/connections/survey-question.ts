import { type SurveyQuestion, surveyQuestionSchema } from '../../../contract/survey.ts';
import { type Draft, type DraftErrors, listOf, secretErrorOf, typedSignIn } from './draft.ts';
import { deskAddressOf, secretOf } from './typed.ts';

export type ReadQuestion =
  | { readonly ok: true; readonly question: SurveyQuestion }
  | { readonly ok: false; readonly errors: DraftErrors };

/** What to ask the server of a draft: its address and sign-in must be whole, the rest need not be. */
export function surveyQuestionOf(draft: Draft): ReadQuestion {
  const secret = secretOf(draft.signIn, draft.secret);
  const wrongSecret = secretErrorOf(draft, secret);
  const parsed = surveyQuestionSchema.safeParse({
    sourceId: draft.id,
    address: deskAddressOf(draft.address),
    signIn: typedSignIn(draft),
    authority: draft.authority ?? undefined,
    secret: secret === '' ? null : secret,
    queues: listOf(draft.queues),
  });
  if (parsed.success && wrongSecret === null) return { ok: true, question: parsed.data };
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]) ?? []);
  return {
    ok: false,
    errors: {
      ...(wrong.has('address') && { address: 'address' as const }),
      ...(wrong.has('signIn') && { user: 'user' as const }),
      ...(wrongSecret !== null && { secret: wrongSecret }),
    },
  };
}
