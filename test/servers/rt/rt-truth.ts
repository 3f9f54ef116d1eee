// What a Request Tracker holds, read by its administrator and put in the console's words by other code than the
// connector's: the two must come to the same.
import type { Case } from '../../../src/domain/cases/case.ts';
import type { RequestTracker } from './request-tracker.ts';

/** The facts of a case that both sides must agree on. */
export interface Facts {
  readonly key: string;
  readonly subject: string;
  readonly customer: string;
  readonly queue: string;
  readonly status: string;
  readonly isOpen: boolean;
  readonly owner: string | null;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly revision: number;
  readonly severity: string;
  readonly responses: number;
}

interface Person {
  readonly Name: string;
  readonly RealName: string;
}
interface RawTicket {
  readonly id: string;
  readonly Subject: string;
  readonly Status: string;
  readonly Created: string;
  readonly LastUpdated: string;
  readonly Owner: Person;
  readonly Requestor: readonly Person[];
  readonly Queue: { readonly Name: string };
  readonly CustomFields: readonly { readonly name: string; readonly values: readonly string[] }[];
}
interface RawTransaction {
  readonly id: string;
  readonly Type: string;
  readonly ObjectId: string;
  readonly Creator: Person;
}

const TICKET_FIELDS =
  'fields=Subject,Status,Created,LastUpdated,Owner,Requestor,Queue,CustomFields' +
  '&fields[Owner]=Name,RealName&fields[Requestor]=Name,RealName&fields[Queue]=Name';
const QUIET = ['Comment', 'EmailRecord', 'CommentEmailRecord', 'SystemError'];
const CLOSED = ['resolved', 'rejected', 'deleted'];

/** The facts of every ticket that `query` finds, in order of their ids. */
export async function factsInRt(rt: RequestTracker, query: string): Promise<readonly Facts[]> {
  const tickets = await readAll<RawTicket>(rt, `tickets?query=${encodeURIComponent(query)}&${TICKET_FIELDS}`);
  const ofTickets = encodeURIComponent("ObjectType = 'RT::Ticket' AND id > 0");
  const fields = 'fields=Type,ObjectId,Creator&fields[Creator]=Name,RealName';
  const histories = new Map<string, RawTransaction[]>();
  for (const one of await readAll<RawTransaction>(rt, `transactions?query=${ofTickets}&${fields}`)) {
    if (QUIET.includes(one.Type)) continue;
    histories.set(one.ObjectId, [...(histories.get(one.ObjectId) ?? []), one]);
  }
  return tickets.map((ticket) => {
    const history = histories.get(String(ticket.id)) ?? [];
    return {
      key: `RT-${ticket.id}`,
      subject: ticket.Subject,
      customer: ticket.Requestor[0]?.RealName ?? '',
      queue: ticket.Queue.Name,
      status: ticket.Status,
      isOpen: !CLOSED.includes(ticket.Status),
      owner: ticket.Owner.Name === 'Nobody' ? null : ticket.Owner.RealName,
      openedAt: ticket.Created,
      updatedAt: ticket.LastUpdated,
      revision: Math.max(...history.map(({ id }) => Number(id))),
      severity: ticket.CustomFields.find(({ name }) => name === 'Severity')?.values[0] ?? '',
      responses: history.filter(({ Type, Creator }) => Type === 'Correspond' && /^agent/.test(Creator.Name))
        .length,
    };
  });
}

/** The same of cases that the console holds. */
export function factsHeld(
  cases: readonly Omit<Case, 'sourceId' | 'url' | 'mappingRemarks'>[],
): readonly Facts[] {
  return [...cases]
    .sort((a, b) => Number(a.key.slice(3)) - Number(b.key.slice(3)))
    .map(({ key, subject, customer, queue, status, isOpen, owner, revision, events, ...at }) => ({
      key,
      subject,
      customer,
      queue,
      status,
      isOpen,
      owner,
      openedAt: isoOf(at.openedAt),
      updatedAt: isoOf(at.updatedAt),
      revision,
      severity: severityAfter(events),
      responses: events.filter(({ kind }) => kind === 'responded').length,
    }));
}

/** The texts of all messages of a ticket. */
export async function messagesIn(rt: RequestTracker, id: number): Promise<readonly string[]> {
  const all = await readAll<{ readonly Content?: string }>(rt, `ticket/${id}/attachments?fields=Content`);
  return all.map(({ Content }) => Content ?? '');
}

async function readAll<T>(rt: RequestTracker, path: string): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = 1; ; page += 1) {
    const { items } = (await rt.get(`${path}&orderby=id&order=ASC&per_page=100&page=${page}`)) as {
      readonly items: readonly T[];
    };
    all.push(...items);
    if (items.length < 100) return all;
  }
}

function severityAfter(events: Case['events']): string {
  let [at, severity] = [0, ''];
  for (const event of events) {
    if ((event.kind !== 'opened' && event.kind !== 'severity-changed') || event.at < at) continue;
    [at, severity] = [event.at, event.severity];
  }
  return severity;
}

function isoOf(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
