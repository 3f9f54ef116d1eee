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
function movedAlert(caseId: string, note: LedgerRow, clock: CaseClock, now: EpochMs): Alert | null {
  if (note.step === clock.calendarVersion || note.deadline === clock.deadline) return null;
  return {
    id: caseAlertId(caseId, 'deadline-moved', note.deadline, clock.deadline),
    kind: 'deadline-moved',
    caseId,
    label: note.label,
    severity: note.severity,
    step: null,
    deadline: clock.deadline,
    at: now,
    isSevere: false,
    silent: null,
  };
}

/** Whether a deadline is waited for at `now` that another calendar may move. */
export function isProvisional(clock: CaseClock, now: EpochMs): boolean {
  return !isAnswered(clock, now) && clock.isProvisional && clock.deadline !== null;
}

/**
 * What is to be noted of provisional deadlines, and which of those noted have moved.
 *
 * @param provisional the cases that have one. `find` answers any other open case.
 * @param notes what the ledger has noted of them, among other rows.
 */
export function provisionalNotes(
  provisional: Iterable<ClockedCase>,
  find: (caseId: string) => ClockedCase | undefined,
  notes: Iterable<LedgerRow>,
  fields: {
    readonly claim: string;
    readonly now: EpochMs;
    readonly settings: Pick<AlertSettings, 'silenced'>;
  },
): { readonly alerts: readonly Alert[]; readonly writes: readonly LedgerWrite[] } {
  const alerts: Alert[] = [];
  const writes: LedgerWrite[] = [];
  const cases = new Set(provisional);
  const noted = new Map<string, LedgerRow[]>();
  for (const row of notes) {
    if (row.state !== 'noted' || row.caseId === null) continue;
    noted.set(row.caseId, [...(noted.get(row.caseId) ?? []), row]);
    const found = find(row.caseId);
    if (found !== undefined) cases.add(found);
  }
  for (const { subject, clock } of cases) {
    const own = noted.get(subject.id) ?? [];
    const id = noteId(subject);
    const note = own.find((row) => row.id === id);
    const moved =
      note === undefined || isAnswered(clock, fields.now)
        ? null
        : movedAlert(subject.id, note, clock, fields.now);
    const silent = fields.settings.silenced.includes('deadline-moved') ? 'kind-off' : null;
    if (moved !== null) alerts.push({ ...moved, silent });
    if (note === undefined && isProvisional(clock, fields.now))
      writes.push({ row: noteOf(subject, clock, fields), from: null });
    noted.set(
      subject.id,
      own.filter((row) => row.id !== id),
    );
  }
  for (const row of [...noted.values()].flat()) {
    const ended = { state: 'withdrawn', why: 'changed', stateAt: fields.now } as const;
    writes.push({ row: { ...row, ...ended }, from: 'noted' });
  }
  return { alerts, writes };
}
