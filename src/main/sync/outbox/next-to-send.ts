import type { OutboxEntry } from '../../../contract/outbox.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';

/** A command waits this long before it is first sent: whoever gave it by mistake can certainly take it back. */
export const HOLD_MS = 6 * SECOND;

/** Sent this long before its case's deadline at the latest, a command reaches the help desk in time as a rule. */
export const LEAD_MS = 5 * SECOND;

/**
 * A message that may have arrived is first looked for this long after it was sent: Request Tracker sends its mail
 * first.
 */
export const LOOK_AFTER_MS = 15 * SECOND;

/** What a source's outbox has to do. */
export type NextStep =
  /** Send it; or look for it, when it may have arrived. */
  | { readonly kind: 'send'; readonly entry: OutboxEntry }
  /** Nothing can be sent before `at`; `null`: not before something changes. */
  | { readonly kind: 'wait'; readonly at: EpochMs | null };

/** When what can be sent, beside what the entries themselves say. */
export interface Pace {
  /** When the program could first be told to take a command back: what an earlier run left is held from then. */
  readonly startedAt: EpochMs;
  /** When a command was given, by its id; `null` for what an earlier run left. */
  readonly givenSince: (id: string) => EpochMs | null;
  /** By when what waits for a case has to be at its help desk; `null` where that matters to no deadline. */
  readonly dueAt: (caseId: string) => EpochMs | null;
  /** Until when a case is left alone after a failed attempt. */
  readonly notBefore: ReadonlyMap<string, EpochMs>;
  /** Until when a command that may have arrived is not looked for again, by its id. */
  readonly lookNotBefore: ReadonlyMap<string, EpochMs>;
}

/**
 * The first command that can be sent at `now`, or looked for. Commands of a case go in their order, so that one behind
 * a conflict, a refusal, a failed attempt or one that may have arrived waits with it; other cases do not wait for them.
 * Nothing is held for so long that it would come after a deadline which it could meet.
 *
 * @param entries of one source, in their order.
 */
export function nextToSend(entries: readonly OutboxEntry[], pace: Pace, now: EpochMs): NextStep {
  const held = new Set<string>();
  let at: EpochMs | null = null;
  for (const entry of entries) {
    const { caseId } = entry.command;
    if (entry.state === 'sent' || held.has(caseId)) continue;
    held.add(caseId);
    if (entry.state === 'conflict' || entry.state === 'refused') continue;
    const ready = Math.max(readyAt(entry, pace, now), pace.notBefore.get(caseId) ?? 0);
    if (ready <= now) return { kind: 'send', entry };
    at = Math.min(at ?? ready, ready);
  }
  return { kind: 'wait', at };
}

function readyAt(entry: OutboxEntry, pace: Pace, now: EpochMs): EpochMs {
  const { command, attemptedAt, mayHaveArrived } = entry;
  if (!mayHaveArrived) return heldUntil(entry, pace, now);
  return Math.max(after(attemptedAt, LOOK_AFTER_MS, now), pace.lookNotBefore.get(command.id) ?? 0);
}

/** Until when it is held to be taken back: where its case is due in time to be met, not until then. */
function heldUntil({ command, attemptedAt }: OutboxEntry, pace: Pace, now: EpochMs): EpochMs {
  const since = attemptedAt === null ? pace.givenSince(command.id) : null;
  const until = Math.max(after(pace.startedAt, HOLD_MS, now), after(since, HOLD_MS, now));
  const due = until > now ? pace.dueAt(command.caseId) : null;
  return due === null || due < now ? until : Math.min(until, due - LEAD_MS);
}

/** What is from the future (the clock was set back) holds nothing: it would for as long. */
function after(since: EpochMs | null, ms: number, now: EpochMs): EpochMs {
  return since === null || since > now ? 0 : since + ms;
}
