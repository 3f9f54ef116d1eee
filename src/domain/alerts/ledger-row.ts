import { z } from 'zod';

const instant = z.number().int();

/** Everything the console tells of. */
export const alertKindSchema = z.enum([
  'deadline-near',
  'deadline-passed',
  'window-opening',
  'window-opened',
  'window-closing',
  'severe-new',
  'case-assigned',
  'case-unowned',
  'case-silent',
  'deadline-moved',
  'sync-stale',
]);
export type AlertKind = z.infer<typeof alertKindSchema>;

/** For so many days alerts are kept, and so many of them; those of open cases are kept beyond that. */
export const LEDGER_DAYS = 90;
export const LEDGER_ROWS = 20_000;

/**
 * Where an alert stands.
 * - `due`: in hand, not known to be shown yet. - `fired`: shown. - `held`: kept back, one summary comes later.
 * - `snoozed`: asked for later. - `refused`: the system did not take it; told as soon as it does.
 * - `seen`: somebody acted on it. - `answered`, `withdrawn`: it no longer holds.
 * - `past`, `superseded`, `silenced`: never told, and why. - `noted`: a provisional deadline, to notice when it moves.
 */
export const ledgerStateSchema = z.enum([
  'due',
  'fired',
  'held',
  'snoozed',
  'refused',
  'seen',
  'answered',
  'withdrawn',
  'past',
  'superseded',
  'silenced',
  'noted',
]);
export type LedgerState = z.infer<typeof ledgerStateSchema>;

/** Why an alert stands where it stands. */
const ledgerWhySchema = z.enum([
  'on-time',
  'away',
  'quiet-hours',
  'focus-mode',
  'unreachable',
  'maybe-shown',
  'snoozed',
  'snooze-ended',
  'kind-off',
  'out-of-scope',
  'taken-here',
  'logged-here',
  'yours-already',
  'first-reading',
  'step-set-later',
  'later-step',
  'answered',
  'closed',
  'changed',
  'no-news',
  'provisional',
  'same-case',
  'clock-ahead',
]);
export type LedgerWhy = z.infer<typeof ledgerWhySchema>;

/** A row of the alert ledger: what was told, or deliberately not told, and why. */
export const ledgerRowSchema = z.object({
  /** Names the case or source, the kind, the step and the deadline it was computed for. */
  id: z.string().min(1),
  kind: alertKindSchema,
  /** `null` for a window or a source. */
  caseId: z.string().nullable(),
  /** What people call the case or the source; empty for a window. */
  label: z.string(),
  severity: z.string().nullable(),
  /** `30` working minutes or `25%` of the target before the deadline; `null` for other kinds. */
  step: z.string().nullable(),
  deadline: instant.nullable(),
  /** When it truly came due. */
  dueAt: instant,
  /** When main took it in hand. */
  claimedAt: instant,
  /** The run of the program that did: a repeated claim finds its own rows again. */
  claim: z.string(),
  state: ledgerStateSchema,
  /** Since when it has been in that state. */
  stateAt: instant,
  why: ledgerWhySchema,
  /** The notification that told it last. */
  told: z
    .object({
      notice: z.string(),
      as: z.enum(['single', 'group', 'digest']),
      on: z.enum(['desktop', 'window']),
    })
    .nullable(),
  snoozedUntil: instant.nullable(),
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

/** Whether the alert was not told yet, but still may be. */
export function isPending({ state }: Pick<LedgerRow, 'state'>): boolean {
  return state === 'due' || state === 'held' || state === 'snoozed' || state === 'refused';
}

/** Whether nobody has seen it yet, though it was shown, or should have been and the system did not take it. */
export function isUnread({ state }: Pick<LedgerRow, 'state'>): boolean {
  return state === 'fired' || state === 'refused';
}

/** Whether the row never changes again, however long its alert holds: it is never told, or a later one was told. */
export function isDone(row: Pick<LedgerRow, 'state' | 'caseId' | 'why' | 'kind'>): boolean {
  return (row.state === 'past' || row.state === 'superseded' || row.state === 'silenced') && !isLive(row);
}

/** Whether it is among what somebody was told or is yet to see: what was never to be told is in the ledger alone. */
export function isInCentre(row: Pick<LedgerRow, 'state' | 'told'>): boolean {
  return isUnread(row) || row.state === 'seen' || (row.told !== null && row.state !== 'due');
}

/**
 * Whether the row can still change: main keeps these in memory. That a case is one's own is always among them, told
 * or not, until the case is somebody else's or closed: to be assigned it again is news.
 */
export function isLive(row: Pick<LedgerRow, 'state' | 'why' | 'kind'>): boolean {
  if (isPending(row) || row.state === 'noted' || row.state === 'fired') return true;
  if (row.kind !== 'case-assigned') return false;
  return !hasEnded(row) || row.why === 'same-case';
}

/** Whether its alert held no more when that was last looked at. */
export function hasEnded({ state }: Pick<LedgerRow, 'state'>): boolean {
  return state === 'answered' || state === 'withdrawn';
}
