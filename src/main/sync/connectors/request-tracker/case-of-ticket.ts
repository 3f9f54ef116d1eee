import type { RequestTrackerSource } from '../../../../contract/sources/request-tracker.ts';
import type { Case } from '../../../../domain/cases/case.ts';
import { sameWord } from '../../terms.ts';
import { displayName, eventsOf, type MappedField, type MappedFields, type Meanings } from './history.ts';
import type { Ticket, Transaction } from './wire.ts';

/** RT's name for "no owner". */
export const NOBODY = 'Nobody';

/**
 * The case that a ticket is. `transactions` are its own, oldest first, without comments and mail records, and not
 * none: the newest is the case's revision.
 */
export function caseOfTicket(
  source: RequestTrackerSource,
  ticket: Ticket,
  transactions: readonly Transaction[],
  meanings: Meanings,
): Case {
  const { events, remarks } = eventsOf(
    {
      ticketId: ticket.id,
      createdAt: ticket.Created,
      status: ticket.Status,
      requestorIds: new Set(ticket.Requestor.map(({ id }) => id)),
      fields: mappedFieldsOf(source, ticket),
      transactions,
    },
    meanings,
  );
  return {
    id: caseIdOf(source, ticket.id),
    sourceId: source.id,
    key: `RT-${ticket.id}`,
    subject: ticket.Subject,
    customer: customerOf(ticket),
    owner: ticket.Owner.Name === NOBODY ? null : displayName(ticket.Owner),
    queue: ticket.Queue.Name,
    status: ticket.Status,
    isOpen: meanings.kindOf(ticket.Status) !== 'closed',
    openedAt: ticket.Created,
    updatedAt: ticket.LastUpdated,
    revision: Math.max(...transactions.map(({ id }) => id)),
    url: `${source.address.replace(/\/+$/, '')}/Ticket/Display.html?id=${ticket.id}`,
    events: [...events],
    mappingRemarks: [...remarks],
  };
}

/** `<source id>/<ticket id>`. */
export function caseIdOf(source: Pick<RequestTrackerSource, 'id'>, ticketId: number): string {
  return `${source.id}/${ticketId}`;
}

/** The ticket's fields that the mapping names. */
export function mappedFieldsOf(
  { mapping }: Pick<RequestTrackerSource, 'mapping'>,
  ticket: Ticket,
): MappedFields {
  return {
    severity: fieldOf(ticket, mapping.severityField),
    serviceType: fieldOf(ticket, mapping.serviceTypeField),
    plan: fieldOf(ticket, mapping.planField),
  };
}

/** Of several fields of that name (a queue's and a global one) the one with a value; RT tells them in any order. */
function fieldOf({ CustomFields }: Ticket, name: string): MappedField {
  const named = CustomFields.filter((field) => sameWord(field.name, name))
    .map(({ id, values }) => ({
      id,
      current: values.filter((value) => typeof value === 'string' && value !== '').join(', '),
    }))
    .sort((a, b) => a.id - b.id);
  return named.find(({ current }) => current !== '') ?? named[0] ?? { id: null, current: '' };
}

/** The first requestor's real name, login or address; empty when a ticket has none. */
function customerOf({ Requestor }: Ticket): string {
  const [first] = [...Requestor].sort((a, b) => a.id - b.id);
  if (first === undefined) return '';
  return displayName(first) === '' ? first.EmailAddress : displayName(first);
}
