import { jsonOrNull } from '../json-or-null.ts';
import type { EpochMs } from '../units.ts';
import type { Alert } from './alert.ts';
import { deskNote } from './desk-note.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { LedgerWrite } from './ledger-write.ts';
import { type AlertSettings, alertSettingsSchema, stepName, stepsOf } from './settings.ts';

type Steps = AlertSettings['steps'];
type Rows = Pick<ReadonlyMap<string, LedgerRow>, 'get'>;
const ID = 'steps';
const stepsSchema = alertSettingsSchema.shape.steps;

/**
 * Tells the alerts of steps that were not among those until now, as the ledger has them: if such an alert is due, its
 * time had passed when the step was set, and that somebody changed a setting is no news of any case. While the ledger
 * has no note of them, or one that cannot be read, no step is new: rather an alert too many than none.
 */
export function newlySet(rows: Rows, steps: Steps): (alert: Alert) => boolean {
  const before = notedSteps(rows);
  if (before === null || JSON.stringify(before) === JSON.stringify(steps)) return () => false;
  return ({ kind, severity, step }) =>
    kind === 'deadline-near' && !stepsOf(before, severity).some((one) => stepName(one) === step);
}

/** What the ledger's note of the steps says where that cannot be read; `null` for one that can be, and for none. */
export function unreadableSteps(rows: Rows): string | null {
  return notedSteps(rows) === null ? (rows.get(ID)?.label ?? null) : null;
}

/** What is to be noted of the steps, once what had passed of new ones is written down; `null` while the note stands. */
export function stepsNote(rows: Rows, steps: Steps, now: EpochMs, claim: string): LedgerWrite | null {
  const before = rows.get(ID);
  const label = JSON.stringify(steps);
  if (before?.label === label) return null;
  const row = deskNote({ id: ID, kind: 'deadline-near', label, why: 'step-set-later' }, now, claim);
  return { row, from: before?.state ?? null };
}

/** The steps until now, as the ledger has them; `null` where it has no note of them, or one that cannot be read. */
function notedSteps(rows: Rows): Steps | null {
  return stepsSchema.safeParse(jsonOrNull(rows.get(ID)?.label ?? '')).data ?? null;
}
