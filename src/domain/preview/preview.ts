import { type Alert, isDeadlineStep } from '../alerts/alert.ts';
import { type AlertAudience, alertsOf } from '../alerts/case-alerts.ts';
import type { CaseEvent, StoredCase } from '../cases/case.ts';
import { type CaseClock, caseClock, usedAt } from '../clock/case-clock.ts';
import { responseBy } from '../clock/in-time.ts';
import { readClock } from '../clock/reading.ts';
import type { CaseTerms } from '../policy/entitlement.ts';
import type { PolicyBook } from '../policy/policy-book.ts';
import type { EpochMs } from '../units.ts';

/** What would be changed about a case; what is left out stays as it is. */
export type TermsChange = Partial<CaseTerms>;

/** A deadline, and whether it is provisional. */
export type DeadlineAsIs = Pick<CaseClock, 'deadline' | 'isProvisional'>;

/** What a change would do to a case's clock. */
export interface Preview {
  /** The deadline as it stands, and as the change would have it. */
  readonly before: DeadlineAsIs;
  readonly after: DeadlineAsIs;
  /** Working time used up at the change; it is carried over (policy rule 6). */
  readonly usedMs: number;
  readonly newTargetMs: number;
  /** What it would be clocked as: not always what is asked for (policy rule 7). */
  readonly newSeverity: string;
  /** Working time left right after the change; negative past the new deadline. */
  readonly leftMs: number;
  /** Whether the clock is breached at the change although it was not before. */
  readonly isBreachedOnArrival: boolean;
  /** What would be told that is not told already: at once where `at` is not after the change, the rest then. */
  readonly alerts: readonly Alert[];
}

/**
 * What `change` would do if it were made at `now`. After the first response it does nothing (rule 5). Which alerts
 * would be told depends on who hears them.
 */
export function previewOf(
  subject: StoredCase,
  change: TermsChange,
  book: PolicyBook,
  now: EpochMs,
  audience: AlertAudience,
): Preview {
  const before = caseClock(subject, book);
  const after = caseClock(changedCase(subject, change, now), book);
  const raised = (clock: typeof before) =>
    alertsOf(subject, clock, { ...audience, agentSince: null, watchedSince: 0, isExport: false, now }).filter(
      ({ kind }) => isDeadlineStep(kind),
    );
  const known = new Set(raised(before).map(({ id }) => id));
  const alerts = raised(after).filter(({ silent }) => silent === null);
  const due = alerts.filter(({ id, at }) => at <= now && !known.has(id));
  const isBreached = (clock: typeof before) => readClock(clock, now).state === 'breached';
  return {
    before: { deadline: before.deadline, isProvisional: before.isProvisional },
    after: { deadline: after.deadline, isProvisional: after.isProvisional },
    usedMs: usedAt(after, responseBy(after, now) ?? now),
    newTargetMs: after.targetMs,
    newSeverity: after.phases.at(-1)?.severity ?? after.terms.severity,
    leftMs: readClock(after, now).remainingMs,
    isBreachedOnArrival: isBreached(after) && !isBreached(before),
    // Steps that are due together are told by the last one; the alerts of a case come in that order.
    alerts: [...due.slice(-1), ...alerts.filter(({ at }) => at > now)],
  };
}

/** The case as it would be told if `change` were made at `now`. */
export function changedCase<C extends Pick<StoredCase, 'events'>>(
  subject: C,
  change: TermsChange,
  now: EpochMs,
): C {
  const { severity, serviceType, plan } = change;
  const told = (id: string) => ({ id: `preview/${id}`, at: now });
  const events: CaseEvent[] = [...subject.events];
  if (plan !== undefined) events.push({ ...told('plan'), kind: 'plan-changed', plan });
  if (serviceType !== undefined)
    events.push({ ...told('service-type'), kind: 'service-type-changed', serviceType });
  if (severity !== undefined) events.push({ ...told('severity'), kind: 'severity-changed', severity });
  return { ...subject, events };
}
