import { groupBy } from '../group-by.ts';
import { type EpochMs, MINUTE, SECOND } from '../units.ts';
import { type Alert, isDeadlineStep, rowOf } from './alert.ts';
import { hasEnded, isPending, type LedgerRow, type LedgerState, type LedgerWhy } from './ledger-row.ts';
import { newlySet, stepsNote } from './newly-set.ts';
import { quietUntil } from './quiet-hours.ts';
import type { AlertSettings } from './settings.ts';

/** From this many alerts at once on, one notification tells them all. */
export const GROUPED_FROM = 4;

/** So many notifications may follow one another freely within a minute; then they wait and come together. */
const FREE_IN_A_MINUTE = 3;
const APART_MS = 20 * SECOND;

/** An alert that comes later than this, after the program was away, belongs to the digest. */
export const LATE_AFTER_MS = 2 * MINUTE;

/** How things stand at the desk. */
export interface Presence {
  /** Names this run of the program. */
  readonly run: string;
  /** What came due until then came due unheard: the program did not run, the machine slept, the clock jumped. */
  readonly awayUntil: EpochMs;
  /** The digest waits until then, since the first reading after an absence may show that much is answered. */
  readonly settledFrom: EpochMs;
  /** Since when notifications can arrive; `null` while they cannot. */
  readonly reachableSince: EpochMs | null;
  /** Whether the desktop was told not to disturb. */
  readonly isFocusMode: boolean;
  /** Whether somebody looks at the console's window: they are told there, and not on the desktop too. */
  readonly isWatched: boolean;
  /** When the last notifications were shown. */
  readonly shownAt: readonly EpochMs[];
}

/** A change of the ledger: it takes place only if the row is still in the state `from`; `null`: not there. */
export interface LedgerWrite {
  readonly row: LedgerRow;
  readonly from: LedgerState | null;
}

/** A notification to be shown, once its rows are written. */
export interface PlannedNotice {
  readonly id: string;
  readonly as: 'single' | 'group' | 'digest';
  readonly on: 'desktop' | 'window';
  /** Why a digest is one. */
  readonly why: LedgerWhy;
  readonly alertIds: readonly string[];
}

/** What is to be done now. */
export interface Telling {
  readonly writes: readonly LedgerWrite[];
  readonly notices: readonly PlannedNotice[];
  /** When to look again although no alert comes due; `null`: nothing waits. */
  readonly lookAgainAt: EpochMs | null;
}

/** What became of a case that raises an alert no more. */
export type AlertEnd = 'answered' | 'closed' | 'changed' | 'same-case';

/** What there is to decide from. */
export interface Situation {
  readonly now: EpochMs;
  /** What cases, windows and sources raise: every alert of which there is something to decide. */
  readonly alerts: readonly Alert[];
  /** Rows of the ledger by id: all live ones, and those of alerts that are due. */
  readonly rows: Pick<ReadonlyMap<string, LedgerRow>, 'get'>;
  /** The live rows whose alert may have ended: those of cases that changed, those that wait, and those of no case. */
  readonly live: Iterable<LedgerRow>;
  /** What became of the alert of a case's row; `null` while the case raises it. */
  readonly endOf: (row: Pick<LedgerRow, 'id'> & { readonly caseId: string }) => AlertEnd | null;
  /** Those that the alerts were computed by. */
  readonly settings: AlertSettings;
  readonly presence: Presence;
}

/** An alert that may be told now, with the row that it has already. */
interface Candidate {
  readonly alert: Alert;
  readonly row: LedgerRow | null;
  readonly why: LedgerWhy;
  /** Whether the first reading after an absence may show that it is answered. */
  readonly isWaiting: boolean;
}

/**
 * Decides what is written into the ledger and what is told. Pure: the same situation gives the same answer, and
 * carrying it out and asking again gives nothing more. Each alert is told by one notification; one that may have
 * been shown before a crash is told in a digest that says so.
 */
export function whatToTell(situation: Situation): Telling {
  const { now, alerts, live, presence, settings } = situation;
  const current = new Map(alerts.map((alert) => [alert.id, alert]));
  const writes: LedgerWrite[] = [];
  let lookAgainAt: EpochMs | null = null;
  const lookAt = (at: EpochMs) => {
    if (at > now && (lookAgainAt === null || at < lookAgainAt)) lookAgainAt = at;
  };

  for (const row of live) {
    if (row.state === 'noted' || current.has(row.id)) continue;
    const { id, caseId } = row;
    const end = caseId === null ? 'no-news' : situation.endOf({ id, caseId });
    if (end === null || isAsBefore(row, end)) continue;
    const state = end === 'answered' || end === 'closed' ? 'answered' : 'withdrawn';
    writes.push({ row: { ...row, state, why: end, stateAt: now }, from: row.state });
  }

  const { candidates, silent } = candidatesOf(situation, lookAt);
  writes.push(...silent);
  const quiet = quietUntil(settings.quiet, now);
  const canArrive = presence.isWatched || presence.reachableSince !== null;
  const told: Candidate[] = [];
  for (const { tell, superseded } of byCase(candidates)) {
    for (const { alert, row } of superseded)
      writes.push(put(alert, row, 'superseded', 'later-step', situation, null));
    for (const candidate of tell) {
      const holding = holdOf(candidate.alert, quiet, settings, presence);
      if (holding === null && canArrive) told.push(candidate);
      else if (holding === null) {
        if (candidate.row?.state !== 'refused')
          writes.push(put(candidate.alert, candidate.row, 'refused', 'unreachable', situation));
      } else if (candidate.row?.state !== 'held') {
        writes.push(put(candidate.alert, candidate.row, 'held', holding, situation));
      }
    }
  }
  if (quiet !== null) lookAt(quiet);
  if (presence.isFocusMode) lookAt(now + 30 * SECOND);

  const { notices, waitUntil } = group(told, situation);
  if (waitUntil !== null) lookAt(waitUntil);
  const byId = new Map(told.map((candidate) => [candidate.alert.id, candidate]));
  for (const notice of notices) {
    for (const id of notice.alertIds) {
      const { alert, row, why } = byId.get(id) as Candidate;
      const telling = { notice: notice.id, as: notice.as, on: notice.on };
      writes.push(put(alert, row, 'due', why, situation, telling));
    }
  }
  // Last, so that a crash in between leaves the steps as new as they were.
  const note = stepsNote(situation.rows, settings.steps, now, presence.run);
  if (note !== null) writes.push(note);
  return { writes, notices, lookAgainAt };
}

/** The alerts that may be told now, and what is written of those that never are. */
function candidatesOf(
  situation: Situation,
  lookAt: (at: EpochMs) => void,
): { readonly candidates: readonly Candidate[]; readonly silent: readonly LedgerWrite[] } {
  const { now, alerts, rows, presence, settings } = situation;
  const candidates: Candidate[] = [];
  const silent: LedgerWrite[] = [];
  const isNewlySet = newlySet(rows, settings.steps);
  for (const alert of alerts) {
    if (alert.at > now) continue;
    const row = rows.get(alert.id) ?? null;
    const isNew = row === null || isBack(alert, row);
    if (isNew && alert.silent !== null) {
      const state = alert.silent === 'first-reading' ? 'past' : 'silenced';
      silent.push(put(alert, row, state, alert.silent, situation));
    } else if (isNew && isNewlySet(alert)) {
      silent.push(put(alert, row, 'past', 'step-set-later', situation));
    } else if (isNew) {
      const isLate = alert.at <= presence.awayUntil && now - alert.at > LATE_AFTER_MS;
      const isWaiting = isLate && now < presence.settledFrom;
      if (isWaiting) lookAt(presence.settledFrom);
      candidates.push({ alert, row, why: isLate ? 'away' : 'on-time', isWaiting });
    } else if (row !== null && isPending(row)) {
      const why = dueAgain(row, presence, now);
      if (why !== null) candidates.push({ alert, row, why, isWaiting: false });
      else if (row.state === 'snoozed' && row.snoozedUntil !== null) lookAt(row.snoozedUntil);
    }
  }
  return { candidates, silent };
}

/** Whether there is nothing to decide of an alert that has this row, for as long as it holds: it was told, or never is. */
export function isSettled(alert: Alert, row: LedgerRow): boolean {
  return !isPending(row) && !isBack(alert, row);
}

/**
 * Whether an alert that no longer held holds again, and is news: it was never told, or a case is one's own again, other
 * than by coming forward.
 */
function isBack({ kind }: Alert, row: LedgerRow): boolean {
  const isAgain = kind === 'case-assigned' && row.why !== 'same-case';
  return hasEnded(row) && (row.told === null || isAgain);
}

/** Whether nothing is to be written of it: another case stands for its own still, or for one of which it was not told. */
function isAsBefore(row: LedgerRow, end: AlertEnd | 'no-news'): boolean {
  return end === 'same-case' && (hasEnded(row) || row.state === 'past' || row.state === 'silenced');
}

/** Why an alert that was taken in hand before is to be told now; `null` while it is not. */
function dueAgain(row: LedgerRow, { run, reachableSince }: Presence, now: EpochMs): LedgerWhy | null {
  switch (row.state) {
    case 'due':
      return row.claim === run ? null : 'maybe-shown';
    case 'held':
      return row.why;
    case 'snoozed':
      return row.snoozedUntil !== null && row.snoozedUntil <= now ? 'snoozed' : null;
    case 'refused':
      return reachableSince !== null && reachableSince > row.stateAt ? 'unreachable' : null;
    default:
      return null;
  }
}

/** Of the deadline's steps, a case is told the last; what it overtakes is written down. While that waits, all do. */
function byCase(candidates: readonly Candidate[]) {
  const groups = groupBy(candidates, ({ alert }) => (isDeadlineStep(alert.kind) ? alert.caseId : alert.id));
  return [...groups.values()].map((group) => {
    const sorted = [...group].sort((a, b) => a.alert.at - b.alert.at || urgency(a.alert) - urgency(b.alert));
    if (sorted.at(-1)?.isWaiting === true) return { tell: [], superseded: [] };
    return { tell: sorted.slice(-1), superseded: sorted.slice(0, -1) };
  });
}

/** Of alerts at the same instant, the greater is the more urgent. */
function urgency({ kind, step }: Alert): number {
  return kind === 'deadline-passed' ? 0 : -Number.parseInt(step ?? '0', 10);
}

/** Why an alert is kept back for now; `null` when it is not. */
function holdOf(
  alert: Alert,
  quiet: EpochMs | null,
  { quiet: { severePasses } }: AlertSettings,
  { isFocusMode, isWatched }: Presence,
): 'quiet-hours' | 'focus-mode' | null {
  if (alert.isSevere && severePasses) return null;
  if (quiet !== null) return 'quiet-hours';
  // What is told in the window disturbs nobody who works in it.
  return isFocusMode && !isWatched ? 'focus-mode' : null;
}

/** What is told by itself, what together, and what in the one digest; more than a few a minute wait for each other. */
function group(
  told: readonly Candidate[],
  { now, presence }: Situation,
): { readonly notices: readonly PlannedNotice[]; readonly waitUntil: EpochMs | null } {
  const on = presence.isWatched ? 'window' : 'desktop';
  const digested = told.filter(({ why }) => why !== 'on-time' && why !== 'snoozed');
  const live = told.filter((candidate) => !digested.includes(candidate));
  const notices: PlannedNotice[] = [];
  const notice = (as: PlannedNotice['as'], why: LedgerWhy, members: readonly Candidate[]) => {
    const alertIds = members.map(({ alert }) => alert.id);
    notices.push({ id: `${now}|${alertIds[0]}`, as, on, why, alertIds });
  };
  if (digested.length > 0) notice('digest', digested[0]?.why ?? 'away', digested);

  const recent = presence.shownAt.filter((at) => at > now - MINUTE && at <= now);
  const last = Math.max(...recent);
  const isBusy = recent.length >= FREE_IN_A_MINUTE && now - last < APART_MS;
  if (live.length > 0 && isBusy) return { notices, waitUntil: last + APART_MS };
  const isMany = live.length >= GROUPED_FROM || (live.length > 1 && recent.length >= FREE_IN_A_MINUTE);
  const grouped = isMany ? live.filter(({ alert }) => alert.caseId !== null) : [];
  if (grouped.length > 0) notice('group', 'on-time', grouped);
  for (const candidate of live)
    if (!grouped.includes(candidate)) notice('single', candidate.why, [candidate]);
  return { notices, waitUntil: null };
}

function put(
  alert: Alert,
  before: LedgerRow | null,
  state: LedgerState,
  why: LedgerWhy,
  { now, presence }: Situation,
  told: LedgerRow['told'] = before?.told ?? null,
): LedgerWrite {
  const row = rowOf(alert, { claimedAt: before?.claimedAt ?? now, claim: presence.run, state, why, told });
  return { row: { ...row, dueAt: before?.dueAt ?? row.dueAt, stateAt: now }, from: before?.state ?? null };
}
