import { z } from 'zod';
import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../../../src/contract/sources/request-tracker.ts';
import { ConnectorError } from '../../../../../../src/main/sync/connector.ts';
import {
  type Connection,
  createRestClient,
} from '../../../../../../src/main/sync/connectors/request-tracker/rest-client.ts';

/** What the clock of these connections shows. */
export const NOW = Date.parse('2026-11-23T04:00:00.250Z');
/** The token that they are opened with. */
export const SECRET = '1-30-48d9402a';

/** The source that they are of. */
export const SOURCE: RequestTrackerSource = {
  kind: 'request-tracker',
  id: 'rt',
  name: 'RT',
  address: 'https://rt.example.com/desk/',
  signIn: { kind: 'token' },
  queues: ['Cases'],
  pollSeconds: 15,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
};

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A connection on which every request gets `respond()`. */
export function connection(respond: () => Response | Promise<Response>, change: Partial<Connection> = {}) {
  const asked: Asked[] = [];
  const once: string[] = [];
  const value: Connection = {
    source: SOURCE,
    secret: SECRET,
    now: () => NOW,
    fetch: async (url, init) => {
      asked.push({ url, init });
      return respond();
    },
    fetchOnce: async (url, init) => {
      once.push(url);
      return value.fetch(url, init);
    },
    ...change,
  };
  return { value, asked, once };
}

/** How asking for `queue/3` ends when the answer is `response`. */
export async function problemOf(
  respond: () => Response | Promise<Response>,
  change: Partial<Connection> = {},
): Promise<ConnectorError> {
  const { value } = connection(respond, change);
  const client = createRestClient(value, new AbortController().signal);
  const error = await client.get('queue/3', z.object({ id: z.number() })).catch((reason: unknown) => reason);
  if (error instanceof ConnectorError) return error;
  throw new Error(`no ConnectorError: ${error}`);
}

/** An answer of the interface. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** A page, as proxies and sign-ins answer. */
export function page(status: number, html: string): Response {
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Whose server it is. */
export const HOST = 'rt.example.com';
