import { type EpochMs, SECOND } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import { createAlarm } from './alarm.ts';

/** Reviews what is due whenever that is asked for and when the next alert comes due: one review at a time. */
export interface ReviewLoop {
  /** Reviews nothing before that. */
  begin(): void;
  /** Asks for a review; what is asked for while one runs is reviewed after it. */
  ask(): void;
  /** Asks for one and resolves once everything that is due has been told, or could not be. */
  asked(): Promise<void>;
  /** Looks at the clock again, as after sleep. */
  recheck(): void;
}

/** After a failure, such as a vault that is being restarted. */
const AGAIN_AFTER_MS = 10 * SECOND;

/**
 * `review` reviews as of now and answers when to look again; `null`: not before something changes. `onLook` is told of
 * each look at the clock, every half minute at least once it has begun.
 */
export function createReviewLoop(
  clock: Clock,
  review: () => Promise<EpochMs | null>,
  onLook: (now: EpochMs) => void,
  log: (message: string) => void,
): ReviewLoop {
  let hasBegun = false;
  let isAsked = false;
  let reviewing: Promise<void> | null = null;

  const ask = (): void => {
    isAsked = true;
    if (hasBegun) reviewing ??= reviewWhileAsked();
  };
  const alarm = createAlarm(clock, ask, onLook);

  async function reviewWhileAsked(): Promise<void> {
    let next: EpochMs | null = null;
    try {
      while (isAsked) {
        isAsked = false;
        next = await review();
      }
    } catch (error) {
      log(`alerts could not be reviewed, again soon: ${error}`);
      next = clock.now() + AGAIN_AFTER_MS;
    }
    reviewing = null;
    alarm.set(next);
  }

  return {
    begin() {
      hasBegun = true;
    },
    ask,
    async asked() {
      ask();
      await reviewing;
    },
    recheck: alarm.recheck,
  };
}
