import { MINUTE } from '../../src/domain/units.ts';

/** Per cent of the answers that are right to the millisecond, and at most a minute off. */
export interface Correctness {
  readonly exact: number;
  readonly toTheMinute: number;
}

export const noneRight: Correctness = { exact: 0, toTheMinute: 0 };

/** How many answers in a hundred are at most `within` ms off the truth. */
export function shareWithin(answers: Float64Array, wanted: Float64Array, within: number): number {
  const right = answers.filter((answer, place) => {
    const truth = wanted[place] ?? Number.NaN;
    return Math.abs(answer - truth) <= within || (Number.isNaN(answer) && Number.isNaN(truth));
  });
  return (right.length / answers.length) * 100;
}

/** Judges the answers of a subject. */
export function correctness(answers: Float64Array, wanted: Float64Array): Correctness {
  return { exact: shareWithin(answers, wanted, 0), toTheMinute: shareWithin(answers, wanted, MINUTE) };
}
