import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Outcome } from '../../../contract/outcome.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import { outcomeOf } from '../notices/told.ts';

/** What is typed into a field, and why it could not be kept, if that was tried. */
interface Typing {
  readonly typed: string;
  readonly problem: SourceProblem | null;
}

/** What is typed and not kept, by setting: it outlives a turn to another page. */
const typingStore = createStore<{ readonly [setting: string]: Typing | undefined }>(() => ({}));

/** A setting that is typed. */
export interface Typed {
  /** What the field holds: what was typed, else what is kept. */
  readonly text: string;
  readonly problem: SourceProblem | null;
  type(typed: string): void;
  /** Has what stands in the field kept, as when it is left. */
  keep(): void;
  /** Has this kept, as when it is chosen. */
  keepThis(typed: string): void;
  discard(): void;
}

/**
 * The field of a setting. What is typed is in force once it is kept: by `keep`, or when its page is left. What cannot
 * be kept stays in the field with why, until it can be or is discarded.
 *
 * @param read tells what typed text means; `null` where it means nothing, which is not kept.
 */
export function useTyped(
  setting: string,
  kept: string,
  read: (typed: string) => string | null,
  write: (value: string) => Promise<Outcome>,
): Typed {
  const typing = useStore(typingStore, (all) => all[setting]);
  const put = (next: Typing | undefined) => typingStore.setState({ [setting]: next });
  const keepThis = async (typed: string) => {
    const value = read(typed);
    put(value === kept ? undefined : { typed, problem: null });
    if (value === null || value === kept) return;
    const outcome = await outcomeOf(write(value));
    // It was typed on, or discarded.
    if (typingStore.getState()[setting]?.typed !== typed) return;
    put(outcome.ok ? undefined : { typed, problem: outcome.problem });
  };
  const keep = () => {
    const now = typingStore.getState()[setting];
    if (now !== undefined) void keepThis(now.typed);
  };
  const keepOnLeaving = useRef(keep);
  keepOnLeaving.current = keep;
  useEffect(() => () => keepOnLeaving.current(), []);
  return {
    text: typing?.typed ?? kept,
    problem: typing?.problem ?? null,
    type: (typed) => put({ typed, problem: null }),
    keep,
    keepThis: (typed) => void keepThis(typed),
    discard: () => put(undefined),
  };
}
