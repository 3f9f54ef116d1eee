import type { RequestTrackerSource } from '../../../../contract/sources/request-tracker.ts';
import type { Case } from '../../../../domain/cases/case.ts';
import type { CaseChange } from '../../../../domain/cases/case-change.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import type { SetAside } from '../../connector.ts';
import { caseIdOf, caseOfTicket, mappedFieldsOf } from './case-of-ticket.ts';
import { eventId } from './history.ts';
import type { Knowledge } from './knowledge.ts';
import type { RestClient } from './rest-client.ts';
import { PAGE_SIZE, readHistories, searchTickets } from './searches.ts';
import { anyOf } from './ticket-sql.ts';
import type { Ticket, Transaction } from './wire.ts';

/** What a few tickets came to. */
export interface Telling {
  readonly changes: readonly CaseChange[];
  readonly setAside: readonly SetAside[];
  /** The tickets told as open, those told as closed or gone, and those set aside. */
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  readonly aside: readonly number[];
}

/** Most tickets whose ids are asked for in one search. */
export const TICKETS_AT_ONCE = Math.floor(PAGE_SIZE / 2);

/** Tells tickets as they were found, with what their histories say. One that cannot be read holds up no other. */
export async function tellTickets(
  client: RestClient,
  source: RequestTrackerSource,
  knowledge: Knowledge,
  {
    tickets,
    unreadable,
  }: { readonly tickets: readonly Ticket[]; readonly unreadable: ReadonlyMap<number, string> },
): Promise<Telling> {
  const aside = new Map(unreadable);
  const changes: CaseChange[] = [];
  const opened: number[] = [];
  const closed: number[] = [];
  const telling = () => ({
    changes,
    setAside: [...aside].map(([id, reason]) => ({ caseId: caseIdOf(source, id), reason })),
    opened,
    closed,
    aside: [...aside.keys()],
  });
  if (tickets.length === 0) return telling();

  if (tickets.some((ticket) => mappedFieldsOf(source, ticket).severity.id === null)) {
    await knowledge.confirmSeverityField();
  }
  const histories = await readHistories(
    client,
    tickets.map(({ id }) => id),
  );
  const readable: WithHistory[] = [];
  for (const ticket of tickets) {
    const read = histories.get(ticket.id) ?? { unreadable: 'no history' };
    if ('transactions' in read) readable.push({ ticket, transactions: read.transactions });
    else aside.set(ticket.id, read.unreadable);
  }
  await knowledge.learnStatuses(readable.flatMap(statusesIn));
  await knowledge.learnAccounts(readable.flatMap(replyAuthorsIn));
  for (const { ticket, transactions } of readable) {
    const stranger = replyAuthorsIn({ ticket, transactions }).find(
      (id) => knowledge.meanings.isStaff(id) === null,
    );
    if (stranger !== undefined) {
      // Without the account nobody can say whether its reply was the response.
      aside.set(ticket.id, `no account ${stranger}`);
      continue;
    }
    const told = caseOfTicket(source, ticket, transactions, knowledge.meanings);
    changes.push({ kind: 'told', case: told, stays: otherMessages(transactions, told) });
    (told.isOpen ? opened : closed).push(ticket.id);
  }
  return telling();
}

/**
 * Tells what became of tickets, at most TICKETS_AT_ONCE: those that are `wasKnown`, as open or as set aside, and cannot
 * be found any more (deleted, merged, in another queue, out of sight) are gone since `at`.
 */
export async function tellChanged(
  client: RestClient,
  source: RequestTrackerSource,
  knowledge: Knowledge,
  changed: readonly { readonly ticketId: number; readonly at: EpochMs; readonly wasKnown: boolean }[],
): Promise<Telling> {
  const ids = changed.map(({ ticketId }) => ticketId);
  const found = await searchTickets(client, `${anyOf('id', ids)} AND ${knowledge.inQueues}`);
  const telling = await tellTickets(client, source, knowledge, found);
  const seen = new Set([...found.tickets.map(({ id }) => id), ...found.unreadable.keys()]);
  const gone = changed.filter(({ ticketId, wasKnown }) => wasKnown && !seen.has(ticketId));
  return {
    ...telling,
    changes: [
      ...telling.changes,
      ...gone.map(({ ticketId, at }) => ({ kind: 'gone', caseId: caseIdOf(source, ticketId), at }) as const),
    ],
    closed: [...telling.closed, ...gone.map(({ ticketId }) => ticketId)],
  };
}

interface WithHistory {
  readonly ticket: Ticket;
  readonly transactions: readonly Transaction[];
}

/**
 * The messages that are no answer as things are. RT tells who is staff and who is a requestor now, and not who was when
 * a message was written: one that was told as an answer then stays one.
 */
function otherMessages(transactions: readonly Transaction[], { events }: Case): string[] {
  const told = new Set(events.map(({ id }) => id));
  const messages = transactions.filter(({ Type }) => Type === 'Correspond').map(eventId);
  return messages.filter((id) => !told.has(id));
}

function statusesIn({ ticket, transactions }: WithHistory): readonly string[] {
  const changes = transactions.filter(({ Type }) => Type === 'Status');
  return [ticket.Status, ...changes.flatMap(({ OldValue, NewValue }) => [OldValue, NewValue])];
}

/** Who must be known as staff or not: a requestor never answers for the desk, and there are many of them. */
function replyAuthorsIn({ ticket, transactions }: WithHistory): readonly number[] {
  const requestors = new Set(ticket.Requestor.map(({ id }) => id));
  return transactions
    .filter(({ Type, Creator }) => Type === 'Correspond' && !requestors.has(Creator.id))
    .map(({ Creator }) => Creator.id);
}
