import type { Source } from '../../contract/source.ts';
import type { Clock } from '../clock.ts';
import type { Connector, Fetch, ProxyOf } from './connector.ts';
import type { FileReader } from './connectors/files/file-reader.ts';
import type { Inbox } from './connectors/files/inbox.ts';

/** What a connector may use of the world. */
export interface ConnectorWorld {
  readonly clock: Clock;
  readonly fetch: Fetch;
  /** `fetch` for what must not be done twice, such as a message: any other request may be sent again underneath. */
  readonly fetchOnce: Fetch;
  readonly proxyOf: ProxyOf;
  readonly inbox: Inbox;
  readonly startFileReader: () => FileReader;
}

/** A kind of help desk: all that the program must know of it beside its connector. */
export interface ConnectorKind<S extends Source> {
  /** How long the engine waits between two pulls, in ms. */
  pollMs(source: S): number;
  /**
   * Where people see a case in the help desk: built from the source's own address, never from stored data.
   *
   * @returns `null` when there is no such page, or when the case is not the source's.
   */
  pageOf(source: S, caseId: string): string | null;
  /** The connector; `secret` is empty for a kind that needs none. */
  create(source: S, secret: string, world: ConnectorWorld): Connector;
}
