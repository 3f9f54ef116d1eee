import { type SurveyQuestion, surveyQuestionSchema } from '../../../contract/survey.ts';
import { bearerOf, type Draft, type DraftErrors, listOf } from './draft.ts';

export type ReadQuestion =
  | { readonly ok: true; readonly question: SurveyQuestion }
  | { readonly ok: false; readonly errors: DraftErrors };

/** What to ask the server of a draft: its address and sign-in must be whole, the rest need not be. */
export function surveyQuestionOf(draft: Draft): ReadQuestion {
  const user = draft.user.trim();
  const address = draft.address.trim().replace(/\/+$/, '');
  const parsed = surveyQuestionSchema.safeParse({
    sourceId: draft.id,
    address,
    signIn: draft.signIn === 'token' ? { kind: 'token' } : { kind: 'password', user },
    secret: draft.secret === '' ? null : draft.secret,
    queues: listOf(draft.queues),
  });
  const isSecretKnown = draft.secret !== '' || draft.secretKeptFor === bearerOf(draft.signIn, user, address);
  if (parsed.success && isSecretKnown) return { ok: true, question: parsed.data };
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]) ?? []);
  return {
    ok: false,
    errors: {
      ...(wrong.has('address') && { address: 'address' as const }),
      ...(wrong.has('signIn') && { user: 'user' as const }),
      ...(!isSecretKnown && { secret: 'secret' as const }),
    },
  };
}
