import type { Connector, ProxyOf } from '../../connector.ts';
import { checkConnection } from './check.ts';
import { type Memory, pullChanges } from './pull.ts';
import { createAccountBook } from './push/account.ts';
import { type PushMemory, pushCommand } from './push/push.ts';
import { type Connection, createRestClient } from './rest-client.ts';
import { surveyDesk } from './survey.ts';

/**
 * Reads and changes the cases of a Request Tracker 5 through its REST 2.0, as the account of `secret` (a token, or the
 * password of the source's user) sees them. Pulls may not overlap.
 */
export function createRequestTrackerConnector(connection: Connection, proxyOf: ProxyOf): Connector {
  const memory: Memory = { facts: null, reconciledAt: null, handled: new Set(), opened: new Set() };
  const pushMemory: PushMemory = { accounts: createAccountBook(connection), made: new Set() };
  const canPause = connection.source.mapping.pausedStatuses.length > 0;
  return {
    pull: (cursor, signal) => pullChanges(connection, memory, cursor, signal),
    survey: (queues, signal) => surveyDesk(createRestClient(connection, signal), queues),
    check: (signal) => checkConnection(connection, proxyOf, signal),
    abilities: [
      'assign',
      'reply',
      'note',
      'change-severity',
      ...(canPause ? (['pause', 'resume'] as const) : []),
      'resolve',
      'reopen',
    ],
    push: (command, subject, delivery) =>
      pushCommand(connection, memory, pushMemory, command, subject, delivery),
  };
}
