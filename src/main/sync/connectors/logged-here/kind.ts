import type { LoggedHereSource } from '../../../../contract/sources/built-in.ts';
import { DAY } from '../../../../domain/units.ts';
import type { ConnectorKind } from '../../connector-kind.ts';
import { createLoggedHereConnector } from './connector.ts';

/** Cases that were logged in the console itself. */
export const loggedHere: ConnectorKind<LoggedHereSource> = {
  // Nothing is ever pulled; the engine has no other wish.
  pollMs: () => DAY,
  pageOf: () => null,
  create: createLoggedHereConnector,
};
