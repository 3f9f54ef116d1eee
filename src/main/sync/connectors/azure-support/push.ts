import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { Case, StoredCase } from '../../../../domain/cases/case.ts';
import type { Command, CommandKind } from '../../../../domain/cases/command.ts';
import { ConnectorError, type Delivery, type PushOutcome } from '../../connector.ts';
import { sameWord } from '../../terms.ts';
import type { ArmClient } from './arm-client.ts';
import { isClosed } from './case-of-ticket.ts';
import { closedEventId, lastSeverity, reopenedEventId, severityEventId } from './event-ids.ts';
import { type Memory, notePushed } from './memory.ts';
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

/**
 * Carries a command out. A message is named by the command's id, so that told twice it is one, and one that may have
 * arrived is simply told again; the next pull tells it. A change is compared with the ticket as it is, since the last
 * writer wins, and told as Azure answers it. How a ticket was then is kept for the next pull (`Memory`).
 */
export async function pushCommand(world: World, command: Command, subject: StoredCase): Promise<PushOutcome> {
  const { source, client } = world;
  const name = subject.id.slice(source.id.length + 1);
  const ticket = await client.find(ticketPath(source, name), ticketSchema);
  if (ticket === null) return refused('case-gone', subject.key, '');
  try {
    switch (command.action.kind) {
      case 'reply':
        return await reply(world, command.id, command.action.text, ticket);
      case 'change-severity':
        return await changeSeverity(world, command.action.severity, ticket, subject);
      case 'resolve':
        return await setStatus(world, 'closed', ticket, subject);
      case 'reopen':
        return await setStatus(world, 'open', ticket, subject);
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

async function reply(
  { source, client, once }: World,
  id: string,
  text: string,
  ticket: Ticket,
): Promise<PushOutcome> {
  const path = communicationsPath(source, ticket.name, id);
  const done = { kind: 'done', change: null, eventIds: [communicationEventId(id)] } as const;
  const isThere = async () => (await client.find(path, communicationSchema)) !== null;
  if (await isThere()) return done;
  if (isClosed(ticket.properties.status)) return conflict(ticket);
  const properties = { subject: ticket.properties.title, body: text, sender: source.sender };
  const written = await client.put(path, { properties }, once).catch((error: unknown) => {
    return { ok: false, words: lastWordOf(error) } as const;
  });
  if (written.ok) return done;
  // One that was sent before and was long on its way may have landed since the look: this message, under its name.
  return (await isThere()) ? done : refused('change-refused', ticket.name, written.words);
}

async function changeSeverity(
  { source, client }: World,
  severity: string,
  ticket: Ticket,
  subject: StoredCase,
): Promise<PushOutcome> {
  const words = Object.entries(source.mapping.severities).flatMap(([word, id]) =>
    id === severity ? [word] : [],
  );
  const [wanted] = words;
  if (wanted === undefined) return refused('change-refused', ticket.name, severity);
  const { severity: current, modifiedDate } = ticket.properties;
  if (words.some((word) => sameWord(word, current))) return DONE_BEFORE;
  if (isClosed(ticket.properties.status) || modifiedDate > subject.updatedAt) {
    const known = severityWordsOf(subject, source);
    if (isClosed(ticket.properties.status) || !known.some((word) => sameWord(word, current)))
      return conflict(ticket);
  }
  const after = await client.patch(ticketPath(source, ticket.name), { severity: wanted }, ticketSchema);
  return sameWord(after.properties.severity, wanted)
    ? done(subject, after, {
        id: severityEventId(ticket.name, subject.events),
        kind: 'severity-changed',
        severity,
      })
    : refused('change-refused', ticket.name, after.properties.severity);
}

/** The words that the severity which the console last knew may have at Azure. */
function severityWordsOf({ events }: StoredCase, { mapping }: AzureSupportSource): readonly string[] {
  const severity = lastSeverity(events)?.severity;
  return Object.entries(mapping.severities).flatMap(([word, id]) => (id === severity ? [word] : []));
}

/**
 * Closes a ticket, or opens it. One that is so already is told, too, where the case is stored otherwise: a pull may not
 * find it soon, and may not see at all what it was between two.
 */
async function setStatus(
  { source, client, memory }: World,
  wanted: 'open' | 'closed',
  ticket: Ticket,
  subject: StoredCase,
): Promise<PushOutcome> {
  const { name } = ticket;
  const isAsWanted = ({ properties }: Ticket) => isClosed(properties.status) === (wanted === 'closed');
  const wasBefore = isAsWanted(ticket);
  const after = wasBefore
    ? ticket
    : await client.patch(ticketPath(source, name), { status: wanted }, ticketSchema);
  if (!isAsWanted(after)) return refused('change-refused', name, after.properties.status);
  notePushed(memory, after);
  if (wasBefore && subject.isOpen === (wanted === 'open')) return DONE_BEFORE;
  const told = done(
    subject,
    after,
    wanted === 'open'
      ? { id: reopenedEventId(name, subject.events), kind: 'reopened' }
      : { id: closedEventId(name, subject.events), kind: 'closed' },
  );
  return wasBefore ? { ...told, eventIds: [] } : told;
}

/** As it was wanted already: Azure does not say who made it so. */
const DONE_BEFORE: PushOutcome = { kind: 'done', change: null, eventIds: [] };

/** The case with the event that a change made of it, as the next pull tells it, too. */
function done(
  { firstSeenAt: _, ...subject }: StoredCase,
  { properties: { status, modifiedDate: at } }: Ticket,
  made: MadeEvent,
): Extract<PushOutcome, { kind: 'done' }> {
  const told: Case = {
    ...subject,
    status,
    isOpen: !isClosed(status),
    updatedAt: at,
    revision: Math.max(subject.revision, at),
    events: [...subject.events, { ...made, at }],
  };
  return { kind: 'done', change: { kind: 'told', case: told }, eventIds: [made.id] };
}

/** What a change of a ticket makes, but when. */
type MadeEvent =
  | { readonly id: string; readonly kind: 'severity-changed'; readonly severity: string }
  | { readonly id: string; readonly kind: 'closed' | 'reopened' };

function conflict({ properties }: Ticket): PushOutcome {
  return { kind: 'conflict', found: `${properties.severity}, ${properties.status}`, change: null };
}

function refused(
  code: 'case-gone' | 'change-refused' | 'not-able',
  subject: string,
  detail: string,
): PushOutcome {
  return { kind: 'refused', problem: { code, subject, detail } };
}
