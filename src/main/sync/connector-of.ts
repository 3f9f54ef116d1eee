import { needsSecret, type Source } from '../../contract/source.ts';
import type { Connector } from './connector.ts';
import type { ConnectorWorld } from './connector-kind.ts';
import { kindOf } from './connectors/kinds.ts';

/** The connector of a source; `null` when it needs a secret and there is none. */
export function connectorOf(source: Source, secret: string | null, world: ConnectorWorld): Connector | null {
  if (needsSecret(source.kind) && secret === null) return null;
  return kindOf(source).create(source, secret ?? '', world);
}
