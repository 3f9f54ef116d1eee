import { BUSINESS_9_24, type MakeEngine } from './engine.ts';
import type { History } from './histories.ts';
import { plainDeadline, schedules } from './plain-deadline.ts';
import { askedAt, opened, TARGET } from './questions.ts';

/** What is measured. `place` is that of a question; answers are epoch ms and ms. */
export interface Subject {
  deadline(place: number): number;
  remaining(place: number): number;
  /** Reads cases on a calendar that has just changed; without it the subject cannot. */
  readonly rereading?: () => Rereading;
}

/** From the changed calendar on: what has to be made before the first case, then the deadline of one case. */
export type Rereading = (history: History) => number;

/** A subject from an engine: its `add` and its `worked`, and the least code around them that reads a case. */
export function engineSubject(make: MakeEngine, options = { canReread: true }): Subject {
  const engine = make(BUSINESS_9_24);
  return {
    deadline: (place) => engine.add(at(opened, place), TARGET),
    remaining: (place) => TARGET - engine.worked(at(opened, place), at(askedAt, place)),
    ...(options.canReread && {
      rereading: () => {
        const hours = schedules(make);
        return ({ events }: History) => plainDeadline(events, hours);
      },
    }),
  };
}

/** The value at a place that exists. */
export function at(values: Float64Array, place: number): number {
  return values[place] as number;
}
