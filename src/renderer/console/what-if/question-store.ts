import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { programClock } from '../clock.ts';
import { useBook } from '../desk/rules.ts';
import { type Question, wallOf } from './question.ts';

/** What was last asked; it outlives a turn to another page. `null` before the first visit. */
const questionStore = createStore<{ readonly question: Question | null }>(() => ({ question: null }));

/** What is asked; at first, of the policy's first service type as severity B, opened now. */
export function useQuestion(): Question {
  const question = useStore(questionStore, (state) => state.question);
  const book = useBook();
  if (question !== null) return question;
  const now = programClock.now();
  const policy = book.inForce(now);
  const severity = policy.severities.find(({ requiresPlan }) => requiresPlan === undefined);
  return {
    terms: {
      severity: severity?.id ?? '',
      serviceType: policy.serviceTypes[0]?.id ?? '',
      plan: 'premium',
    },
    ...wallOf(now),
  };
}

/** Keeps what was typed. */
export function ask(question: Question): void {
  questionStore.setState({ question });
}
