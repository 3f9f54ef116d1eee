import type { Source } from '../../contract/source.ts';
import type { Clock } from '../clock.ts';
import type { Connector, Fetch } from './connector.ts';
import { createRequestTrackerConnector } from './connectors/request-tracker/connector.ts';
import { createSampleConnector } from './connectors/sample/connector.ts';

/** The connector of a source; `null` when it needs a secret and there is none. */
export function connectorOf(
  source: Source,
  secret: string | null,
  world: { readonly clock: Clock; readonly fetch: Fetch },
): Connector | null {
  const { now } = world.clock;
  if (source.kind === 'sample') return createSampleConnector({ source, now });
  return secret === null ? null : createRequestTrackerConnector({ source, secret, fetch: world.fetch, now });
}
