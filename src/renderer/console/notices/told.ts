import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Outcome, type Refused, refused } from '../../../contract/outcome.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import { errorText } from '../../../domain/error-text.ts';

/** Why what was asked of main last was not done; `null` while all was, or once somebody has read it. */
const failureStore = createStore<{ readonly problem: SourceProblem | null }>(() => ({ problem: null }));

/** Reads why something was not done. */
export function useFailure(): SourceProblem | null {
  return useStore(failureStore, ({ problem }) => problem);
}

/** It was read. */
export function dismissFailure(): void {
  failureStore.setState({ problem: null });
}

/**
 * Lets what is asked of main take its course, and says in the page's notices when it is refused or fails: for whoever
 * has no place of their own to say so.
 */
export function told(asked: Promise<unknown>): void {
  asked.then((answer) => {
    if (isRefused(answer)) tell(answer);
  }, tellFailure);
}

/** What came of it, that it failed in main among it: for whoever says so beside what was typed. */
export function outcomeOf<Answer extends Outcome>(asked: Promise<Answer>): Promise<Answer | Refused> {
  return asked.catch((error: unknown) => refused('failed', '', errorText(error)));
}

/** Says in the page's notices, too, what fails and nobody has caught. */
export function tellWhatNobodyCatches(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => tellFailure(reason));
}

function tellFailure(reason: unknown): void {
  tell(refused('failed', '', errorText(reason)));
}

function tell({ problem }: Refused): void {
  failureStore.setState({ problem });
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}
