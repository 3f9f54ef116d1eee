import type { EpochMs } from '../units.ts';
import type { PolicyBook } from './policy-book.ts';

/** Has the working-time indexes of all that is in force at `at` built up to then: who asks them next has not to wait for it. */
export function placeWindows(book: PolicyBook, at: EpochMs): void {
  for (const policy of book.allInForce(at))
    for (const hoursId of Object.keys(policy.workingHours)) book.workingTime(policy, hoursId).around(at);
}
