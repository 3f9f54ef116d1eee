import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { Case, CaseDetail, CaseEvent, MappingRemark } from '../../../../domain/cases/case.ts';
import { keepDetails } from '../../keep-details.ts';
import { createTermsReader, sameWord } from '../../terms.ts';
import type { Seen } from './cursor.ts';
import { historyWith, isClosed } from './history.ts';
import { replyOf } from './replies.ts';
import { ticketUrl } from './resources.ts';
import type { Communication, Ticket } from './wire.ts';

/**
 * The case that a ticket is. Azure has no history: severities and statuses are those that this console has `seen`,
 * from when it saw them; messages have their own times.
 */
export function caseOfTicket(
  source: AzureSupportSource,
  ticket: Ticket,
  seen: readonly Seen[],
  communications: readonly Communication[],
): Case {
  const { properties, name } = ticket;
  const { contactDetails, createdDate, modifiedDate } = properties;
  const { events, remarks } = historyOf(source, ticket, seen);
  const replies = communications.flatMap((one) => replyOf(source, one, properties));
  return {
    id: `${source.id}/${name}`,
    sourceId: source.id,
    key: properties.supportTicketId === '' ? name : properties.supportTicketId,
    subject: properties.title,
    customer: [contactDetails.firstName, contactDetails.lastName].filter((part) => part !== '').join(' '),
    owner: properties.supportEngineer?.emailAddress ?? null,
    queue: properties.serviceDisplayName,
    status: properties.status,
    isOpen: !isClosed(properties.status),
    openedAt: createdDate,
    updatedAt: modifiedDate,
    revision: Math.max(modifiedDate, ...communications.map((one) => one.properties.createdDate)),
    url: ticketUrl(source, name),
    events: [...events, ...replies],
    mappingRemarks: remarks,
    details: detailsOf(ticket),
  };
}

function historyOf(source: AzureSupportSource, { name, properties }: Ticket, seen: readonly Seen[]) {
  const terms = createTermsReader(source.mapping);
  const plan = terms.plan(properties.supportPlanType);
  const serviceType =
    properties.technicalTicketDetails == null
      ? terms.serviceType(properties.serviceDisplayName)
      : { value: technicalAs(source, properties.serviceDisplayName), remark: null };
  const first = terms.severity(seen[0]?.severity ?? properties.severity);
  const remarks = new Map<string, MappingRemark>();
  let events: readonly CaseEvent[] = [
    {
      id: `azure:${name}:opened`,
      at: properties.createdDate,
      kind: 'opened',
      severity: first.value,
      serviceType: serviceType.value,
      plan: plan.value,
    },
  ];
  for (const { remark } of [plan, serviceType, first]) if (remark !== null) remarks.set(remark.field, remark);

  for (const one of seen) {
    const { remark } = terms.severity(one.severity);
    if (remark !== null) remarks.set('severity', remark);
    events = historyWith(source, terms, name, events, one);
  }
  return { events, remarks: [...remarks.values()] };
}

/** A technical ticket names its resource; its service is a platform's unless the mapping says otherwise. */
function technicalAs({ mapping }: AzureSupportSource, service: string): string {
  const [, mapped] = Object.entries(mapping.serviceTypes).find(([word]) => sameWord(word, service)) ?? [];
  return mapped ?? 'technical-platform';
}

/** What the case has word for word, or as an instant of its history. */
const TOLD_ELSEWHERE = ['title', 'status', 'createdDate'];

/**
 * Every plain value that Azure tells of a ticket, the description too, as it tells it, by its place: known to this
 * program or not.
 */
function detailsOf({ properties }: Ticket): CaseDetail[] {
  const details: CaseDetail[] = [];
  const collect = (value: unknown, place: string): void => {
    if (value === null || value === undefined || value === '') return;
    if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) collect(inner, `${place}.${key}`);
    } else details.push({ name: place, value: String(value) });
  };
  for (const [key, value] of Object.entries(properties)) {
    if (TOLD_ELSEWHERE.includes(key)) continue;
    collect(key === 'modifiedDate' ? new Date(properties.modifiedDate).toISOString() : value, key);
  }
  return keepDetails(details);
}
