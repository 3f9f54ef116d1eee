import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { Case, CaseEvent, StoredCase } from '../../../../domain/cases/case.ts';
import type { Command, CommandKind } from '../../../../domain/cases/command.ts';
import { ConnectorError, type Delivery, type PushOutcome } from '../../connector.ts';
import { createTermsReader, sameWord } from '../../terms.ts';
import type { ArmClient } from './arm-client.ts';
import { closedEventId, lastSeverity, reopenedEventId, severityEventId } from './event-ids.ts';
import { endsClosed, historyWith, isClosed } from './history.ts';
import { type Memory, notePushed, noteWanted } from './memory.ts';
import { communicationEventId } from './replies.ts';
import { communicationsPath, ticketPath } from './resources.ts';
import { communicationSchema, type Ticket, ticketSchema } from './wire.ts';

/** What Azure Support lets a customer's side do; it has no notes, owners or pauses to set. */
export const ABILITIES = [
  'reply',
  'change-severity',
  'resolve',
  'reopen',
] as const satisfies readonly CommandKind[];

/** The connection, the way to it, what pulls are to know of it, and what a message leaves through. */
interface World {
  readonly source: AzureSupportSource;
  readonly client: ArmClient;
  readonly memory: Memory;
  readonly once: Delivery['once'];
}

/** A command, the case that it is for as last stored, and its ticket as it is. */
interface Errand {
  readonly command: Command;
  readonly subject: StoredCase;
  readonly ticket: Ticket;
}

/**
 * Carries a command out. A message is named by the command's id, so that told twice it is one, and one that may have
 * arrived is simply told again; the next pull tells it. The last writer wins at Azure: so what is to be changed, or
 * answered, is compared first with what was known of the ticket when the command was given, or when an agent last said
 * what to do about it. What is found or made is told as Azure answers it. How a ticket was then is kept for the next
 * pull (`Memory`).
 */
export async function pushCommand(world: World, command: Command, subject: StoredCase): Promise<PushOutcome> {
  const { source, client } = world;
  const name = subject.id.slice(source.id.length + 1);
  const ticket = await client.find(ticketPath(source, name), ticketSchema);
  if (ticket === null) return refused('case-gone', subject.key, '');
  const errand = { command, subject, ticket };
  try {
    switch (command.action.kind) {
      case 'reply':
        return await reply(world, errand, command.action.text);
      case 'change-severity':
        return await changeSeverity(world, errand, command.action.severity);
      case 'resolve':
        return await setStatus(world, errand, 'closed');
      case 'reopen':
        return await setStatus(world, errand, 'open');
      default:
        return refused('not-able', command.action.kind, '');
    }
  } catch (error) {
    return refused('change-refused', subject.key, lastWordOf(error));
  }
}

/** A 400 or a 409 is Azure's last word on a change; throws anything else, which may go better later. */
function lastWordOf(error: unknown): string {
  const problem = error instanceof ConnectorError ? error.problem : null;
  if (problem?.code !== 'unexpected' || !/^4\d\d$/.test(problem.subject)) throw error;
  return problem.detail;
}

async function reply(world: World, errand: Errand, text: string): Promise<PushOutcome> {
  const { source, client, once } = world;
  const { ticket } = errand;
  const { id } = errand.command;
  const path = communicationsPath(source, ticket.name, id);
  const done = { kind: 'done', change: null, eventIds: [communicationEventId(id)] } as const;
  const isThere = async () => (await client.find(path, communicationSchema)) !== null;
  if (await isThere()) return done;
  if (isClosedMeanwhile(errand)) return conflict(world, errand);
  const properties = { subject: ticket.properties.title, body: text, sender: source.sender };
  const written = await client.put(path, { properties }, once).catch((error: unknown) => {
    return { ok: false, words: lastWordOf(error) } as const;
  });
  if (written.ok) return done;
  // One that was sent before and was long on its way may have landed since the look: this message, under its name.
  return (await isThere()) ? done : refused('change-refused', ticket.name, written.words);
}

async function changeSeverity(world: World, errand: Errand, severity: string): Promise<PushOutcome> {
  const { source, client, memory } = world;
  const { subject, ticket } = errand;
  const { name } = ticket;
  const words = Object.entries(source.mapping.severities).flatMap(([word, id]) =>
    id === severity ? [word] : [],
  );
  const [wanted] = words;
  if (wanted === undefined) return refused('change-refused', name, severity);
  if (words.some((word) => sameWord(word, ticket.properties.severity))) {
    noteWanted(memory, ticket, severity);
    return DONE_BEFORE;
  }
  if (isClosedMeanwhile(errand) || isSeverityOfOthers(world, errand)) return conflict(world, errand);
  const after = await client.patch(ticketPath(source, name), { severity: wanted }, ticketSchema);
  // The next pull sees the last of several changes alone, and would name it otherwise.
  notePushed(memory, ticket);
  const { severity: found } = after.properties;
  if (!sameWord(found, wanted)) return refused('change-refused', name, found);
  noteWanted(memory, after, severity);
  return done(caseAsFound(world, subject, after), severityEventId(name, subject.events));
}

/** Whether a ticket is closed that was not known to be. */
function isClosedMeanwhile(errand: Errand): boolean {
  return isClosed(errand.ticket.properties.status) && !endsClosed(knownEvents(errand));
}

/** Whether a ticket has a severity that was not known, and that no command wanted since. */
function isSeverityOfOthers({ source, memory }: World, errand: Errand): boolean {
  const { command, subject, ticket } = errand;
  const { severity: word, modifiedDate } = ticket.properties;
  // A message may have made the revision a later one than the change that it came after.
  if (modifiedDate <= Math.min(command.basedOn, subject.updatedAt)) return false;
  const severity = createTermsReader(source.mapping).severity(word).value;
  const own = memory.severities.get(ticket.name);
  const isOwn = own !== undefined && own.at > command.basedOn && own.severity === severity;
  return !isOwn && lastSeverity(knownEvents(errand))?.severity !== severity;
}

/** What was known of a case in the state that its command is based on. */
function knownEvents({ command, subject }: Errand): readonly CaseEvent[] {
  return subject.events.filter(({ at }) => at <= command.basedOn);
}

/**
 * Closes a ticket, or opens it. One that is so already is told, too, where the case is stored otherwise: a pull may not
 * find it soon, and may not see at all what it was between two.
 */
async function setStatus(world: World, errand: Errand, wanted: 'open' | 'closed'): Promise<PushOutcome> {
  const { source, client, memory } = world;
  const { subject, ticket } = errand;
  const { name } = ticket;
  const isAsWanted = ({ properties }: Ticket) => isClosed(properties.status) === (wanted === 'closed');
  const wasBefore = isAsWanted(ticket);
  const after = wasBefore
    ? ticket
    : await client.patch(ticketPath(source, name), { status: wanted }, ticketSchema);
  if (!isAsWanted(after)) return refused('change-refused', name, after.properties.status);
  notePushed(memory, after);
  if (wasBefore && subject.isOpen === (wanted === 'open')) return DONE_BEFORE;
  const eventId = wanted === 'open' ? reopenedEventId : closedEventId;
  const told = done(caseAsFound(world, subject, after), wasBefore ? null : eventId(name, subject.events));
  return isSeverityOfOthers(world, errand) ? { ...told, hasOthers: true } : told;
}

/** As it was wanted already: Azure does not say who made it so. */
const DONE_BEFORE: PushOutcome = { kind: 'done', change: null, eventIds: [] };

/** The case that a ticket is now; what came of it has the ids that the next pull tells, too. */
function caseAsFound({ source }: World, { firstSeenAt: _, ...subject }: StoredCase, ticket: Ticket): Case {
  const { severity, status, modifiedDate: at } = ticket.properties;
  const terms = createTermsReader(source.mapping);
  const { remark } = terms.severity(severity);
  const others = subject.mappingRemarks.filter(({ field }) => field !== 'severity');
  return {
    ...subject,
    status,
    isOpen: !isClosed(status),
    updatedAt: at,
    revision: Math.max(subject.revision, at),
    events: [...historyWith(source, terms, ticket.name, subject.events, { at, severity, status })],
    mappingRemarks: remark === null ? subject.mappingRemarks : [...others, remark],
  };
}

/** `madeId`: the event that the command made of it; `null` where it made none. */
function done(told: Case, madeId: string | null): Extract<PushOutcome, { kind: 'done' }> {
  const eventIds = told.events.flatMap(({ id }) => (id === madeId ? [id] : []));
  return { kind: 'done', change: { kind: 'told', case: told }, eventIds };
}

/** Told as it is now, so that an agent who keeps to a command says so knowing it. */
function conflict(world: World, { subject, ticket }: Errand): PushOutcome {
  const { severity, status } = ticket.properties;
  notePushed(world.memory, ticket);
  const change = { kind: 'told', case: caseAsFound(world, subject, ticket) } as const;
  return { kind: 'conflict', found: `${severity}, ${status}`, change };
}

function refused(
  code: 'case-gone' | 'change-refused' | 'not-able',
  subject: string,
  detail: string,
): PushOutcome {
  return { kind: 'refused', problem: { code, subject, detail } };
}
