import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../../../src/contract/sources/request-tracker.ts';
import { caseOfTicket } from '../../../../../../src/main/sync/connectors/request-tracker/case-of-ticket.ts';
import type { Meanings } from '../../../../../../src/main/sync/connectors/request-tracker/history.ts';
import { createStatusBook } from '../../../../../../src/main/sync/connectors/request-tracker/statuses.ts';
import {
  type Transaction,
  ticketSchema,
} from '../../../../../../src/main/sync/connectors/request-tracker/wire.ts';
import { createTermsReader } from '../../../../../../src/main/sync/terms.ts';
import { AGENT } from './people.ts';

const SOURCE: RequestTrackerSource = {
  kind: 'request-tracker',
  id: 'desk',
  name: 'RT',
  address: 'https://rt.example.com/',
  signIn: { kind: 'token' },
  queues: ['Cases'],
  pollSeconds: 15,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
};

const MEANINGS: Meanings = {
  terms: createTermsReader(SOURCE.mapping),
  kindOf: createStatusBook(SOURCE.mapping).kindOf,
  isStaff: (id) => id === AGENT.id,
};

/** The case that the connector makes of a ticket and its history. */
export function told(raw: object, transactions: readonly Transaction[]) {
  return caseOfTicket(SOURCE, ticketSchema.parse(raw), transactions, MEANINGS);
}
