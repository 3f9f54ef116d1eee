import type { StoredCase } from '../cases/case.ts';
import type { CaseClock } from '../clock/case-clock.ts';
import { isAnswered } from '../clock/in-time.ts';
import type { EpochMs } from '../units.ts';
import { type Alert, rowOf } from './alert.ts';
import { caseAlertId } from './alert-id.ts';
import type { ClockedCase } from './desk-alerts.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { LedgerWrite } from './ledger-write.ts';
import type { AlertSettings } from './settings.ts';

/** A provisional deadline as it is to be noted, so that a new calendar's move of it can be told. */
export function noteOf(
  subject: Pick<StoredCase, 'id' | 'key' | 'revision'>,
  clock: CaseClock,
  fields: { readonly claim: string; readonly now: EpochMs },
): LedgerRow {
  const note: Alert = {
    id: noteId(subject),
    kind: 'deadline-moved',
    caseId: subject.id,
    label: subject.key,
    severity: clock.phases.at(-1)?.severity ?? null,
    step: clock.calendarVersion,
    deadline: clock.deadline,
    at: fields.now,
    isSevere: false,
    silent: null,
  };
  return rowOf(note, { claim: fields.claim, claimedAt: fields.now, state: 'noted', why: 'provisional' });
}

/** The note's id: another for each telling of the case, whose own changes are no move of the calendar. */
function noteId({ id, revision }: Pick<StoredCase, 'id' | 'revision'>): string {
  return caseAlertId(id, 'deadline-noted', revision);
}

/** The alert of a deadline that another calendar moved since it was noted; `null` while it stands. */
function movedAlert(note: LedgerRow, clock: CaseClock, now: EpochMs): Alert | null {
  const { caseId, label, severity } = note;
  const isMoved = note.step !== clock.calendarVersion && note.deadline !== clock.deadline;
  // One that is paused has no deadline to tell of.
  if (caseId === null || !isMoved || clock.deadline === null || isAnswered(clock, now)) return null;
  const moved = {
    // A deadline may come to be where it was before: it is told of each move.
    id: caseAlertId(caseId, 'deadline-moved', note.deadline, note.stateAt, clock.deadline),
    kind: note.kind,
    caseId,
    label,
    severity,
    step: null,
    deadline: clock.deadline,
    dueAt: now,
  };
  return alertOf(moved, now);
}

/** The alert of a move, as its row has it: due when it was noticed, or now where a clock that was ahead noticed it. */
function alertOf(
  row: Pick<LedgerRow, 'id' | 'kind' | 'caseId' | 'label' | 'severity' | 'step' | 'deadline' | 'dueAt'>,
  now: EpochMs,
): Alert {
  const { id, kind, caseId, label, severity, step, deadline, dueAt } = row;
  const at = Math.min(dueAt, now);
  return { id, kind, caseId, label, severity, step, deadline, at, isSevere: false, silent: null };
}

/** Whether a row tells that a calendar moved a deadline, and that is still where the clock says. */
export function isMoveOf(
  { kind, deadline }: Pick<LedgerRow, 'kind' | 'deadline'>,
  clock: CaseClock,
  now: EpochMs,
): boolean {
  const isThere = deadline !== null && deadline === clock.deadline;
  return kind === 'deadline-moved' && isThere && !isAnswered(clock, now);
}

/** Whether a deadline is waited for at `now` that another calendar may move. */
export function isProvisional(clock: CaseClock, now: EpochMs): boolean {
  return !isAnswered(clock, now) && clock.isProvisional && clock.deadline !== null;
}

/**
 * What is to be noted of provisional deadlines, and which of those noted have moved.
 *
 * A note is of the deadline that people know. So it goes with each change of the case itself, and with another calendar
 * once its move is told or never will be: until then it stands, also while the case changes. What the case and the
 * calendar move in one moment cannot be told apart, and is told.
 *
 * @param provisional the cases that have one. `find` answers any other open case.
 * @param waiting what the ledger has noted of them, and what is still to be told, among other rows.
 */
export function provisionalNotes(
  provisional: Iterable<ClockedCase>,
  find: (caseId: string) => ClockedCase | undefined,
  waiting: Iterable<LedgerRow>,
  fields: {
    readonly claim: string;
    readonly now: EpochMs;
    readonly settings: Pick<AlertSettings, 'silenced'>;
    /** Whether nothing is to be decided about the alert of a move any more. */
    readonly isDecided: (alert: Alert) => boolean;
  },
): { readonly alerts: readonly Alert[]; readonly writes: readonly LedgerWrite[] } {
  const { now } = fields;
  const alerts = new Map<string, Alert>();
  const writes: LedgerWrite[] = [];
  const cases = new Set(provisional);
  const noted = new Map<string, LedgerRow[]>();
  for (const row of waiting) {
    const found = row.caseId === null ? undefined : find(row.caseId);
    if (row.state === 'noted' && row.caseId !== null) {
      noted.set(row.caseId, [...(noted.get(row.caseId) ?? []), row]);
      if (found !== undefined) cases.add(found);
    } else if (found !== undefined && isMoveOf(row, found.clock, now)) {
      alerts.set(row.id, alertOf(row, now));
    }
  }
  const silent = fields.settings.silenced.includes('deadline-moved') ? 'kind-off' : null;
  for (const { subject, clock } of cases) {
    const own = noted.get(subject.id) ?? [];
    const id = noteId(subject);
    const kept = own.find((row) => row.id === id);
    const [other] = own;
    const current = () => noteOf(subject, clock, fields);
    // What is known goes over to the note of another telling of the case.
    const known = kept ?? (other && goneOver(other, current()));
    const moved = known === undefined ? null : movedAlert(known, clock, now);
    if (moved !== null && known !== undefined && !fields.isDecided(moved)) {
      alerts.set(moved.id, { ...moved, silent });
      if (kept === undefined) writes.push({ row: known, from: null });
    } else if (kept === undefined) {
      if (isProvisional(clock, now)) writes.push({ row: current(), from: null });
      else if (known !== undefined && mayMove(known, clock, now)) writes.push({ row: known, from: null });
    } else if (isOutdated(kept, clock, now)) {
      writes.push({ row: current(), from: 'noted' });
    }
    noted.set(
      subject.id,
      own.filter((row) => row !== kept),
    );
  }
  for (const row of [...noted.values()].flat()) {
    const ended = { state: 'withdrawn', why: 'changed', stateAt: now } as const;
    writes.push({ row: { ...row, ...ended }, from: 'noted' });
  }
  return { alerts: [...alerts.values()], writes };
}

/** A note as it goes over to that of another telling of its case: since when it is known stays, too. */
function goneOver({ step, deadline, stateAt }: LedgerRow, to: LedgerRow): LedgerRow {
  return { ...to, step, deadline, stateAt };
}

/** Whether another calendar came while a case, paused now, waits: whether it moved the deadline is seen after that. */
function mayMove({ step }: LedgerRow, clock: CaseClock, now: EpochMs): boolean {
  return clock.deadline === null && step !== clock.calendarVersion && !isAnswered(clock, now);
}

/** Whether a clock says another deadline than its note, or by another calendar. */
function isOutdated({ step, deadline }: LedgerRow, clock: CaseClock, now: EpochMs): boolean {
  if (clock.deadline === null || isAnswered(clock, now)) return false;
  return step !== clock.calendarVersion || deadline !== clock.deadline;
}
