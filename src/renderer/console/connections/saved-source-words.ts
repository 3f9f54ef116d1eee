import { isAsItShouldBe } from '../../../contract/problem.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import type { Wording } from '../wording/wording.ts';

/** What is said of a connection that was just saved: whether it is synced, too, as far as that is known. */
export interface SavedSourceWords {
  readonly words: string;
  readonly isWell: boolean;
}

/** @param state what its source does since; `undefined` before it has begun. */
export function savedSourceWords(
  state: Pick<SourceState, 'activity' | 'problem'> | undefined,
  { t }: Pick<Wording, 't'>,
): SavedSourceWords {
  if (state === undefined || state.activity === 'syncing')
    return { words: t('connections.savedSyncing'), isWell: true };
  const { problem } = state;
  if (problem === null) return { words: t('connections.saved'), isWell: true };
  return {
    words: t('connections.savedProblem', { problem: t(`problem.${problem.code}.title`) }),
    isWell: isAsItShouldBe(problem),
  };
}
