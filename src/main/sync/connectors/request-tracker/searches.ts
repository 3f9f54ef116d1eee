import { issueText } from '../../../../domain/issue-text.ts';
import { ConnectorError } from '../../connector.ts';
import type { RestClient } from './rest-client.ts';
import { anyOf } from './ticket-sql.ts';
import {
  belongingSchema,
  HISTORY_FIELDS,
  identifiedSchema,
  type SearchPage,
  TICKET_FIELDS,
  type Ticket,
  type Transaction,
  ticketSchema,
  transactionSchema,
} from './wire.ts';

/** RT's largest page. */
export const PAGE_SIZE = 100;

/** Tickets as a search found them, in order of id. */
export interface TicketPage {
  readonly tickets: readonly Ticket[];
  /** Those that cannot be read, and why. */
  readonly unreadable: ReadonlyMap<number, string>;
  /** The last id on the page, readable or not; `null` for an empty page. */
  readonly lastId: number | null;
  /** Whether more may follow. */
  readonly hasMore: boolean;
  /** How many the search finds in all, if the account may know. */
  readonly total: number | null;
}

/** The first PAGE_SIZE tickets that `query` finds. Reminders and approvals are no cases. */
export async function searchTickets(client: RestClient, query: string): Promise<TicketPage> {
  const page = await client.search('tickets', {
    ...ordered(`Type = 'ticket' AND ${query}`),
    ...TICKET_FIELDS,
  });
  const tickets: Ticket[] = [];
  const unreadable = new Map<number, string>();
  let lastId: number | null = null;
  for (const item of page.items) {
    lastId = idOf(item, 'tickets');
    const ticket = ticketSchema.safeParse(item);
    if (ticket.success) tickets.push(ticket.data);
    else unreadable.set(lastId, issueText(ticket.error));
  }
  return { tickets, unreadable, lastId, hasMore: hasMore(page), total: page.total };
}

/** The newest tickets that `query` finds, open or closed, at most PAGE_SIZE; those that cannot be read are left out. */
export async function searchNewestTickets(client: RestClient, query: string): Promise<readonly Ticket[]> {
  const form = { ...ordered(`Type = 'ticket' AND ${query}`, 'DESC'), ...TICKET_FIELDS };
  const { items } = await client.search('tickets', form);
  return items.flatMap((item) => ticketSchema.safeParse(item).data ?? []);
}

/** The ids of all tickets that `query` finds: ten times as quick as the tickets. */
export async function searchTicketIds(client: RestClient, query: string): Promise<ReadonlySet<number>> {
  const ids = new Set<number>();
  for (let after = 0; ; ) {
    const page = await client.search('tickets', ordered(`Type = 'ticket' AND ${query} AND id > ${after}`));
    const found = page.items.map((item) => idBeyond(after, idOf(item, 'tickets'), 'tickets'));
    for (const id of found) ids.add(id);
    if (!hasMore(page)) return ids;
    after = found.at(-1) ?? after;
  }
}

/** A ticket's own history, or why it cannot be read. */
export type HistoryRead = { readonly transactions: readonly Transaction[] } | { readonly unreadable: string };

/**
 * The histories of many tickets, oldest first, in a few searches instead of one request a ticket. Left out are mail
 * records and comments: no clock needs them, most accounts may not see them, and a page of only hidden entries
 * would look like the end. A merged ticket's entries keep its own id, so they are not here.
 */
export async function readHistories(
  client: RestClient,
  ticketIds: readonly number[],
): Promise<ReadonlyMap<number, HistoryRead>> {
  const histories = new Map<number, Transaction[]>(ticketIds.map((id) => [id, []]));
  const unreadable = new Map<number, string>();
  const query = `ObjectType = 'RT::Ticket' AND ${anyOf('ObjectId', ticketIds)} AND ${WITHOUT_MAIL} AND Type != 'Comment'`;
  // Hidden entries leave holes: a short page need not be the last one, an empty one is.
  for (let after = 0, last = 0; ; after = last) {
    const page = await client.search('transactions', {
      ...ordered(`${query} AND id > ${after}`),
      ...HISTORY_FIELDS,
    });
    if (page.items.length === 0) break;
    for (const item of page.items) {
      last = idBeyond(after, idOf(item, 'transactions'), 'transactions');
      const transaction = transactionSchema.safeParse(item);
      if (transaction.success) histories.get(transaction.data.ObjectId)?.push(transaction.data);
      else unreadable.set(ticketOf(item), `transaction ${last}: ${issueText(transaction.error)}`);
    }
  }
  return new Map(
    [...histories].map(([id, transactions]) => {
      const reason = unreadable.get(id) ?? (transactions.length === 0 ? 'no history' : undefined);
      return [id, reason === undefined ? { transactions } : { unreadable: reason }];
    }),
  );
}

/**
 * What happened to a ticket after transaction `after`, oldest first: comments too, as far as the account sees them.
 *
 * @throws ConnectorError `answer-unreadable` for an entry that cannot be read, or that was not asked for.
 */
export async function readSince(
  client: RestClient,
  ticketId: number,
  after: number,
): Promise<readonly Transaction[]> {
  const query = `ObjectType = 'RT::Ticket' AND ObjectId = ${ticketId} AND ${WITHOUT_MAIL}`;
  const since: Transaction[] = [];
  for (let from = after, last = after; ; from = last) {
    const page = await client.search('transactions', {
      ...ordered(`${query} AND id > ${from}`),
      ...HISTORY_FIELDS,
    });
    if (page.items.length === 0) return since;
    for (const item of page.items) {
      const transaction = transactionSchema.safeParse(item);
      if (!transaction.success) {
        throw new ConnectorError('answer-unreadable', 'transactions', issueText(transaction.error));
      }
      last = idBeyond(from, transaction.data.id, 'transactions');
      since.push(transaction.data);
    }
  }
}

/** Mail records come with what they are about, and accounts as a rule may not see them. */
export const WITHOUT_MAIL =
  "Type != 'EmailRecord' AND Type != 'CommentEmailRecord' AND Type != 'SystemError'";

/** A search of `query` in order of id, a full page of it. */
export function ordered(query: string, order: 'ASC' | 'DESC' = 'ASC'): Readonly<Record<string, string>> {
  return { query, orderby: 'id', order, per_page: String(PAGE_SIZE) };
}

/** Where RT counts for this account, a short page is the last; elsewhere only an empty one. */
function hasMore({ items, total }: Pick<SearchPage, 'items' | 'total'>): boolean {
  return items.length > 0 && (total === null || total > items.length);
}

/**
 * The id of what a search found that asked for those beyond `after`. A server, or a cache before it, that answers the
 * same again whatever it is asked would else be asked for ever.
 *
 * @throws ConnectorError `answer-unreadable` for an id that is not beyond `after`.
 */
export function idBeyond(after: number, id: number, path: string): number {
  if (id > after) return id;
  throw new ConnectorError(
    'answer-unreadable',
    path,
    `asked for ids beyond ${after}, and was answered ${id}`,
  );
}

function idOf(item: unknown, path: string): number {
  const parsed = identifiedSchema.safeParse(item);
  if (parsed.success) return parsed.data.id;
  throw new ConnectorError('answer-unreadable', path, issueText(parsed.error));
}

function ticketOf(item: unknown): number {
  const parsed = belongingSchema.safeParse(item);
  if (parsed.success) return parsed.data.ObjectId;
  throw new ConnectorError('answer-unreadable', 'transactions', issueText(parsed.error));
}
