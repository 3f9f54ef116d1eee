import { z } from 'zod';
import type { RequestTracker } from '../../servers/rt/request-tracker.ts';
import type { NewTicket } from '../../servers/rt/rt-people.ts';

const ticketSchema = z.object({ Created: z.iso.datetime() });
const pageSchema = z.object({ count: z.number(), items: z.array(z.object({ id: z.coerce.number() })) });

/** A ticket as the server created it. */
export interface OpenedTicket {
  readonly id: number;
  /** What the console calls it. */
  readonly key: string;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** Creates a ticket and reads back when the server says that was. */
export async function openTicket(rt: RequestTracker, ticket: NewTicket): Promise<OpenedTicket> {
  const id = await rt.createTicket(ticket);
  const { Created } = ticketSchema.parse(await rt.get(`ticket/${id}`));
  return { id, key: `RT-${id}`, createdAt: Date.parse(Created) };
}

/** The keys of all open tickets of the queue Cases, as the server counts them, sorted. */
export async function openTicketKeys(rt: RequestTracker): Promise<readonly string[]> {
  const keys: string[] = [];
  const query = encodeURIComponent("Queue = 'Cases' AND Status = '__Active__'");
  for (let page = 1, isMore = true; isMore; page += 1) {
    const found = pageSchema.parse(await rt.get(`tickets?query=${query}&per_page=100&page=${page}`));
    keys.push(...found.items.map(({ id }) => `RT-${id}`));
    isMore = found.count === 100;
  }
  return keys.sort();
}
