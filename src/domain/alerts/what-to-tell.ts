import { groupBy } from '../group-by.ts';
import { type EpochMs, SECOND } from '../units.ts';
import { type Alert, isDeadlineStep } from './alert.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { hasEnded, type LedgerRow, type LedgerWhy } from './ledger-row.ts';
import { type LedgerWrite, put } from './ledger-write.ts';
import { stepsNote } from './newly-set.ts';
import { quietUntil } from './quiet-hours.ts';
import type { AlertSettings } from './settings.ts';
import type { AlertEnd, Presence, Situation } from './situation.ts';
import { type PlannedNotice, toldTogether } from './told-together.ts';

/** What is to be done now. */
export interface Telling {
  readonly writes: readonly LedgerWrite[];
  readonly notices: readonly PlannedNotice[];
  /** When to look again although no alert comes due; `null`: nothing waits. */
  readonly lookAgainAt: EpochMs | null;
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
    const { id, kind, caseId, deadline } = row;
    const end = caseId === null ? 'no-news' : situation.endOf({ id, kind, caseId, deadline });
    if (end === null || isAsBefore(row, end)) continue;
    const state = end === 'answered' || end === 'closed' ? 'answered' : 'withdrawn';
    writes.push({ row: { ...row, state, why: end, stateAt: now }, from: row.state });
  }

  const { candidates, silent } = candidatesOf(situation, lookAt);
  writes.push(...silent);
  const quiet = quietUntil(settings.quiet, situation.calendar, now);
  const canArrive = presence.isWatched || presence.reachableSince !== null;
  const told: Candidate[] = [];
  for (const { tell, superseded } of byCase(candidates)) {
    for (const { alert, row } of superseded) {
      // What was put off was told before; of anything else nobody knows that it was.
      const toldBefore = row?.state === 'snoozed' ? row.told : null;
      writes.push(put(alert, row, 'superseded', 'later-step', situation, toldBefore));
    }
    for (const candidate of tell) {
      const holding = holdOf(candidate.alert, quiet, settings, presence);
      if (holding === null && canArrive) told.push(candidate);
      else {
        const state = holding === null ? 'refused' : 'held';
        if (candidate.row?.state !== state)
          writes.push(put(candidate.alert, candidate.row, state, whyKept(candidate, holding), situation));
      }
    }
  }
  if (quiet !== null) lookAt(quiet);
  if (presence.isFocusMode) lookAt(now + 30 * SECOND);

  const { notices, waitUntil } = toldTogether(told, situation);
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

/**
 * Whether nothing is to be written of a row for whose case another stands: it had ended before, or its alert was
 * never told.
 */
function isAsBefore(row: LedgerRow, end: AlertEnd | 'no-news'): boolean {
  return end === 'same-case' && (hasEnded(row) || row.state === 'past' || row.state === 'silenced');
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

/** Why it is not told now, by what holds it back if anything does; that it may have been shown stays to be said. */
function whyKept({ why }: Candidate, holding: 'quiet-hours' | 'focus-mode' | null): LedgerWhy {
  return why === 'maybe-shown' ? why : (holding ?? 'unreachable');
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
