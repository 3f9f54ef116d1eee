import type { z } from 'zod';
import type { RequestTrackerSource } from '../../../../contract/source.ts';
import { type EpochMs, SECOND } from '../../../../domain/units.ts';
import { ConnectorError, type Fetch } from '../../connector.ts';
import { type Answer, answerFailure, jsonOf } from './answer-failure.ts';
import { authorization, withoutSecret } from './authorization.ts';
import { networkFailure } from './network-failure.ts';
import { type SearchPage, searchPageSchema } from './wire.ts';

/** What a connection consists of. */
export interface Connection {
  readonly source: RequestTrackerSource;
  readonly secret: string;
  readonly fetch: Fetch;
  readonly now: () => EpochMs;
}

/** RT's REST 2.0, each answer checked. Every method throws ConnectorError, or the signal's reason once aborted. */
export interface RestClient {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** As `get`, but `null` when the answer has one of the `absent` statuses. */
  find<T>(path: string, schema: z.ZodType<T>, absent: readonly number[]): Promise<T | null>;
  /** A page of a TicketSQL or TransactionSQL search, sent as a form: a query may be long, and may hold a `[`. */
  search(collection: 'tickets' | 'transactions', form: Readonly<Record<string, string>>): Promise<SearchPage>;
  /** The items whose `Name` is `name`, whatever characters it has; without case. */
  searchByName(collection: 'queues', name: string): Promise<SearchPage>;
  /**
   * Server time less workstation time in ms, by the quickest answer so far; `null` before the first. `Date` has
   * whole seconds, so it is good to about half a second either way, and half the round trip.
   */
  serverOffsetMs(): number | null;
}

const ANSWER_WITHIN_MS = 30 * SECOND;

/** RT answers a browser's name, or a cookie, with a redirect to its sign-in page instead of a 401. */
const USER_AGENT = 'Caseclock';

/** A client whose requests all end when `signal` does, each after 30 s at the latest. */
export function createRestClient(connection: Connection, signal: AbortSignal): RestClient {
  const { source, fetch, now } = connection;
  const { base, host } = rootOf(source.address);
  let quickest: { readonly roundTripMs: number; readonly offsetMs: number } | null = null;

  const noteDate = (headers: Headers, sentAt: EpochMs, receivedAt: EpochMs): void => {
    const date = Date.parse(headers.get('date') ?? '');
    const roundTripMs = receivedAt - sentAt;
    if (Number.isNaN(date) || (quickest !== null && roundTripMs > quickest.roundTripMs)) return;
    // The header cut off the part of the second: on average half of one.
    quickest = { roundTripMs, offsetMs: Math.round(date + SECOND / 2 - (sentAt + receivedAt) / 2) };
  };

  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = {
      ...init.headers,
      Accept: 'application/json',
      'User-Agent': USER_AGENT,
      Authorization: authorization(connection),
    };
    const sentAt = now();
    try {
      const response = await fetch(`${base}/${path}`, {
        ...init,
        headers,
        credentials: 'omit',
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      noteDate(response.headers, sentAt, now());
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      const { code, detail } = networkFailure(error);
      if (signal.aborted && code !== 'timed-out') throw signal.reason;
      throw new ConnectorError(code, host, detail);
    }
  };

  const readAsSent = async <T>(
    path: string,
    schema: z.ZodType<T>,
    init: RequestInit,
    absent: readonly number[],
  ) => {
    const answer = await ask(path, init);
    if (absent.includes(answer.status)) return null;
    const failure = answerFailure(answer, { host, path, now: now() });
    if (failure !== null) throw failure;
    const parsed = schema.safeParse(jsonOf(answer, { host, path }));
    if (parsed.success) return parsed.data;
    throw new ConnectorError('answer-unreadable', path, issueOf(parsed.error));
  };

  const read: typeof readAsSent = async (...request) => {
    try {
      return await readAsSent(...request);
    } catch (error) {
      throw error instanceof ConnectorError ? withoutSecret(error, connection) : error;
    }
  };

  const get = async <T>(path: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<T> => {
    const value = await read(path, schema, init, []);
    if (value === null) throw new ConnectorError('answer-unreadable', path, 'null');
    return value;
  };

  return {
    get: (path, schema) => get(path, schema),
    find: (path, schema, absent) => read(path, schema, {}, absent),
    search: (collection, form) =>
      get(collection, searchPageSchema, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }),
    searchByName: (collection, name) =>
      get(collection, searchPageSchema, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify([{ field: 'Name', value: name }]),
      }),
    serverOffsetMs: () => quickest?.offsetMs ?? null,
  };
}

/** The first thing that is not as it should be, as `items.3.id: …`. */
export function issueOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
}

function rootOf(address: string): { readonly base: string; readonly host: string } {
  if (!URL.canParse(address)) throw new ConnectorError('address-invalid', address, '');
  const url = new URL(address);
  // `fetch` refuses an address with a name and password in it, and would repeat both in its error.
  if (url.username !== '' || url.password !== '') throw new ConnectorError('address-invalid', url.host, '');
  return { base: `${address.replace(/\/+$/, '')}/REST/2.0`, host: url.host };
}
