import { SECOND } from '../../../../domain/units.ts';

/** A check, which asks several times, is given up after a minute: what does not answer is to be named before that. */
const ANSWER_WITHIN_MS = 30 * SECOND;

/** A signal for one request: it comes when `signal` does, and at the latest when the other side had 30 s to answer. */
export function answerWithin(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
}
