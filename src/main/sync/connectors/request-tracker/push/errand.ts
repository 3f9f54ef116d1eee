import type { SourceProblem } from '../../../../../contract/problem.ts';
import type { RequestTrackerSource } from '../../../../../contract/sources/request-tracker.ts';
import type { Command } from '../../../../../domain/cases/command.ts';
import type { Delivery } from '../../../connector.ts';
import type { Knowledge } from '../knowledge.ts';
import type { RestClient, WriteRequest } from '../rest-client.ts';
import type { Person, Transaction } from '../wire.ts';
import type { AccountBook } from './account.ts';
import type { TicketNow } from './ticket-now.ts';

/** What carrying out a command needs at hand. */
export interface Push {
  readonly client: RestClient;
  readonly source: RequestTrackerSource;
  readonly knowledge: Knowledge;
  readonly accounts: AccountBook;
  readonly command: Command;
  readonly delivery: Delivery;
  readonly ticketId: number;
  /** Whom the connection signs in; `null` when RT does not say. */
  readonly account: Person | null;
  /** Whether a transaction was made by this agent through this connection. */
  readonly isOwn: (transaction: Transaction) => boolean;
}

/** A ticket is as it was wanted: by `transaction`, or (`null`) it was so before. */
export interface Done {
  readonly transaction: Pick<Transaction, 'id' | 'Creator'> | null;
}

/** One change that a command asks for. A command may ask for several, which are made one after the other. */
export interface Errand {
  /** Whether RT would do it twice if it were asked twice: it takes every message that it gets. */
  readonly isMessage: boolean;
  /** Whether the ticket is as wanted, and by which transaction since; `null` while it is not. */
  done(now: TicketNow): Promise<Done | null>;
  /** What others did since that this would undo, in RT's words; `null` when nothing. */
  conflict(now: TicketNow): string | null;
  /** How to ask for it, or why it cannot be asked for. */
  request(now: TicketNow): Promise<WriteRequest | SourceProblem>;
}
