import type { WorkingTime } from '../calendar/working-time.ts';
import type { StoredCase } from '../cases/case.ts';
import type { CaseClock } from '../clock/case-clock.ts';
import { isAnswered } from '../clock/in-time.ts';
import { groupBy } from '../group-by.ts';
import { type EpochMs, MINUTE } from '../units.ts';
import type { Alert } from './alert.ts';
import { staleAlertId, windowAlertId } from './alert-id.ts';
import type { Listener } from './case-alerts.ts';
import { hadPassed, type SourceReading } from './first-reading.ts';
import type { AlertKind } from './ledger-row.ts';
import { isInScope } from './scope.ts';
import type { AlertSettings } from './settings.ts';

/** A case with its clock. */
export interface ClockedCase {
  readonly subject: Pick<StoredCase, 'id' | 'sourceId' | 'key' | 'firstSeenAt' | 'revision'>;
  readonly clock: CaseClock;
}

/** An opening noticed later than this is no news any more: the board shows what ticks. */
const OPENING_IS_NEWS_MS = 15 * MINUTE;

/** Cases by the working hours whose openings and closings start and stop their clocks. */
export type CasesByHours<C extends ClockedCase> = ReadonlyMap<WorkingTime, ReadonlySet<C>>;

/**
 * The working hours that a case is told of at `now`; `null` when none start or stop its clock, or it is none of the
 * agent's.
 */
export function hoursToldOf(
  subject: Pick<StoredCase, 'owner'>,
  clock: CaseClock,
  { settings, agent, now }: Pick<Listener, 'settings' | 'agent' | 'now'>,
): WorkingTime | null {
  const phase = clock.phases.at(-1);
  const isClocked = phase !== undefined && phase.paused === null && !isAnswered(clock, now);
  return isClocked && isInScope(subject, settings, agent) ? phase.workingTime : null;
}

/** The alert of an opening or closing. */
export interface WindowAlert<C extends ClockedCase> {
  readonly alert: Alert;
  /** The cases that it makes tick or stand, as they are when that is asked. */
  readonly cases: () => readonly C[];
}

/**
 * What is to be told of the working windows around `now`: of the next openings and closings and of one just past,
 * one alert for all cases whose clocks they start or stop. `readingOf` says how far a case's source has been read: what
 * came due before its first reading is no news.
 */
export function windowAlerts<C extends ClockedCase>(
  byHours: CasesByHours<C>,
  now: EpochMs,
  settings: AlertSettings,
  readingOf: (sourceId: string) => SourceReading,
): readonly WindowAlert<C>[] {
  const raised = [...byHours.keys()].flatMap((hours) =>
    edgesAround(hours, now, settings).map((edge) => ({ edge, hours })),
  );
  const casesBy = (hours: WorkingTime): Iterable<C> => byHours.get(hours) ?? [];
  return [...groupBy(raised, ({ edge }) => idOf(edge)).values()].flatMap((group): WindowAlert<C>[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { edge } = first;
    const isToldOf = ({ subject, clock }: C) => {
      const isOpen = edge.kind === 'window-closing' ? clock.openedAt <= now : clock.openedAt < edge.instant;
      const wasFirstRead =
        edge.at <= subject.firstSeenAt && hadPassed(subject, edge.at, readingOf(subject.sourceId));
      return isOpen && !wasFirstRead && !isAnswered(clock, Math.max(now, edge.instant));
    };
    const isRaised = group.some(({ hours }) => isAny(casesBy(hours), isToldOf));
    const toldOf = () => group.flatMap(({ hours }) => [...casesBy(hours)].filter(isToldOf));
    return isRaised ? [{ alert: alertOf(edge, settings), cases: toldOf }] : [];
  });
}

/** Asks no further than the first that is: of thousands of cases, nearly every one is. */
function isAny<T>(items: Iterable<T>, is: (item: T) => boolean): boolean {
  for (const item of items) if (is(item)) return true;
  return false;
}

/** An opening or closing, and when it is to be told. */
interface Edge {
  readonly kind: Extract<AlertKind, 'window-opening' | 'window-opened' | 'window-closing'>;
  readonly instant: EpochMs;
  readonly at: EpochMs;
}

function idOf({ kind, instant }: Edge): string {
  return windowAlertId(kind, instant);
}

function alertOf(edge: Edge, settings: AlertSettings): Alert {
  const { kind, instant, at } = edge;
  const silent = settings.silenced.includes(kind) ? 'kind-off' : null;
  const rest = { caseId: null, label: '', severity: null, step: null, isSevere: false };
  return { ...rest, id: idOf(edge), kind, deadline: instant, at, silent };
}

/** A source as far as its age goes. */
export interface WatchedSource {
  readonly sourceId: string;
  readonly name: string;
  readonly lastSuccessAt: EpochMs | null;
}

/**
 * The alerts of sources that have not been read for too long; none for a source that was never read. `askedSince`
 * says since when a source has been asked: time in which the program did not run, the machine slept or the source was
 * paused does not count.
 */
export function staleAlerts(
  sources: Iterable<WatchedSource>,
  settings: AlertSettings,
  askedSince: (sourceId: string) => EpochMs,
): readonly Alert[] {
  const silent = settings.silenced.includes('sync-stale') ? ('kind-off' as const) : null;
  return [...sources].flatMap(({ sourceId, name, lastSuccessAt }): Alert[] => {
    if (lastSuccessAt === null) return [];
    const at = Math.max(lastSuccessAt, askedSince(sourceId)) + settings.staleMinutes * MINUTE;
    const rest = { caseId: null, severity: null, step: null, deadline: null, isSevere: false };
    const id = staleAlertId(sourceId, lastSuccessAt);
    return [{ ...rest, id, kind: 'sync-stale', label: name, at, silent }];
  });
}

/** The next opening and closing of these hours, and the last opening while it is news. */
function edgesAround(
  hours: WorkingTime,
  now: EpochMs,
  { openingMinutes, closingMinutes }: AlertSettings,
): readonly Edge[] {
  const closing = hours.nextClosing(now);
  if (!hours.isOpen(now)) {
    const opening = hours.nextOpening(now);
    if (opening === null) return [];
    return [
      { kind: 'window-opening', instant: opening, at: opening - openingMinutes * MINUTE },
      { kind: 'window-opened', instant: opening, at: opening },
    ];
  }
  if (closing === null) return [];
  const last = hours.intervals(now, now + 1)[0];
  const isNews = last !== undefined && now - last.start < OPENING_IS_NEWS_MS;
  return [
    ...(isNews ? [{ kind: 'window-opened', instant: last.start, at: last.start } as const] : []),
    { kind: 'window-closing', instant: closing, at: closing - closingMinutes * MINUTE },
  ];
}
