import type { CaseEvent, StoredCase } from './case.ts';
import type { Command, CommandOnCase } from './command.ts';
import { eventOfCommand } from './event-of-command.ts';

/** What the ids of events begin with that only this console knows of; and of those, of what has not been sent. */
const LOCAL = 'command/';
const UNSENT = `${LOCAL}unsent/`;

/** A case as it will be once its commands are carried out. */
export interface ShownCase extends StoredCase {
  /**
   * Who gives it to its owner, or opens it again, by a command that its source does not show yet; left out while nobody
   * does.
   */
  readonly assignedBy?: string;
}

/** Whether it has certainly not reached the help desk: what it tells of counts only while it can still be in time. */
export function isUnsentEvent({ id }: Pick<CaseEvent, 'id'>): boolean {
  return id.startsWith(UNSENT);
}

/** The ids that the shadow of a command may have. */
export function localIdsOf(commandId: string): readonly string[] {
  return [`${LOCAL}${commandId}`, `${UNSENT}${commandId}`];
}

/**
 * The case as it will be once its commands are carried out. What is on its way counts already, as local events at
 * the instant at which it was given. What is settled counts no more: the source's own events say what came of it, also
 * where they tell nothing of it any longer, and are signed with the agent who did it and why, since the source only
 * knows the account that wrote for all of them. So the clock is the same whether or not settled commands are
 * given. What is unclear, in conflict, refused or dropped changes nothing. A case that will be resolved stays open
 * until its source has closed it; one that its source has closed is as that tells it, unless it will be reopened: then
 * it is open already, so that its deadline is watched. What is done to a case that was logged here has nobody to
 * reach: it is never `isUnsentEvent`.
 *
 * @param commands of any case, in any order: the answer does not depend on it.
 */
export function withCommands(stored: StoredCase, commands: readonly CommandOnCase[]): ShownCase {
  const mine = commands.filter(({ command }) => command.caseId === stored.id).sort(byOrder);
  if (mine.length === 0) return stored;
  const sent = mine.filter(({ state }) => state === 'sent');
  const told = new Set(stored.events.map(({ id }) => id));
  const ahead = mine.filter((one) => isAhead(one, told));
  const waiting = stored.isOpen ? ahead : fromReopening(stored, ahead);
  const given = waiting.map(({ command }) => command);
  const owners = given.flatMap(({ action }) => (action.kind === 'assign' ? [{ owner: action.owner }] : []));
  const givers = given.flatMap(({ action: { kind }, by }) =>
    kind === 'assign' || kind === 'reopen' ? [{ assignedBy: by }] : [],
  );
  const events = stored.events.map((event) => signed(event, makerOf(event, sent)?.command));
  return {
    ...stored,
    ...owners.at(-1),
    ...givers.at(-1),
    isOpen: stored.isOpen || waiting.length > 0,
    updatedAt: Math.max(stored.updatedAt, ...given.map(({ at }) => at)),
    events: [...events, ...waiting.flatMap((one) => shadowOf(one, stored.intake === undefined) ?? [])],
  };
}

/** The cases that `commands` open again: closed ones, as they are stored, may be open as they will be. */
export function reopenedIds(commands: readonly Pick<CommandOnCase, 'command'>[]): readonly string[] {
  const reopening = commands.filter(({ command }) => command.action.kind === 'reopen');
  return [...new Set(reopening.map(({ command }) => command.caseId))];
}

/** Of `commands` the last one that made `event`. What has its id and is of another severity is another's doing. */
export function makerOf<T extends Pick<CommandOnCase, 'command' | 'eventIds'>>(
  event: CaseEvent,
  commands: readonly T[],
): T | undefined {
  return commands.findLast(({ eventIds, command: { id, action } }) => {
    if (![...localIdsOf(id), ...eventIds].includes(event.id)) return false;
    if (event.kind !== 'severity-changed') return true;
    return action.kind === 'change-severity' && action.severity === event.severity;
  });
}

/** Of what waits for a closed case, what counts: its reopening, and all that was given after that. */
function fromReopening({ isGone }: StoredCase, ahead: readonly CommandOnCase[]): readonly CommandOnCase[] {
  const first = ahead.findIndex(({ command }) => command.action.kind === 'reopen');
  // What its source has no more cannot be opened there.
  return first === -1 || isGone === true ? [] : ahead.slice(first);
}

function shadowOf({ command, state }: CommandOnCase, hasHelpDesk: boolean): CaseEvent | null {
  const isUnsent = hasHelpDesk && state === 'queued';
  return eventOfCommand(command, `${isUnsent ? UNSENT : LOCAL}${command.id}`);
}

function byOrder(a: CommandOnCase, b: CommandOnCase): number {
  return a.order - b.order;
}

/** Whether the case as told does not show the command yet, although it will. */
function isAhead({ state, eventIds, isTold }: CommandOnCase, told: ReadonlySet<string>): boolean {
  if (state === 'queued' || state === 'sending') return true;
  return state === 'sent' && !isTold && eventIds.length > 0 && !eventIds.some((id) => told.has(id));
}

/** The source's event with the agent's name, and the reason where it has one. */
function signed(event: CaseEvent, command: Command | undefined): CaseEvent {
  if (command === undefined) return event;
  const { by, action } = command;
  switch (event.kind) {
    case 'severity-changed':
      return action.kind === 'change-severity' ? { ...event, by, reason: action.reason } : event;
    case 'responded':
    case 'paused':
    case 'resumed':
    case 'closed':
    case 'reopened':
      return { ...event, by };
    default:
      return event;
  }
}
