import { authorityOf, type Source } from '../../contract/source.ts';
import type { Connector, Fetch } from './connector.ts';
import type { ConnectorNetwork, NetworkOf } from './connector-fetch.ts';
import type { ConnectorWorld } from './connector-kind.ts';
import { connectorOf } from './connector-of.ts';
import { datedFetch } from './dated-fetch.ts';
import type { ServerClocks } from './server-clocks.ts';

/**
 * Makes the connector of a source; `null` when it needs a secret and there is none. What it is answered tells `servers`
 * the time; `null` for one that is only tried.
 */
export type MakeConnector = (
  source: Source,
  secret: string | null,
  servers: Pick<ServerClocks, 'note'> | null,
) => Connector | null;

/** The means to make connectors. */
export function connectorMaker(
  world: Omit<ConnectorWorld, keyof ConnectorNetwork> & {
    readonly networkOf: NetworkOf;
  },
): MakeConnector {
  const { networkOf, ...rest } = world;
  return (source, secret, servers) => {
    const network = networkOf(authorityOf(source), source.id);
    const dated = (fetch: Fetch) =>
      servers === null ? fetch : datedFetch(fetch, rest.clock, (answer) => servers.note(source.id, answer));
    return connectorOf(source, secret, {
      ...rest,
      fetch: dated(network.fetch),
      fetchOnce: dated(network.fetchOnce),
      proxyOf: network.proxyOf,
    });
  };
}
