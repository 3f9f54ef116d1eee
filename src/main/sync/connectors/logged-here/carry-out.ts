import type { Case, StoredCase } from '../../../../domain/cases/case.ts';
import type { Command } from '../../../../domain/cases/command.ts';
import { eventOfCommand } from '../../../../domain/cases/event-of-command.ts';

/** The case after a command, and the event that the command made, if it made one. */
export interface CarriedOut {
  readonly case: Case;
  readonly eventIds: readonly string[];
}

/**
 * Carries out `command` on a case that lives in this console alone: what is done is done. The event has the
 * command's own id, so that a command that comes a second time changes nothing.
 */
export function carryOut({ firstSeenAt: _, ...subject }: StoredCase, command: Command): CarriedOut {
  const { id, at, action } = command;
  // The texts of replies and notes are with the commands.
  const event = eventOfCommand(command, id);
  const eventIds = event === null ? [] : [id];
  if (subject.events.some((known) => known.id === id)) return { case: subject, eventIds };
  const next: Case = {
    ...subject,
    updatedAt: Math.max(subject.updatedAt, at),
    revision: subject.revision + 1,
    events: event === null ? subject.events : [...subject.events, event],
  };
  switch (action.kind) {
    case 'assign':
      return { case: { ...next, owner: action.owner }, eventIds };
    case 'pause':
      return { case: { ...next, status: 'paused' }, eventIds };
    case 'resume':
      return { case: { ...next, status: 'open' }, eventIds };
    case 'resolve':
      return { case: { ...next, status: 'resolved', isOpen: false }, eventIds };
    case 'reopen':
      return { case: { ...next, status: 'open', isOpen: true }, eventIds };
    case 'reply':
    case 'note':
    case 'change-severity':
      return { case: next, eventIds };
  }
}
