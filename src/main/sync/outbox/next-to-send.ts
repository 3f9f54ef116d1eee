import type { OutboxEntry } from '../../../contract/outbox.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';

/** A command waits this long before it is first sent: whoever gave it by mistake can certainly take it back. */
export const HOLD_MS = 6 * SECOND;

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
  /** Until when a case is left alone after a failed attempt. */
  readonly notBefore: ReadonlyMap<string, EpochMs>;
  /** Until when a command that may have arrived is not looked for again, by its id. */
  readonly lookNotBefore: ReadonlyMap<string, EpochMs>;
}

/**
 * The first command that can be sent at `now`, or looked for. Commands of a case go in their order, so that one behind
 * a conflict, a refusal, a failed attempt or one that may have arrived waits with it; other cases do not wait for them.
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

function readyAt({ command, attemptedAt, mayHaveArrived }: OutboxEntry, pace: Pace, now: EpochMs): EpochMs {
  // What is from the future (the clock was set back) holds nothing: it would for as long.
  const after = (since: EpochMs, ms: number) => (since > now ? 0 : since + ms);
  if (mayHaveArrived)
    return Math.max(after(attemptedAt ?? 0, LOOK_AFTER_MS), pace.lookNotBefore.get(command.id) ?? 0);
  return Math.max(after(pace.startedAt, HOLD_MS), attemptedAt === null ? after(command.at, HOLD_MS) : 0);
}
