import type { SourceProblem } from '../../../../../contract/problem.ts';
import { ConnectorError } from '../../../connector.ts';
import type { RestClient } from '../rest-client.ts';
import { readSince, searchTickets } from '../searches.ts';
import { lonelyTicketSchema, type Ticket, type Transaction } from '../wire.ts';

/** A ticket at the moment before a change of it, or after. */
export interface TicketNow {
  readonly ticket: Ticket;
  /** Of this very state: a change that asks for it fails if anything happened since. */
  readonly tag: string | null;
  /** What the account may do, as the names of RT's links, and where the ticket's lifecycle can go from here. */
  readonly links: ReadonlySet<string>;
  readonly nextStatuses: readonly string[];
  /** What happened since the state that a command was based on, oldest first. */
  readonly since: readonly Transaction[];
}

/** Reads a ticket as it is; a problem when it was deleted, merged into another, or is out of the account's sight. */
export async function readTicketNow(
  client: RestClient,
  ticketId: number,
  basedOn: number,
): Promise<TicketNow | SourceProblem> {
  const gone = (detail: string): SourceProblem => ({ code: 'case-gone', subject: `RT-${ticketId}`, detail });
  const alone = await client.findTagged(`ticket/${ticketId}`, lonelyTicketSchema);
  if (alone === null) return gone('');
  const { id, Status, _hyperlinks: links } = alone.value;
  if (id !== ticketId) return gone(`→ RT-${id}`);
  if (Status === 'deleted') return gone(Status);
  // A ticket that is read alone names its people and its queue without their ids: a search tells them.
  const { tickets, unreadable } = await searchTickets(client, `id = ${ticketId}`);
  const reason = unreadable.get(ticketId);
  if (reason !== undefined) throw new ConnectorError('answer-unreadable', `ticket ${ticketId}`, reason);
  const [ticket] = tickets;
  if (ticket === undefined) return gone('');
  return {
    ticket,
    tag: alone.tag,
    links: new Set(links.map(({ ref }) => ref)),
    nextStatuses: links.filter(({ ref }) => ref === 'lifecycle').map(({ to }) => to),
    since: await readSince(client, ticketId, basedOn),
  };
}
