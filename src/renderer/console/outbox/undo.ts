import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import { bridge } from '../bridge.ts';
import { draftOf, isWritten, keepDraft } from '../case/commands/text-drafts.ts';
import { type Wish, wishOf } from '../case/commands/wish.ts';
import { outcomeOf } from '../notices/told.ts';
import { writtenIn } from './command-words.ts';

/** The commands that are being taken back: the outbox may show them a moment longer. */
const leaving = new Set<string>();

/** Whether a command can be taken back for certain: nothing of it has left, and nobody does so already. */
export function canBeUndone({
  command,
  state,
  mayHaveArrived,
}: Pick<OutboxEntry, 'command' | 'state' | 'mayHaveArrived'>): boolean {
  return state === 'queued' && !mayHaveArrived && !leaving.has(command.id);
}

/** Of a case's commands that can be taken back the one that was given last. */
export function lastUndoable(outbox: readonly OutboxEntry[], caseId: string): OutboxEntry | undefined {
  return outbox
    .filter((entry) => entry.command.caseId === caseId && canBeUndone(entry))
    .reduce<OutboxEntry | undefined>(
      (last, entry) => (last !== undefined && last.order > entry.order ? last : entry),
      undefined,
    );
}

/** Takes a command back; answers why where it could not be, as one that is on its way by now. */
export async function takeBack(id: string): Promise<Outcome> {
  leaving.add(id);
  const outcome = await outcomeOf(bridge.withdrawCommand({ id }));
  if (!outcome.ok) leaving.delete(id);
  return outcome;
}

/** Takes a command back, and what was written with it into its form; answers why where it could not be. */
export async function undoCommand({ command }: Pick<OutboxEntry, 'command'>): Promise<Outcome> {
  const outcome = await takeBack(command.id);
  if (outcome.ok) writeAgain(command.caseId, wishOf(command));
  return outcome;
}

/** Puts what was written with a command into the form of `caseId` again, unless something else is begun there. */
export function writeAgain(caseId: string, wish: Wish): void {
  const { kind } = wish;
  if (isWritten(kind) && draftOf(caseId, kind) === '') keepDraft(caseId, kind, writtenIn(wish));
}
