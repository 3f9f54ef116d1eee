import { type Connector, takesNoCommands } from '../../connector.ts';
import { checkConnection } from './check.ts';
import { type Memory, pullChanges } from './pull.ts';
import type { Connection } from './rest-client.ts';

/**
 * Reads the cases of a Request Tracker 5 through its REST 2.0, as the account of `secret` (a token, or the password
 * of the source's user) sees them. Pulls may not overlap.
 */
export function createRequestTrackerConnector(connection: Connection): Connector {
  const memory: Memory = { facts: null, reconciledAt: null, handled: new Set() };
  return {
    pull: (cursor, signal) => pullChanges(connection, memory, cursor, signal),
    check: (signal) => checkConnection(connection, signal),
    abilities: [],
    push: takesNoCommands,
  };
}
