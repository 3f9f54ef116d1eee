import type {
  RequestTrackerMapping,
  RequestTrackerSource,
} from '../../../../contract/sources/request-tracker.ts';
import { createTermsReader } from '../../terms.ts';
import { type Desk, readDesk, requireSeverityField } from './desk.ts';
import type { Meanings } from './history.ts';
import type { RestClient } from './rest-client.ts';
import { createStaffBook, type StaffBook } from './staff.ts';
import { createStatusBook, type StatusBook } from './statuses.ts';
import { anyOf, quoted } from './ticket-sql.ts';

/** What a connector found out about a desk and keeps for a while: queues, fields, statuses, staff. */
export interface Facts {
  readonly desk: Desk;
  readonly statuses: StatusBook;
  readonly staff: StaffBook;
}

/** The facts in the hands of one pull. */
export interface Knowledge {
  readonly meanings: Meanings;
  /** The TicketSQL condition of being in a chosen queue. */
  readonly inQueues: string;
  /** The same, and open: what RT calls active, and whatever status the mapping calls paused. */
  readonly openInQueues: string;
  /** Both find out what is not known yet. */
  learnStatuses(statuses: readonly string[]): Promise<void>;
  learnAccounts(accountIds: readonly number[]): Promise<void>;
  /** @throws ConnectorError `custom-field-missing` when the field is not there any more; asks once a pull. */
  confirmSeverityField(): Promise<void>;
}

/** @throws ConnectorError when a queue, or the severity field, is not there. */
export async function readFacts(
  client: RestClient,
  { queues, mapping }: RequestTrackerSource,
): Promise<Facts> {
  const desk = await readDesk(client, queues);
  requireSeverityField(desk, mapping);
  return factsOf(desk, mapping);
}

/** The facts as far as `desk` has them; the rest is found out when it is needed. */
export function factsOf(desk: Desk, mapping: RequestTrackerMapping): Facts {
  return { desk, statuses: createStatusBook(mapping), staff: createStaffBook() };
}

/** `isFresh`: the facts were read by this very pull. */
export function createKnowledge(
  client: RestClient,
  { queues, mapping }: RequestTrackerSource,
  { desk, statuses, staff }: Facts,
  isFresh: boolean,
): Knowledge {
  let isConfirmed = isFresh;
  const inQueues = anyOf('Queue', [...desk.queueIds]);
  const isOpen = anyOf('Status', ['__Active__', ...mapping.pausedStatuses].map(quoted));
  return {
    meanings: { terms: createTermsReader(mapping), kindOf: statuses.kindOf, isStaff: staff.isStaff },
    inQueues,
    openInQueues: `${inQueues} AND ${isOpen}`,
    learnStatuses: (names) => statuses.learn(client, names),
    learnAccounts: (accountIds) => staff.learn(client, accountIds),
    async confirmSeverityField() {
      if (isConfirmed) return;
      requireSeverityField(await readDesk(client, queues), mapping);
      isConfirmed = true;
    },
  };
}
