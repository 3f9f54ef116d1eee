import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { CaseEvent } from '../../../../domain/cases/case.ts';
import { sameWord } from '../../terms.ts';
import type { Communication, Ticket } from './wire.ts';

/** In an address before its `@`: no person is behind it, and what it writes answers nobody (policy rule 5). */
const AUTOMATIC = /noreply|(?<![a-z])(no[-_.]|do[-_.]?not[-_.]?)reply(?![a-z])|mailer-daemon|postmaster/i;

/**
 * The response that a message is, if it is one: written by this desk, by the ticket's engineer, or by somebody else
 * from elsewhere than its contacts. Nothing else tells who is on whose side: Azure calls a customer's own message
 * outbound, and an engineer's too.
 */
export function replyOf(
  source: Pick<AzureSupportSource, 'sender'>,
  { name, properties }: Communication,
  { contactDetails, supportEngineer }: Ticket['properties'],
): readonly CaseEvent[] {
  const { sender, createdDate } = properties;
  const isOneOf = (addresses: readonly (string | null | undefined)[]) =>
    addresses.some((address) => address != null && sameWord(address, sender));
  const contacts = [contactDetails.primaryEmailAddress, ...(contactDetails.additionalEmailAddresses ?? [])];
  if (sender === '' || isOneOf(contacts) || AUTOMATIC.test(localPartOf(sender))) return [];
  const isOfCustomer = contacts.some((address) => sameWord(domainOf(address), domainOf(sender)));
  if (isOfCustomer && !isOneOf([source.sender, supportEngineer?.emailAddress])) return [];
  return [{ id: communicationEventId(name), at: createdDate, kind: 'responded', by: sender }];
}

/** The id of the event that a message is, by the message's name. */
export function communicationEventId(name: string): string {
  return `azure:communication:${name}`;
}

function localPartOf(address: string): string {
  return address.replace(/@[^@]*$/, '');
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
