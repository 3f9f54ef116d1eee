import { authorityOf, type Source } from '../../contract/source.ts';
import type { Connector, Fetch } from './connector.ts';
import type { ConnectorNetwork, NetworkOf } from './connector-fetch.ts';
import type { ConnectorWorld } from './connector-kind.ts';
import { connectorOf } from './connector-of.ts';
import { datedFetch } from './dated-fetch.ts';
import type { ServerClocks } from './server-clocks.ts';

/** Makes the connector of a source; `null` when it needs a secret and there is none. */
export type MakeConnector = (source: Source, secret: string | null) => Connector | null;

/** The means to make connectors: what each is answered tells `servers` the time. */
export function connectorMaker(
  world: Omit<ConnectorWorld, keyof ConnectorNetwork> & {
    readonly servers: ServerClocks;
    readonly networkOf: NetworkOf;
  },
): MakeConnector {
  const { servers, networkOf, ...rest } = world;
  return (source, secret) => {
    const network = networkOf(authorityOf(source), source.id);
    const dated = (fetch: Fetch) =>
      datedFetch(fetch, rest.clock, (answer) => servers.note(source.id, answer));
    return connectorOf(source, secret, {
      ...rest,
      fetch: dated(network.fetch),
      fetchOnce: dated(network.fetchOnce),
      proxyOf: network.proxyOf,
    });
  };
}
