import type { Alert } from '../../domain/alerts/alert.ts';
import { alertsOf, type Listener } from '../../domain/alerts/case-alerts.ts';
import { type CasesByHours, hoursToldOf } from '../../domain/alerts/desk-alerts.ts';
import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';
import { isMoveOf, isProvisional } from '../../domain/alerts/provisional.ts';
import type { AlertEnd } from '../../domain/alerts/situation.ts';
import type { WorkingTime } from '../../domain/calendar/working-time.ts';
import type { ShownCase } from '../../domain/cases/with-commands.ts';
import { type CaseClock, caseClock } from '../../domain/clock/case-clock.ts';
import { answeredFrom, isAnswered } from '../../domain/clock/in-time.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import type { EpochMs } from '../../domain/units.ts';
import { keepTwins } from './keep-twins.ts';

/** What alerts and tray need of a case. The rest of it, such as what an export says besides, can be long. */
export type WatchedSubject = Pick<
  ShownCase,
  | 'id'
  | 'sourceId'
  | 'key'
  | 'subject'
  | 'owner'
  | 'isOpen'
  | 'openedAt'
  | 'updatedAt'
  | 'firstSeenAt'
  | 'revision'
  | 'events'
  | 'assignedBy'
  | 'intake'
  | 'standsFor'
  | 'standsBehind'
>;

/** An open case with its clock. */
export interface WatchedCase {
  readonly subject: WatchedSubject;
  readonly clock: CaseClock;
}

/** The cases that can raise an alert. */
export interface WatchedCases {
  /** Takes over cases as stored; those that are closed, or stand behind another, are no longer watched. */
  update(cases: readonly WatchedSubject[]): void;
  /** No longer watches the cases of a source. */
  forgetSource(sourceId: string): void;
  /** Reads every case's clock and alerts anew, as after a change of the rules or the settings. */
  reread(): void;
  all(): Iterable<WatchedCase>;
  /** Those that windows are told of, by their hours. */
  byHours(): CasesByHours<WatchedCase>;
  /** Those whose deadline another calendar may move. */
  provisional(): Iterable<WatchedCase>;
  find(caseId: string): WatchedCase | undefined;
  /**
   * The alerts that it raises. They are computed each time: for most cases none is due for hours, and to keep them
   * would take as much memory as the cases.
   */
  alertsOf(one: WatchedCase): readonly Alert[];
  /** What became of an alert of a case, by its row; `null` while the case raises it, or a deadline is still moved. */
  endOf(row: Pick<LedgerRow, 'id' | 'kind' | 'deadline'> & { readonly caseId: string }): AlertEnd | null;
  /**
   * The ids of the cases that were taken over or left since `after`, a count that an earlier answer came with, and the
   * count to ask by next time; a case that became answered by a response that was dated ahead is taken over anew. Those
   * up to `after` are forgotten.
   */
  changedSince(after: number): { readonly ids: readonly string[]; readonly count: number };
  /** The cases that are one with it, or were until a source was removed: what they told is told. */
  twinsOf(caseId: string): readonly string[];
}

/**
 * Watches cases, each under the policies that `bookOf` answers for it. `listenerOf` says for whom alerts are
 * computed, by source, and as of when; but for the time its answers may change only with `reread`.
 */
export function watchCases(
  bookOf: (caseId: string) => PolicyBook,
  listenerOf: (sourceId: string) => Listener,
): WatchedCases {
  const watched = new Map<string, WatchedCase>();
  const forgotten = new Set<string>();
  /** The number of each case's last change, counted over all cases; the case that changed last stands last. */
  const changes = new Map<string, number>();
  let count = 0;
  const twins = keepTwins();
  const byHours = new Map<WorkingTime, Set<WatchedCase>>();
  const provisional = new Set<WatchedCase>();
  /** Those that become answered by a response that was dated ahead when they were taken over. */
  const ahead = new Set<WatchedCase>();

  const watch = (one: WatchedCase, hours: WorkingTime | null, now: EpochMs) => {
    watched.set(one.subject.id, one);
    if (isProvisional(one.clock, now)) provisional.add(one);
    if (answeredFrom(one.clock, now) !== null) ahead.add(one);
    if (hours !== null) byHours.set(hours, (byHours.get(hours) ?? new Set()).add(one));
  };
  const leave = (caseId: string) => {
    count += 1;
    changes.delete(caseId);
    changes.set(caseId, count);
    const one = watched.get(caseId);
    if (one === undefined) return;
    watched.delete(caseId);
    provisional.delete(one);
    ahead.delete(one);
    for (const [hours, cases] of byHours) if (cases.delete(one) && cases.size === 0) byHours.delete(hours);
  };
  const raisedBy = ({ subject, clock }: WatchedCase) =>
    alertsOf(subject, clock, listenerOf(subject.sourceId));
  const update = (cases: readonly WatchedSubject[]) => {
    twins.note(cases);
    for (const subject of cases) {
      leave(subject.id);
      forgotten.delete(subject.id);
      for (const behind of subject.standsFor ?? []) leave(behind);
      if (!subject.isOpen || subject.standsBehind !== undefined) continue;
      const clock = caseClock(subject, bookOf(subject.id));
      const listener = listenerOf(subject.sourceId);
      watch({ subject: watchedSubject(subject), clock }, hoursToldOf(subject, clock, listener), listener.now);
    }
  };
  return {
    update,
    reread: () => update([...watched.values()].map(({ subject }) => subject)),
    forgetSource(sourceId) {
      for (const { subject } of watched.values()) {
        if (subject.sourceId !== sourceId) continue;
        leave(subject.id);
        forgotten.add(subject.id);
      }
    },
    all: () => watched.values(),
    byHours: () => byHours,
    provisional: () => provisional,
    twinsOf: twins.of,
    changedSince(after) {
      update(
        [...ahead]
          .filter(({ subject, clock }) => isAnswered(clock, listenerOf(subject.sourceId).now))
          .map(({ subject }) => subject),
      );
      for (const [id, at] of changes) {
        if (at > after) break;
        changes.delete(id);
      }
      return { ids: [...changes.keys()], count };
    },
    find: (caseId) => watched.get(caseId),
    alertsOf: raisedBy,
    endOf(row) {
      const { id, caseId } = row;
      const found = watched.get(caseId);
      if (found !== undefined && raisedBy(found).some((alert) => alert.id === id)) return null;
      if (found !== undefined && isMoveOf(row, found.clock, listenerOf(found.subject.sourceId).now))
        return null;
      if (twins.isBehind(caseId)) return 'same-case';
      if (found === undefined) return forgotten.has(caseId) ? 'changed' : 'closed';
      return isAnswered(found.clock, listenerOf(found.subject.sourceId).now) ? 'answered' : 'changed';
    },
  };
}

function watchedSubject(told: WatchedSubject): WatchedSubject {
  const { id, sourceId, key, subject, owner, isOpen, openedAt, updatedAt, firstSeenAt, revision, events } =
    told;
  const { assignedBy, intake, standsFor, standsBehind } = told;
  return {
    id,
    sourceId,
    key,
    subject,
    owner,
    isOpen,
    openedAt,
    updatedAt,
    firstSeenAt,
    revision,
    events,
    ...(assignedBy !== undefined && { assignedBy }),
    ...(intake !== undefined && { intake }),
    ...(standsFor !== undefined && { standsFor }),
    ...(standsBehind !== undefined && { standsBehind }),
  };
}
