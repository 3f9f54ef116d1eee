import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import type { Connector, Fetch, ProxyOf } from '../../connector.ts';
import { createArmClient } from './arm-client.ts';
import { checkConnection, probeProvider } from './check.ts';
import { newMemory } from './memory.ts';
import { pullChanges } from './pull.ts';
import { ABILITIES, pushCommand } from './push.ts';
import { createSignIn } from './sign-in.ts';

/** What a connection consists of. */
export interface Connection {
  readonly source: AzureSupportSource;
  /** The application's client secret. */
  readonly secret: string;
  readonly fetch: Fetch;
  readonly proxyOf: ProxyOf;
  readonly now: () => EpochMs;
}

/** Reads and answers the support tickets of an Azure subscription, as the application of `secret` sees them. */
export function createAzureSupportConnector(connection: Connection): Connector {
  const { source, secret, fetch, now } = connection;
  const signIn = createSignIn(source, secret, fetch);
  const memory = newMemory();
  const clientUntil = (signal: AbortSignal) => createArmClient({ source, signIn, fetch, now }, signal);
  return {
    abilities: ABILITIES,
    async *pull(cursor, signal) {
      const client = clientUntil(signal);
      if (memory.lookedThroughAt === null) await probeProvider(client, source);
      yield* pullChanges({ source, client, now }, memory, cursor);
    },
    push: (command, subject, { signal, once }) =>
      pushCommand({ source, client: clientUntil(signal), memory, once }, command, subject),
    check: (signal) => checkConnection({ ...connection, client: clientUntil(signal), signIn }, signal),
  };
}
