import type { Source } from '../../contract/source.ts';
import type { Connector } from './connector.ts';
import type { ConnectorWorld } from './connector-kind.ts';
import { kindOf } from './connectors/kinds.ts';

/** The connector of a source; `null` when it needs a secret and there is none. */
export function connectorOf(source: Source, secret: string | null, world: ConnectorWorld): Connector | null {
  const kind = kindOf(source);
  if (kind.needsSecret && secret === null) return null;
  return kind.create(source, secret ?? '', world);
}
