import type { OutboxEntry } from '../../../contract/outbox.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';

/** So long a command waits before it is sent at first: whoever gave it by mistake can take it back for certain. */
export const HOLD_MS = 6 * SECOND;

/**
 * So long a help desk may still be at work on a message whose answer was lost (Request Tracker sends its mail first):
 * asked again earlier it would not know the message yet, and take it twice.
 */
export const UNSURE_MS = 15 * SECOND;

/** What a source's outbox has to do. */
export type NextStep =
  | { readonly kind: 'send'; readonly entry: OutboxEntry }
  /** Nothing can be sent before `at`; `null`: not before something changes. */
  | { readonly kind: 'wait'; readonly at: EpochMs | null };

/**
 * The first command that can be sent at `now`. Commands of a case go in their order, so that one behind a conflict,
 * a refusal or a failed attempt waits with it; other cases do not wait for them.
 *
 * @param entries of one source, in their order.
 * @param notBefore until when a case is left alone after a failed attempt.
 */
export function nextToSend(
  entries: readonly OutboxEntry[],
  notBefore: ReadonlyMap<string, EpochMs>,
  now: EpochMs,
): NextStep {
  const held = new Set<string>();
  let at: EpochMs | null = null;
  for (const entry of entries) {
    const { caseId } = entry.command;
    if (entry.state === 'sent' || held.has(caseId)) continue;
    held.add(caseId);
    if (entry.state !== 'queued' && entry.state !== 'sending') continue;
    const ready = Math.max(readyAt(entry, now), notBefore.get(caseId) ?? 0);
    if (ready <= now) return { kind: 'send', entry };
    at = Math.min(at ?? ready, ready);
  }
  return { kind: 'wait', at };
}

/** A command, or an attempt, from the future (the clock was set back) is not held: it would be held for as long. */
function readyAt(entry: OutboxEntry, now: EpochMs): EpochMs {
  const { command, attempts, attemptedAt } = entry;
  const [since, forMs] = attempts === 0 ? [command.at, HOLD_MS] : [attemptedAt ?? 0, unsureMs(entry)];
  return since > now ? 0 : since + forMs;
}

function unsureMs({ command: { action }, state, mayHaveArrived }: OutboxEntry): number {
  const isMessage = action.kind === 'reply' || action.kind === 'note' || action.kind === 'change-severity';
  return isMessage && (mayHaveArrived || state === 'sending') ? UNSURE_MS : 0;
}
