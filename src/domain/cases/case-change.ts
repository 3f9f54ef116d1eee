import { z } from 'zod';
import type { EpochMs } from '../units.ts';
import { type Case, caseSchema, type StoredCase } from './case.ts';
import { isClosedAtLatest } from './closed-at.ts';

/** What a connector learned: a case as it is now, or that it is gone (deleted, merged, out of sight). */
export const caseChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('told'),
    case: caseSchema,
    /** Ids of answers that are told no longer although they were given: where one is stored it stays. */
    stays: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('gone'), caseId: z.string().min(1), at: z.number().int() }),
]);
export type CaseChange = z.infer<typeof caseChangeSchema>;

/**
 * What to store after `change`. Idempotent, and harmless out of order: an older telling changes nothing, and a
 * case that is gone is kept, closed.
 *
 * @returns `null` when there is nothing to store.
 */
export function applyChange(
  stored: StoredCase | undefined,
  change: CaseChange,
  now: EpochMs,
): StoredCase | null {
  if (change.kind === 'gone') {
    return stored?.isOpen === true ? goneAt(stored, change.at) : null;
  }
  if (stored !== undefined && change.case.revision < stored.revision) return null;
  const told = stored === undefined ? change.case : withKnown(stored, change.case, change.stays ?? []);
  return { ...closedAsFirstTold(stored, told), firstSeenAt: stored?.firstSeenAt ?? now };
}

/**
 * What was told with what is known of it: why an agent paused it, where its source does not say why, and the answers
 * that stay. The first response met the target for good (policy rule 5), whatever its writer is now.
 */
function withKnown(stored: StoredCase, told: Case, stays: readonly string[]): Case {
  const known = new Map(stored.events.map((event) => [event.id, event]));
  const events = told.events.map((event) => {
    const before = known.get(event.id);
    const isUnsaid = event.kind === 'paused' && event.reason === 'waiting-or-on-hold';
    return isUnsaid && before?.kind === 'paused' ? { ...event, reason: before.reason } : event;
  });
  const isTold = new Set(told.events.map(({ id }) => id));
  const staying = stored.events.filter(
    ({ id, kind }) => kind === 'responded' && stays.includes(id) && !isTold.has(id),
  );
  return { ...told, events: [...events, ...staying] };
}

/**
 * Nobody tells any more when it was closed: that is at the latest when it was seen to be gone, and there its clock
 * ends.
 */
function goneAt(stored: StoredCase, at: EpochMs): StoredCase {
  const closing = { id: `gone-${at}`, at, kind: 'closed', isAtLatest: true } as const;
  return { ...stored, isOpen: false, updatedAt: at, isGone: true, events: [...stored.events, closing] };
}

/**
 * A source that does not say when a case was closed tells the instant at which that was seen, a later one each time:
 * the first stays, or every export would close its cases today.
 */
function closedAsFirstTold(stored: StoredCase | undefined, told: Case): Case {
  const first = stored?.events.find(isClosedAtLatest);
  const again = told.events.find(isClosedAtLatest);
  if (first === undefined || again === undefined || first.at >= again.at) return told;
  return { ...told, events: told.events.map((event) => (event === again ? first : event)) };
}

/** The case that a change is about. */
export function changedCaseId(change: CaseChange): string {
  return change.kind === 'told' ? change.case.id : change.caseId;
}
