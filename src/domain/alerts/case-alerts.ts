import { type Agent, isOwn, isSameName, nameKey } from '../cases/whose.ts';
import type { ShownCase } from '../cases/with-commands.ts';
import { type CaseClock, instantOfUse } from '../clock/case-clock.ts';
import { continuousWorkOn } from '../clock/continuous-work.ts';
import { mostSevere } from '../policy/severities.ts';
import { type EpochMs, MINUTE } from '../units.ts';
import type { Alert } from './alert.ts';
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
  const { settings, agent } = listener;
  const phase = clock.phases.at(-1);
  const severity = phase?.severity ?? null;
  const top = mostSevere(clock.policy);
  const isSevere = severity === top;
  const silenced = (kind: AlertKind): LedgerWhy | null => {
    if (settings.silenced.includes(kind)) return 'kind-off';
    return isInScope(subject, settings, agent) ? null : 'out-of-scope';
  };
  // What a change since made due, the console has seen happen.
  const isAsFirstRead = phase === undefined || phase.start <= subject.firstSeenAt;
  const wasThere = (at: EpochMs): LedgerWhy | null =>
    isAsFirstRead && hadPassed(subject, at, listener) ? 'first-reading' : null;
  // Nobody is told what they just did: a case that was logged here is changed here alone.
  const loggedHere = subject.intake === undefined ? null : 'logged-here';
  const make = (
    kind: AlertKind,
    suffix: string,
    at: EpochMs,
    rest: Partial<Pick<Alert, 'step' | 'deadline' | 'silent'>> = {},
  ): Alert => ({
    id: `${subject.id}|${kind}|${suffix}`,
    kind,
    caseId: subject.id,
    label: subject.key,
    severity,
    step: null,
    deadline: clock.deadline,
    at,
    ...(phase !== undefined && { since: phase.start }),
    isSevere,
    silent: silenced(kind),
    ...rest,
  });

  const alerts: Alert[] = [];
  const isClocked = clock.respondedAt === null && phase?.paused === null;
  const { deadline } = clock;
  if (isClocked && deadline !== null) {
    for (const step of stepsOf(settings.steps, severity)) {
      const leftMs = leftAt(step, clock.targetMs);
      const at = instantOfUse(clock.phases, clock.targetMs - leftMs);
      if (at === null || leftMs >= clock.targetMs) continue;
      const name = stepName(step);
      const silent = wasThere(at) ?? silenced('deadline-near');
      alerts.push(make('deadline-near', `${name}|${deadline}`, at, { step: name, silent }));
    }
    const silent = wasThere(deadline + 1) ?? silenced('deadline-passed');
    alerts.push(make('deadline-passed', `${deadline}`, deadline + 1, { silent }));
  }
  // What waits here to be sent comes too late: nobody has been answered.
  if (clock.lapse !== null && clock.lapse.at !== (isClocked ? deadline : null)) {
    const { at } = clock.lapse;
    alerts.push(make('deadline-passed', `${at}`, at + 1, { deadline: at }));
  }
  const severeSince = isSevere ? sinceWhen(clock, top) : null;
  if (isClocked && severeSince !== null) {
    // Since when it is severe says itself whether that is news: a clock that only resumes makes no new case.
    const wasSevere = hadPassed(subject, severeSince, listener) ? 'first-reading' : null;
    const silent = loggedHere ?? wasSevere ?? silenced('severe-new');
    alerts.push(make('severe-new', `${severeSince}`, severeSince, { silent }));
  }
  if (agent !== null && isOwn(subject, agent)) {
    const at = Math.max(subject.updatedAt, clock.openedAt);
    // The ledger keeps that one did it oneself, so that the source's own telling is no news either.
    const isTakenHere = subject.assignedBy !== undefined && isSameName(subject.assignedBy, agent);
    const byOneself = isTakenHere ? 'taken-here' : null;
    const wasOwn = listener.agentSince === null || at <= listener.agentSince ? 'yours-already' : null;
    const silent = loggedHere ?? byOneself ?? wasThere(at) ?? wasOwn ?? silenced('case-assigned');
    alerts.push(make('case-assigned', nameKey(agent), at, { silent }));
  }
  if (severeSince !== null && subject.owner === null && phase?.paused === null) {
    const at = Math.max(severeSince, subject.firstSeenAt) + settings.unownedMinutes * MINUTE;
    alerts.push(make('case-unowned', `${severeSince}`, at));
  }
  if (phase?.paused === null && continuousWorkOn(subject, clock, Number.MAX_SAFE_INTEGER) !== null) {
    const at = Math.max(subject.updatedAt, clock.respondedAt ?? 0) + settings.silentMinutes * MINUTE;
    alerts.push(
      make('case-silent', `${subject.updatedAt}`, at, { silent: wasThere(at) ?? silenced('case-silent') }),
    );
  }
  return alerts;
}

/** How much of the target is left at a step, in working milliseconds. */
function leftAt(step: Step, targetMs: number): number {
  return step.unit === 'minutes' ? step.value * MINUTE : Math.round((targetMs * step.value) / 100);
}

/** Since when the case has been of the severity that it has now. */
function sinceWhen({ phases }: CaseClock, severity: string | null): EpochMs | null {
  const before = phases.findLastIndex((phase) => phase.severity !== severity);
  return phases[before + 1]?.start ?? null;
}
