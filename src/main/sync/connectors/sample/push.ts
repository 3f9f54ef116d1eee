import type { StoredCase } from '../../../../domain/cases/case.ts';
import type { Command, CommandKind } from '../../../../domain/cases/command.ts';
import { eventOfCommand } from '../../../../domain/cases/event-of-command.ts';
import type { PushOutcome } from '../../connector.ts';
import type { Status } from './draft.ts';

/** The sample desk takes everything. */
export const SAMPLE_ABILITIES: readonly CommandKind[] = [
  'assign',
  'reply',
  'note',
  'change-severity',
  'pause',
  'resume',
  'resolve',
  'reopen',
];

/** The desk's own revisions are instants, far below this: a case with a greater one is the agent's. */
const AGENTS_OWN = 1e15;

/**
 * Carries out a command at the sample desk. There is no server: the case is handed over to the agent, and its
 * revision then stands above anything that the desk's invented people could still tell of it. The customer of such a
 * case says nothing more either.
 */
export function pushToSample(command: Command, subject: StoredCase): PushOutcome {
  const { firstSeenAt, ...known } = subject;
  const event = eventOfCommand(command, `sample/${command.id}`);
  const eventIds = event === null ? [] : [event.id];
  const isDone = event !== null && known.events.some(({ id }) => id === event.id);
  if (isDone) return { kind: 'done', change: { kind: 'told', case: known }, eventIds };
  const revision = known.revision < AGENTS_OWN ? known.revision + AGENTS_OWN : known.revision + 1;
  const told = {
    ...known,
    revision,
    updatedAt: Math.max(known.updatedAt, command.at),
    owner: command.action.kind === 'assign' ? command.action.owner : known.owner,
    isOpen: isOpenAfter(command, known.isOpen),
    status: statusAfter(command) ?? known.status,
    events: event === null ? known.events : [...known.events, event],
  };
  return { kind: 'done', change: { kind: 'told', case: told }, eventIds };
}

function isOpenAfter({ action }: Command, isOpen: boolean): boolean {
  if (action.kind === 'resolve') return false;
  return action.kind === 'reopen' || isOpen;
}

function statusAfter({ action }: Command): Status | null {
  switch (action.kind) {
    case 'reply':
      return 'answered';
    case 'pause':
      return action.reason === 'on-hold' ? 'on hold' : 'waiting for customer';
    case 'resume':
    case 'reopen':
      return 'in progress';
    case 'resolve':
      return 'resolved';
    default:
      return null;
  }
}
