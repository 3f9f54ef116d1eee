import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { CaseChange } from '../../../domain/cases/case-change.ts';
import type { Command } from '../../../domain/cases/command.ts';
import type { Clock } from '../../clock.ts';
import type { PushOutcome } from '../connector.ts';
import type { ActiveCommands } from './active-commands.ts';
import { afterFailure, afterLook, afterPush, atAttempt, atLeaving } from './transitions.ts';

/** What comes of attempts to send a command, or to look for it, written down. */
export interface Attempts {
  /** Writes down that work on `entry` begins. */
  begin(entry: OutboxEntry): Promise<OutboxEntry>;
  /** Writes down that something of it leaves that must not leave twice. */
  leave(entry: OutboxEntry): Promise<OutboxEntry>;
  /**
   * Settles it as the source answered, and applies what it changed, at once. `entry` is as it was before that was
   * asked: what an agent said of it meanwhile stands, unless it was found to be done.
   */
  settle(entry: OutboxEntry, outcome: PushOutcome): Promise<void>;
  /** Puts it back to be sent, or looked for, again later. `hasLeft`: all that ever left of it met `error`. */
  putBack(entry: OutboxEntry, error: unknown, hasLeft: boolean): Promise<void>;
}

/** Writes them down among the active commands. */
export function noteAttempts(active: ActiveCommands, clock: Pick<Clock, 'now'>): Attempts {
  return {
    async begin(entry) {
      const begun = atAttempt(entry, clock.now());
      await active.put([begun]);
      return begun;
    },
    async leave(entry) {
      const leaving = atLeaving(entry, clock.now());
      await active.put([leaving]);
      return leaving;
    },
    async settle(asked, outcome) {
      const { command } = asked;
      // One that an agent dropped, or says arrived, is among the active ones no more.
      const entry = active.find(command.id) ?? (outcome.kind === 'done' ? asked : undefined);
      if (entry === undefined) return;
      if (outcome.kind === 'unclear') {
        if (entry === asked) await active.put([afterLook(entry, clock.now())]);
        return;
      }
      const behind = active
        .inOrder()
        .filter((other) => other.command.caseId === command.caseId && other.order > entry.order);
      await active.put(
        afterPush(entry, outcome, behind),
        outcome.kind === 'refused' ? [] : changesOf(command, outcome),
      );
    },
    async putBack(entry, error, hasLeft) {
      if (active.find(entry.command.id) === entry)
        await active.put([afterFailure(entry, error, { hasLeft, now: clock.now() })]);
    },
  };
}

/** What to store of an outcome: a pause with the reason that its command gave, which no help desk has a place for. */
function changesOf(
  { action }: Command,
  outcome: Extract<PushOutcome, { change: unknown }>,
): readonly CaseChange[] {
  const { change } = outcome;
  if (change?.kind !== 'told' || outcome.kind !== 'done' || action.kind !== 'pause')
    return change === null ? [] : [change];
  const events = change.case.events.map((event) =>
    event.kind === 'paused' && outcome.eventIds.includes(event.id)
      ? { ...event, reason: action.reason }
      : event,
  );
  return [{ ...change, case: { ...change.case, events } }];
}
