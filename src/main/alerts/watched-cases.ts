import { type Alert, alertsOf } from '../../domain/alerts/alert.ts';
import { startsTickingAt } from '../../domain/alerts/window-opening.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import { type CaseClock, caseClock } from '../../domain/clock/case-clock.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import type { EpochMs } from '../../domain/units.ts';

/** An open, unanswered case with its clock and the alerts that it raises. */
export interface WatchedCase {
  readonly subject: StoredCase;
  readonly clock: CaseClock;
  readonly alerts: readonly Alert[];
}

/** The cases that can raise an alert, and when the next thing happens among them. */
export interface WatchedCases {
  /** Takes over cases as stored; those that are closed or answered are no longer watched. */
  update(cases: readonly StoredCase[]): void;
  /** Reads the clocks of all cases again, as after a change of the rules. */
  reread(): void;
  /** No longer watches the cases of a source. */
  forgetSource(sourceId: string): void;
  all(): Iterable<WatchedCase>;
  find(caseId: string): WatchedCase | undefined;
  /** The first instant after `now` at which an alert is due or a waiting clock starts to tick. */
  nextInstant(now: EpochMs): EpochMs | null;
}

/** Watches cases, each under the policies that `bookOf` answers for it. */
export function watchCases(bookOf: (caseId: string) => PolicyBook): WatchedCases {
  const watched = new Map<string, WatchedCase>();
  const update = (cases: readonly StoredCase[]) => {
    for (const subject of cases) {
      watched.delete(subject.id);
      if (!subject.isOpen) continue;
      const clock = caseClock(subject, bookOf(subject.id));
      if (clock.respondedAt === null) {
        watched.set(subject.id, { subject, clock, alerts: alertsOf(subject, clock) });
      }
    }
  };
  return {
    update,
    reread: () => update([...watched.values()].map(({ subject }) => subject)),
    forgetSource(sourceId) {
      for (const { subject } of watched.values())
        if (subject.sourceId === sourceId) watched.delete(subject.id);
    },
    all: () => watched.values(),
    find: (caseId) => watched.get(caseId),
    nextInstant(now) {
      let next: EpochMs | null = null;
      const consider = (at: EpochMs | null) => {
        if (at !== null && at > now && (next === null || at < next)) next = at;
      };
      for (const { clock, alerts } of watched.values()) {
        for (const { at } of alerts) consider(at);
        consider(startsTickingAt(clock, now));
      }
      return next;
    },
  };
}
