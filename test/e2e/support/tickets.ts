import { z } from 'zod';
import type { RequestTracker } from '../../servers/rt/request-tracker.ts';
import type { NewTicket } from '../../servers/rt/rt-people.ts';

const ticketSchema = z.object({ Created: z.iso.datetime() });

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
