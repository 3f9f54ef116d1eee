import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../contract/sources/request-tracker.ts';
import type { Survey } from '../../../../contract/survey.ts';
import { sameWord } from '../../terms.ts';
import { readDesk } from './desk.ts';
import type { RestClient } from './rest-client.ts';
import { searchNewestTickets } from './searches.ts';
import { createStatusBook } from './statuses.ts';
import { anyOf } from './ticket-sql.ts';
import { customFieldSchema, listedQueueSchema, lonelyTicketSchema, type Ticket } from './wire.ts';

/** Values of a field that takes any text: more than these say nothing more about it. */
const MOST_SEEN = 30;

/**
 * What the account sees of the desk: its queues, and of the chosen ones the custom fields and statuses. REST 2.0 tells
 * neither lifecycles nor, as a rule, what a field allows: what the newest cases have stands in for both.
 *
 * @throws ConnectorError, `queue-not-found` for a chosen queue that is not there.
 */
export async function surveyDesk(client: RestClient, chosen: readonly string[]): Promise<Survey> {
  const queues = await readQueues(client);
  if (chosen.length === 0) return { queues, fields: [], statuses: [], casesSeen: 0 };
  const desk = await readDesk(client, chosen);
  const tickets = await searchNewestTickets(client, anyOf('Queue', [...desk.queueIds]));
  const fields: Survey['fields'] = [];
  for (const { id, name } of desk.fields) {
    if (fields.some((one) => sameWord(one.name, name))) continue;
    const field = await client.findTagged(`customfield/${id}`, customFieldSchema);
    const allowed = field?.value.Values ?? null;
    fields.push({ name, allowed, seen: seenIn(tickets, name) });
  }
  return { queues, fields, statuses: await readStatuses(client, tickets), casesSeen: tickets.length };
}

async function readQueues(client: RestClient): Promise<Survey['queues']> {
  const queues = new Map<number, Survey['queues'][number]>();
  // What the account may not see leaves holes, so that only an empty page is the last.
  for (let page = 1; ; page += 1) {
    const { items } = await client.listQueues(page);
    const read = items.flatMap((item) => listedQueueSchema.safeParse(item).data ?? []);
    const before = queues.size;
    for (const { id, Name, Description } of read) queues.set(id, { name: Name, description: Description });
    if (queues.size === before) return [...queues.values()].sort((a, b) => a.name.localeCompare(b.name));
  }
}

function seenIn(tickets: readonly Ticket[], name: string): string[] {
  const counts = new Map<string, number>();
  for (const { CustomFields } of tickets) {
    for (const field of CustomFields.filter((one) => sameWord(one.name, name))) {
      for (const value of field.values) {
        if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  return byCount.slice(0, MOST_SEEN).map(([value]) => value);
}

/** The statuses of the tickets, and those that a ticket in each of them can get next. */
async function readStatuses(client: RestClient, tickets: readonly Ticket[]): Promise<Survey['statuses']> {
  const examples = new Map(tickets.map(({ Status, id }) => [Status, id]));
  const names = new Set(examples.keys());
  for (const id of examples.values()) {
    const ticket = await client.findTagged(`ticket/${id}`, lonelyTicketSchema);
    for (const { ref, to } of ticket?.value._hyperlinks ?? []) if (ref === 'lifecycle') names.add(to);
  }
  const book = createStatusBook({ ...DEFAULT_REQUEST_TRACKER_MAPPING, pausedStatuses: [] });
  await book.learn(client, names);
  return [...names]
    .filter((name) => name !== '' && name !== 'deleted')
    .map((name) => ({ name, isClosed: book.kindOf(name) === 'closed' }));
}
