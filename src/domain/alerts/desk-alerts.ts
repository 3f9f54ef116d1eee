import type { WorkingTime } from '../calendar/working-time.ts';
import type { StoredCase } from '../cases/case.ts';
import type { CaseClock } from '../clock/case-clock.ts';
import { type EpochMs, MINUTE } from '../units.ts';
import type { Alert } from './alert.ts';
import { hadPassed, type SourceReading } from './first-reading.ts';
import type { AlertKind } from './ledger-row.ts';
import { type Agent, isInScope } from './scope.ts';
import type { AlertSettings } from './settings.ts';

/** A case with its clock. */
export interface ClockedCase {
  readonly subject: StoredCase;
  readonly clock: CaseClock;
}

/** An opening noticed later than this is no news any more: the board shows what ticks. */
export const OPENING_IS_NEWS_MS = 15 * MINUTE;

/** Cases that start or stop to tick at one instant, and the alert of it. */
export interface WindowAlert {
  readonly alert: Alert;
  readonly at: EpochMs;
  readonly caseIds: readonly string[];
}

/**
 * What is to be told of the working windows around `now`: of the next openings and closings and of one just past,
 * one alert for all cases whose clocks they start or stop. `readingOf` says how far a case's source has been read: what
 * came due before its first reading is no news.
 */
export function windowAlerts(
  cases: Iterable<ClockedCase>,
  now: EpochMs,
  settings: AlertSettings,
  agent: Agent,
  readingOf: (sourceId: string) => SourceReading,
): readonly WindowAlert[] {
  const made = new Map<string, WindowAlert & { readonly caseIds: string[] }>();
  const alertOf = (kind: AlertKind, edge: EpochMs, at: EpochMs) => {
    const id = `${kind}|${edge}`;
    const silent = settings.silenced.includes(kind) ? ('kind-off' as const) : null;
    const rest = { caseId: null, label: '', severity: null, step: null, isSevere: false };
    const alert: Alert = { ...rest, id, kind, deadline: edge, at, silent };
    const known = made.get(id) ?? { alert, at: edge, caseIds: [] };
    made.set(id, known);
    return known;
  };
  const alertsAround = (workingTime: WorkingTime) => {
    const { opened, closing } = edgesOf(workingTime, now);
    const openings = opened.flatMap((edge) => [
      ...(edge > now ? [alertOf('window-opening', edge, edge - settings.openingMinutes * MINUTE)] : []),
      alertOf('window-opened', edge, edge),
    ]);
    if (closing === null) return openings;
    return [...openings, alertOf('window-closing', closing, closing - settings.closingMinutes * MINUTE)];
  };
  // Thousands of cases share a few windows: what those raise is made once.
  const around = new Map<WorkingTime, ReturnType<typeof alertsAround>>();
  for (const { subject, clock } of cases) {
    const phase = clock.phases.at(-1);
    if (phase === undefined || phase.paused !== null || clock.respondedAt !== null) continue;
    if (!isInScope(subject, settings, agent)) continue;
    const { workingTime } = phase;
    const known = around.get(workingTime) ?? alertsAround(workingTime);
    around.set(workingTime, known);
    for (const { alert, at, caseIds } of known) {
      const isOpen = alert.kind === 'window-closing' ? clock.openedAt <= now : clock.openedAt < at;
      const isPast =
        alert.at <= subject.firstSeenAt && hadPassed(subject, alert.at, readingOf(subject.sourceId));
      if (isOpen && !isPast) caseIds.push(subject.id);
    }
  }
  return [...made.values()].filter(({ caseIds }) => caseIds.length > 0);
}

/** A source as far as its age goes. */
export interface WatchedSource {
  readonly sourceId: string;
  readonly name: string;
  readonly lastSuccessAt: EpochMs | null;
}

/**
 * Of each source that has been read before, the alert that comes when it has not been for too long. Time in which
 * the program did not run or the machine slept does not count.
 */
export function staleAlerts(
  sources: Iterable<WatchedSource>,
  settings: AlertSettings,
  awayUntil: EpochMs,
): readonly Alert[] {
  const silent = settings.silenced.includes('sync-stale') ? ('kind-off' as const) : null;
  return [...sources].flatMap(({ sourceId, name, lastSuccessAt }): Alert[] => {
    if (lastSuccessAt === null) return [];
    const at = Math.max(lastSuccessAt, awayUntil) + settings.staleMinutes * MINUTE;
    const rest = { caseId: null, severity: null, step: null, deadline: null, isSevere: false };
    return [
      { ...rest, id: `sync-stale|${sourceId}|${lastSuccessAt}`, kind: 'sync-stale', label: name, at, silent },
    ];
  });
}

function edgesOf(workingTime: WorkingTime, now: EpochMs) {
  const isOpen = workingTime.isOpen(now);
  const last = isOpen ? workingTime.intervals(now, now + 1)[0] : undefined;
  const next = isOpen ? null : workingTime.nextOpening(now);
  const isNews = last !== undefined && last.start <= now && now - last.start < OPENING_IS_NEWS_MS;
  const isAlwaysOpen = workingTime.nextClosing(now) === null;
  return {
    opened: [...(isNews && !isAlwaysOpen ? [last.start] : []), ...(next === null ? [] : [next])],
    closing: isOpen ? workingTime.nextClosing(now) : null,
  };
}
