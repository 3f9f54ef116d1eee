import type { CaseEvent } from './case.ts';
import type { Command } from './command.ts';

/**
 * The event with this id that a command adds to its case's history; `null` for assigning and noting, which the clock
 * ignores.
 */
export function eventOfCommand({ at, by, action }: Command, id: string): CaseEvent | null {
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
    case 'reopen':
      return { ...told, kind: 'reopened' };
    case 'assign':
    case 'note':
      return null;
  }
}
