import type { z } from 'zod';
import type { RequestTrackerSource } from '../../../../contract/sources/request-tracker.ts';
import { issueText } from '../../../../domain/issue-text.ts';
import { type EpochMs, MINUTE, SECOND } from '../../../../domain/units.ts';
import { ConnectorError, type Fetch } from '../../connector.ts';
import { networkFailure } from '../../network-failure.ts';
import { type Answer, answerFailure, jsonOf, wordsOfRt } from './answer-failure.ts';
import { authorization, withoutSecret } from './authorization.ts';
import { messagesSchema, type SearchPage, searchPageSchema } from './wire.ts';

/** What a connection consists of. */
export interface Connection {
  readonly source: RequestTrackerSource;
  readonly secret: string;
  readonly fetch: Fetch;
  /** `fetch` for messages: RT takes each that it gets. */
  readonly fetchOnce: Fetch;
  readonly now: () => EpochMs;
}

/** A resource, and the tag of the state that it was read in: RT's is the id of its newest transaction. */
export interface Tagged<T> {
  readonly value: T;
  /** `null` when the answer had none that RT would know again. */
  readonly tag: string | null;
}

/** A request that asks RT for a change. */
export interface WriteRequest {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: object;
  /** The state that it is meant for; `null` for a message: RT knows no tag of those and refuses each that it gets. */
  readonly tag: string | null;
}

/** What RT answered to a change. That it was `taken` does not say that anything happened: read back. */
export type Written =
  | { readonly kind: 'taken'; readonly messages: readonly string[]; readonly transactionId: number | null }
  /** The resource was no longer in the state of the tag: nothing happened. */
  | { readonly kind: 'stale' }
  /** RT itself will not. */
  | { readonly kind: 'refused'; readonly words: string };

/** RT's REST 2.0, each answer checked. Every method throws ConnectorError, or the signal's reason once aborted. */
export interface RestClient {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** As `get`, but `null` when the answer has one of the `absent` statuses. */
  find<T>(path: string, schema: z.ZodType<T>, absent: readonly number[]): Promise<T | null>;
  /** As `find`, with the tag; `null` when RT itself says that it is not there, or not for this account. */
  findTagged<T>(path: string, schema: z.ZodType<T>): Promise<Tagged<T> | null>;
  /** Asks for a change. */
  write(request: WriteRequest): Promise<Written>;
  /** A page of a TicketSQL or TransactionSQL search, sent as a form: a query may be long, and may hold a `[`. */
  search(collection: 'tickets' | 'transactions', form: Readonly<Record<string, string>>): Promise<SearchPage>;
  /** The items whose `Name` is `name`, whatever characters it has; without case. */
  searchByName(collection: 'queues', name: string): Promise<SearchPage>;
  /** A page of all queues, with some that the account may not see left out. */
  listQueues(page: number): Promise<SearchPage>;
  /** Accounts whose `field` is `value`, without case. */
  searchUsers(field: 'Name' | 'RealName' | 'EmailAddress', value: string): Promise<SearchPage>;
}

const ANSWER_WITHIN_MS = 30 * SECOND;

/** RT sends its mail before it answers, and is not to be given up while it does. */
const MESSAGE_WITHIN_MS = 2 * MINUTE;

/** RT answers a browser's name, or a cookie, with a redirect to its sign-in page instead of a 401. */
const USER_AGENT = 'Caseclock';

/** A client whose requests all end when `signal` does, each after 30 s at the latest, a message after 2 min. */
export function createRestClient(connection: Connection, signal: AbortSignal): RestClient {
  const { source, now } = connection;
  const { base, host } = rootOf(source.address);

  const asking = { by: connection.fetch, withinMs: ANSWER_WITHIN_MS };
  const sending = { by: connection.fetchOnce, withinMs: MESSAGE_WITHIN_MS };

  const ask = async (path: string, init: RequestInit, { by, withinMs } = asking): Promise<Answer> => {
    const headers = {
      ...init.headers,
      Accept: 'application/json',
      'User-Agent': USER_AGENT,
      Authorization: authorization(connection),
    };
    let response: Response;
    let body: ArrayBuffer;
    try {
      response = await by(`${base}/${path}`, {
        ...init,
        headers,
        credentials: 'omit',
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)]),
      });
      body = await response.arrayBuffer();
    } catch (error) {
      const { code, subject, detail } = networkFailure(error, host);
      if (signal.aborted && code !== 'timed-out') throw signal.reason;
      throw new ConnectorError(code, subject, detail);
    }
    const text = textOf(body, response.ok);
    if (text === null) throw new ConnectorError('answer-unreadable', path, 'UTF-8?');
    return { status: response.status, headers: response.headers, text };
  };

  /** Runs `work` with the secret blotted out of whatever it throws. */
  const discreetly = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof ConnectorError ? withoutSecret(error, connection) : error;
    }
  };

  const contentOf = <T>(answer: Answer, path: string, schema: z.ZodType<T>): T => {
    const failure = answerFailure(answer, { address: source.address, host, path, now: now() });
    if (failure !== null) throw failure;
    const parsed = schema.safeParse(jsonOf(answer, { host, path }));
    if (parsed.success) return parsed.data;
    throw new ConnectorError('answer-unreadable', path, issueText(parsed.error));
  };

  const read = <T>(path: string, schema: z.ZodType<T>, init: RequestInit, absent: readonly number[]) =>
    discreetly(async () => {
      const answer = await ask(path, init);
      return absent.includes(answer.status) ? null : contentOf(answer, path, schema);
    });

  const get = async <T>(path: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<T> => {
    const value = await read(path, schema, init, []);
    if (value === null) throw new ConnectorError('answer-unreadable', path, 'null');
    return value;
  };

  return {
    get: (path, schema) => get(path, schema),
    find: (path, schema, absent) => read(path, schema, {}, absent),
    findTagged: (path, schema) =>
      discreetly(async () => {
        const answer = await ask(path, {});
        if ([403, 404].includes(answer.status) && wordsOfRt(answer) !== null) return null;
        return { value: contentOf(answer, path, schema), tag: tagOf(answer.headers) };
      }),
    write: ({ method, path, body, tag }) =>
      discreetly(async () => {
        const headers = { 'Content-Type': 'application/json', ...(tag === null ? {} : { 'If-Match': tag }) };
        // With a tag, a second time comes too late and does nothing.
        const how = tag === null ? sending : asking;
        const answer = await ask(path, { method, headers, body: JSON.stringify(body) }, how);
        const words = wordsOfRt(answer);
        // Whoever stands between may answer with the same statuses, but not in RT's words.
        if (words !== null && answer.status === 412) return { kind: 'stale' };
        if (words !== null && [400, 403, 404, 405].includes(answer.status)) return { kind: 'refused', words };
        const messages = contentOf(answer, path, messagesSchema);
        return { kind: 'taken', messages, transactionId: transactionIdOf(answer.headers) };
      }),
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
    listQueues: (page) =>
      get(`queues/all?fields=Name,Description&per_page=100&page=${page}`, searchPageSchema),
    searchUsers: (field, value) =>
      discreetly(async () => {
        const path = 'users?fields=id,Name,RealName,EmailAddress&per_page=100';
        const headers = { 'Content-Type': 'application/json' };
        const answer = await ask(path, { method: 'POST', headers, body: JSON.stringify([{ field, value }]) });
        // Whom RT does not let search finds nobody.
        if (answer.status === 403 && wordsOfRt(answer) !== null) return { count: 0, total: 0, items: [] };
        return contentOf(answer, path, searchPageSchema);
      }),
  };
}

/** `null` for bytes that are not UTF-8, where that `matters`: what cannot be read must not be stored as if it could. */
function textOf(bytes: ArrayBuffer, matters: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: matters }).decode(bytes);
  } catch {
    // A decoder throws for nothing else.
    return null;
  }
}

/** RT's tag without what a proxy that compresses makes of it, which RT would not know again. */
function tagOf(headers: Headers): string | null {
  const [, transaction] = /^(?:W\/)?"(\d+)/.exec(headers.get('etag') ?? '') ?? [];
  return transaction === undefined ? null : `"${transaction}"`;
}

/** The transaction that a message became. */
function transactionIdOf(headers: Headers): number | null {
  const [, id] = /\/transaction\/(\d+)$/.exec(headers.get('location') ?? '') ?? [];
  return id === undefined ? null : Number(id);
}

function rootOf(address: string): { readonly base: string; readonly host: string } {
  if (!URL.canParse(address)) throw new ConnectorError('address-invalid', address, '');
  const url = new URL(address);
  // `fetch` refuses an address with a name and password in it, and would repeat both in its error.
  if (url.username !== '' || url.password !== '') throw new ConnectorError('address-invalid', url.host, '');
  return { base: `${address.replace(/\/+$/, '')}/REST/2.0`, host: url.host };
}
