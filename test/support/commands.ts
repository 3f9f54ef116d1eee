import type { CaseEvent } from '../../src/domain/cases/case.ts';
import type { Command, CommandAction, CommandOnCase } from '../../src/domain/cases/command.ts';

/** A command on the case that `caseOpened` makes; its number is its place in the order and makes its id. */
export function command(number: number, action: CommandAction, fields: Partial<Command> = {}): Command {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    caseId: 'desk/1',
    sourceId: 'desk',
    at: number,
    by: 'Li Wei',
    action,
    basedOn: 1,
    ...fields,
  };
}

/** The same, and what has come of it: queued unless said otherwise. */
export function onCase(
  given: Command,
  rest: Partial<Pick<CommandOnCase, 'state' | 'eventIds' | 'isTold'>> = {},
): CommandOnCase {
  return { command: given, order: given.at, state: 'queued', eventIds: [], isTold: false, ...rest };
}

/** Whether an event is one that a command casts ahead, which no help desk has told. */
export function isLocalEvent({ id }: Pick<CaseEvent, 'id'>): boolean {
  return id.startsWith('command/');
}
