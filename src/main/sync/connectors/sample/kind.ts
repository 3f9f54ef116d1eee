import type { Source } from '../../../../contract/source.ts';
import { SECOND } from '../../../../domain/units.ts';
import type { ConnectorKind } from '../../connector-kind.ts';
import { createSampleConnector } from './connector.ts';

const POLL_MS = 5 * SECOND;

/** The built-in desk with invented cases. */
export const sample: ConnectorKind<Extract<Source, { kind: 'sample' }>> = {
  pollMs: () => POLL_MS,
  pageOf: () => null,
  create: (source, _secret, { clock }) => createSampleConnector({ source, now: clock.now }),
};
