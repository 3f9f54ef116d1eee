import { type Agent, isOwn, isSameName, nameKey } from '../cases/whose.ts';
import type { ShownCase } from '../cases/with-commands.ts';
import { type CaseClock, type ClockPhase, instantOfUse } from '../clock/case-clock.ts';
import { continuousWorkOn } from '../clock/continuous-work.ts';
import { isAnswered } from '../clock/in-time.ts';
import { mostSevere } from '../policy/severities.ts';
import { type EpochMs, MINUTE } from '../units.ts';
import type { Alert } from './alert.ts';
import { caseAlertId } from './alert-id.ts';
import { hadPassed, type SourceReading } from './first-reading.ts';
import type { AlertKind, LedgerWhy } from './ledger-row.ts';
import { isInScope } from './scope.ts';
import { type AlertSettings, type Step, stepName, stepsOf } from './settings.ts';

/** For whom alerts are computed. */
export interface AlertAudience {
  readonly settings: AlertSettings;
  readonly agent: Agent;
}

/** The same, and how far the case's source has been read. */
export interface Listener extends AlertAudience, SourceReading {
  /** Since when the agent has sat here under this name; `null` while that is not noted. */
  readonly agentSince: EpochMs | null;
  /** As of when it is asked whether a case is answered. */
  readonly now: EpochMs;
}

/** A case as the alerts see it. */
export type AlertSubject = Pick<
  ShownCase,
  'id' | 'key' | 'isOpen' | 'owner' | 'updatedAt' | 'firstSeenAt' | 'assignedBy' | 'intake'
>;

/**
 * The alerts that a case raises by its clock as it stands: by its deadline none once it is answered or closed, nor
 * while it is paused. A step that is not shorter than the target is left out: it would come with the case itself.
 */
export function alertsOf(subject: AlertSubject, clock: CaseClock, listener: Listener): readonly Alert[] {
  if (!subject.isOpen) return [];
  const phase = clock.phases.at(-1);
  const isUnpaused = phase?.paused === null;
  const raising: Raising = {
    subject,
    clock,
    listener,
    phase,
    isUnpaused,
    isClocked: !isAnswered(clock, listener.now) && isUnpaused,
    severeSince: sinceSevere(clock),
  };
  return [
    ...deadlineAlerts(raising),
    ...severeAlerts(raising),
    ...ownershipAlerts(raising),
    ...silenceAlerts(raising),
  ];
}

/** A case that raises alerts, and what most of them depend on. */
interface Raising {
  readonly subject: AlertSubject;
  readonly clock: CaseClock;
  readonly listener: Listener;
  /** What holds of the case now. */
  readonly phase: ClockPhase | undefined;
  readonly isUnpaused: boolean;
  /** Whether its clock runs towards the first response. */
  readonly isClocked: boolean;
  /** Since when it is of the most severe severity; `null` while it is of another. */
  readonly severeSince: EpochMs | null;
}

/**
 * What comes before the deadline, and when it has passed: here, or at the help desk while an answer waits to be sent.
 */
function deadlineAlerts(raising: Raising): readonly Alert[] {
  const { clock, listener, phase, isClocked } = raising;
  const { deadline, targetMs, lapse } = clock;
  const alerts: Alert[] = [];
  if (isClocked && deadline !== null) {
    for (const step of stepsOf(listener.settings.steps, phase?.severity ?? null)) {
      const leftMs = leftAt(step, targetMs);
      const at = instantOfUse(clock.phases, targetMs - leftMs);
      if (at === null || leftMs >= targetMs) continue;
      const name = stepName(step);
      const silent = wasThere(raising, at) ?? silenced(raising, 'deadline-near');
      alerts.push(raise(raising, 'deadline-near', [name, deadline], at, { step: name, silent }));
    }
    const at = deadline + 1;
    const silent = wasThere(raising, at) ?? silenced(raising, 'deadline-passed');
    alerts.push(raise(raising, 'deadline-passed', [deadline], at, { silent }));
  }
  // What waits here to be sent comes too late: nobody has been answered.
  if (lapse !== null && lapse.at !== (isClocked ? deadline : null))
    alerts.push(raise(raising, 'deadline-passed', [lapse.at], lapse.at + 1, { deadline: lapse.at }));
  return alerts;
}

/** That a case of the most severe severity is there. */
function severeAlerts(raising: Raising): readonly Alert[] {
  const { subject, listener, isClocked, severeSince: at } = raising;
  if (!isClocked || at === null) return [];
  // Since when it is severe says itself whether that is news: a clock that only resumes makes no new case.
  const wasSevere = hadPassed(subject, at, listener) ? 'first-reading' : null;
  const silent = loggedHere(raising) ?? wasSevere ?? silenced(raising, 'severe-new');
  return [raise(raising, 'severe-new', [at], at, { silent })];
}

/** That the case is the agent's now, or a severe one nobody's for too long. */
function ownershipAlerts(raising: Raising): readonly Alert[] {
  const { subject, clock, listener, isUnpaused } = raising;
  const { agent, settings } = listener;
  const alerts: Alert[] = [];
  if (agent !== null && isOwn(subject, agent)) {
    const at = Math.max(subject.updatedAt, clock.openedAt);
    // The ledger keeps that one did it oneself, so that the source's own telling is no news either.
    const isTakenHere = subject.assignedBy !== undefined && isSameName(subject.assignedBy, agent);
    const byOneself = isTakenHere ? 'taken-here' : null;
    const wasOwn = listener.agentSince === null || at <= listener.agentSince ? 'yours-already' : null;
    const silent =
      loggedHere(raising) ??
      byOneself ??
      wasThere(raising, at) ??
      wasOwn ??
      silenced(raising, 'case-assigned');
    alerts.push(raise(raising, 'case-assigned', [nameKey(agent)], at, { silent }));
  }
  const { severeSince: since } = raising;
  if (since !== null && subject.owner === null && isUnpaused) {
    const at = Math.max(since, subject.firstSeenAt) + settings.unownedMinutes * MINUTE;
    alerts.push(raise(raising, 'case-unowned', [since], at));
  }
  return alerts;
}

/** That a case of continuous work was left alone for too long. */
function silenceAlerts(raising: Raising): readonly Alert[] {
  const { subject, clock, listener, isUnpaused } = raising;
  if (!isUnpaused || continuousWorkOn(subject, clock, listener.now) === null) return [];
  const since = Math.max(subject.updatedAt, clock.respondedAt ?? 0);
  const at = since + listener.settings.silentMinutes * MINUTE;
  const silent = wasThere(raising, at) ?? silenced(raising, 'case-silent');
  return [raise(raising, 'case-silent', [subject.updatedAt], at, { silent })];
}

/** An alert of the case, told where its kind and the case are; its id ends with what it is `computedFor`. */
function raise(
  raising: Raising,
  kind: AlertKind,
  computedFor: readonly (string | number)[],
  at: EpochMs,
  rest: Partial<Pick<Alert, 'step' | 'deadline' | 'silent'>> = {},
): Alert {
  const { subject, clock, phase, severeSince: since } = raising;
  return {
    id: caseAlertId(subject.id, kind, ...computedFor),
    kind,
    caseId: subject.id,
    label: subject.key,
    severity: phase?.severity ?? null,
    step: null,
    deadline: clock.deadline,
    at,
    ...(phase !== undefined && { since: phase.start }),
    isSevere: since !== null,
    silent: silenced(raising, kind),
    ...rest,
  };
}

function silenced({ subject, listener }: Raising, kind: AlertKind): LedgerWhy | null {
  if (listener.settings.silenced.includes(kind)) return 'kind-off';
  return isInScope(subject, listener.settings, listener.agent) ? null : 'out-of-scope';
}

/**
 * What had come due when the console first saw the case as it is now; what a change since made due, it has seen happen.
 */
function wasThere({ subject, phase, listener }: Raising, at: EpochMs): LedgerWhy | null {
  const isAsFirstRead = phase === undefined || phase.start <= subject.firstSeenAt;
  return isAsFirstRead && hadPassed(subject, at, listener) ? 'first-reading' : null;
}

/** Nobody is told what they just did: a case that was logged here is changed here alone. */
function loggedHere({ subject }: Raising): LedgerWhy | null {
  return subject.intake === undefined ? null : 'logged-here';
}

/** How much of the target is left at a step, in working milliseconds. */
function leftAt(step: Step, targetMs: number): number {
  return step.unit === 'minutes' ? step.value * MINUTE : Math.round((targetMs * step.value) / 100);
}

/** Since when the case has been of its policy's most severe severity; `null` while it is of another. */
function sinceSevere({ phases, policy }: CaseClock): EpochMs | null {
  const top = mostSevere(policy);
  const before = phases.findLastIndex(({ severity }) => severity !== top);
  return phases[before + 1]?.start ?? null;
}
