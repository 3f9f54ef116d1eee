import { type DayKind, dayKind, isAnnounced } from '../../../domain/calendar/business-days.ts';
import { dateInZone } from '../../../domain/calendar/wall-time.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { PolicyBook } from '../../../domain/policy/policy-book.ts';
import type { EpochMs, LocalName } from '../../../domain/units.ts';
import { BEIJING } from '../wording/instants.ts';

/** What one kind of working hours does at an instant. */
export interface WindowCard {
  readonly policy: Policy;
  readonly hoursId: string;
  readonly name: LocalName;
  readonly isOpen: boolean;
  /** When that changes; `null` when it never does. */
  readonly changesAt: EpochMs | null;
}

/** Today as the policy's calendar sees it. */
export interface Today {
  readonly kind: DayKind;
  readonly isAnnounced: boolean;
}

/** One card for each kind of working hours of the policies in force at `now`. */
export function windowCards(book: PolicyBook, now: EpochMs): readonly WindowCard[] {
  return book.allInForce(now).flatMap((policy) => cardsOf(policy, book, now));
}

/** One card for each kind of working hours of `policy`. */
export function cardsOf(policy: Policy, book: PolicyBook, now: EpochMs): readonly WindowCard[] {
  return Object.entries(policy.workingHours).map(([hoursId, { name }]) => {
    const workingTime = book.workingTime(policy, hoursId);
    const isOpen = workingTime.isOpen(now);
    return {
      policy,
      hoursId,
      name,
      isOpen,
      changesAt: isOpen ? workingTime.nextClosing(now) : workingTime.nextOpening(now),
    };
  });
}

/** What kind of day it is in Beijing, by China's calendar. */
export function todayOf(book: PolicyBook, now: EpochMs): Today {
  const date = dateInZone(now, BEIJING);
  return { kind: dayKind(book.calendar, date), isAnnounced: isAnnounced(book.calendar, date) };
}
