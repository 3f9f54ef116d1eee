import type { Case, CaseEvent, StoredCase } from '../../../../domain/cases/case.ts';
import type { Command } from '../../../../domain/cases/command.ts';

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
  const { id, at, by, action } = command;
  const event = eventOf(command);
  const eventIds = event === null ? [] : [id];
  if (subject.events.some((known) => known.id === id)) return { case: subject, eventIds };
  const next: Case = {
    ...subject,
    updatedAt: Math.max(subject.updatedAt, at),
    revision: subject.revision + 1,
    events: event === null ? subject.events : [...subject.events, event],
  };
  switch (action.kind) {
    case 'take':
      return { case: { ...next, owner: by }, eventIds };
    case 'pause':
      return { case: { ...next, status: 'paused' }, eventIds };
    case 'resume':
      return { case: { ...next, status: 'open' }, eventIds };
    case 'resolve':
      return { case: { ...next, status: 'resolved', isOpen: false }, eventIds };
    case 'reply':
    case 'note':
    case 'change-severity':
      return { case: next, eventIds };
  }
}

/** What is kept of a command in the case's history; the texts of replies and notes are with the commands. */
function eventOf({ id, at, by, action }: Command): CaseEvent | null {
  const told = { id, at, by };
  switch (action.kind) {
    case 'reply':
      return { ...told, kind: 'responded' };
    case 'change-severity':
      return { ...told, kind: 'severity-changed', severity: action.severity, reason: action.reason };
    case 'pause':
      return { ...told, kind: 'paused', reason: action.reason };
    case 'resume':
      return { ...told, kind: 'resumed' };
    case 'resolve':
      return { ...told, kind: 'closed' };
    case 'take':
    case 'note':
      return null;
  }
}
