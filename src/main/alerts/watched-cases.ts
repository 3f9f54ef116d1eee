import type { Alert } from '../../domain/alerts/alert.ts';
import { alertsOf, type Listener } from '../../domain/alerts/case-alerts.ts';
import type { ShownCase } from '../../domain/cases/with-commands.ts';
import { type CaseClock, caseClock } from '../../domain/clock/case-clock.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import { keepTwins } from './keep-twins.ts';

/** An open case with its clock and the alerts that it raises. */
export interface WatchedCase {
  readonly subject: ShownCase;
  readonly clock: CaseClock;
  readonly alerts: readonly Alert[];
}

/** The cases that can raise an alert. */
export interface WatchedCases {
  /** Takes over cases as stored; those that are closed, or stand behind another, are no longer watched. */
  update(cases: readonly ShownCase[]): void;
  /** No longer watches the cases of a source. */
  forgetSource(sourceId: string): void;
  /** Reads every case's clock and alerts anew, as after a change of the rules or the settings. */
  reread(): void;
  all(): Iterable<WatchedCase>;
  find(caseId: string): WatchedCase | undefined;
  /** What became of a case that raises an alert no more. */
  endOf(caseId: string): 'answered' | 'closed' | 'changed' | 'same-case';
  /** The cases that are one with it, or were until a source was removed: what they told is told. */
  twinsOf(caseId: string): readonly string[];
}

/** Watches cases, each under the policies that `bookOf` answers for it; `listenerOf` says for whom, by source. */
export function watchCases(
  bookOf: (caseId: string) => PolicyBook,
  listenerOf: (sourceId: string) => Listener,
): WatchedCases {
  const watched = new Map<string, WatchedCase>();
  const forgotten = new Set<string>();
  const twins = keepTwins();
  const update = (cases: readonly ShownCase[]) => {
    twins.note(cases);
    for (const subject of cases) {
      watched.delete(subject.id);
      forgotten.delete(subject.id);
      for (const behind of subject.standsFor ?? []) watched.delete(behind);
      if (!subject.isOpen || subject.standsBehind !== undefined) continue;
      const clock = caseClock(subject, bookOf(subject.id));
      const alerts = alertsOf(subject, clock, listenerOf(subject.sourceId));
      watched.set(subject.id, { subject, clock, alerts });
    }
  };
  return {
    update,
    reread: () => update([...watched.values()].map(({ subject }) => subject)),
    forgetSource(sourceId) {
      for (const { subject } of watched.values()) {
        if (subject.sourceId !== sourceId) continue;
        watched.delete(subject.id);
        forgotten.add(subject.id);
      }
    },
    all: () => watched.values(),
    twinsOf: twins.of,
    find: (caseId) => watched.get(caseId),
    endOf(caseId) {
      const found = watched.get(caseId);
      if (twins.isBehind(caseId)) return 'same-case';
      if (found === undefined) return forgotten.has(caseId) ? 'changed' : 'closed';
      return found.clock.respondedAt === null ? 'changed' : 'answered';
    },
  };
}
