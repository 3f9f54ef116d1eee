import type { CaseEvent } from '../../../../domain/cases/case.ts';
import { sameWord } from '../../terms.ts';
import type { Communication, Ticket } from './wire.ts';

/** Senders that no person is behind: what they write answers nobody (policy rule 5). */
const AUTOMATIC = /^(no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|mailer-daemon|postmaster)\b/i;

/**
 * The response that a message is, if it is one: written by somebody who is none of the ticket's contacts. The
 * direction is not asked: Azure calls a customer's own message outbound, and an engineer's too.
 */
export function replyOf(
  { name, properties }: Communication,
  { contactDetails }: Ticket['properties'],
): readonly CaseEvent[] {
  const { sender, createdDate } = properties;
  const own = [contactDetails.primaryEmailAddress, ...(contactDetails.additionalEmailAddresses ?? [])];
  const isOwn = sender === '' || own.some((address) => sameWord(address, sender));
  if (isOwn || AUTOMATIC.test(sender)) return [];
  return [{ id: communicationEventId(name), at: createdDate, kind: 'responded', by: sender }];
}

/** The id of the event that a message is, by the message's name. */
export function communicationEventId(name: string): string {
  return `azure:communication:${name}`;
}
