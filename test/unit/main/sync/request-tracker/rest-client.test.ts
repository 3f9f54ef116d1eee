import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../../src/contract/sources/request-tracker.ts';
import { ConnectorError } from '../../../../../src/main/sync/connector.ts';
import {
  type Connection,
  createRestClient,
} from '../../../../../src/main/sync/connectors/request-tracker/rest-client.ts';

const NOW = Date.parse('2026-11-23T04:00:00.250Z');
const SECRET = '1-30-48d9402a';

const SOURCE: RequestTrackerSource = {
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
function connection(respond: () => Response | Promise<Response>, change: Partial<Connection> = {}) {
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
async function problemOf(
  respond: () => Response | Promise<Response>,
  change: Partial<Connection> = {},
): Promise<ConnectorError> {
  const { value } = connection(respond, change);
  const client = createRestClient(value, new AbortController().signal);
  const error = await client.get('queue/3', z.object({ id: z.number() })).catch((reason: unknown) => reason);
  if (error instanceof ConnectorError) return error;
  throw new Error(`no ConnectorError: ${error}`);
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

function page(status: number, html: string): Response {
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

const LOGIN_PAGE = '<!DOCTYPE html>\n<html><head><title>Login</title></head></html>';
const HOST = 'rt.example.com';

const ANSWERS: readonly (readonly [what: string, () => Response, problem: object])[] = [
  [
    'not signed in',
    () => json(401, { message: 'Unauthorized' }),
    { code: 'sign-in-refused', subject: HOST, detail: 'Unauthorized' },
  ],
  [
    "RT's redirect to its sign-in page",
    () => new Response('Login required', { status: 302, headers: { Location: '/' } }),
    { code: 'sign-in-refused', subject: HOST, detail: 'Login required' },
  ],
  [
    "a redirect to another server's page, whose query is its own business",
    () => new Response(null, { status: 302, headers: { Location: 'https://sso.example.com/login?for=me' } }),
    { code: 'redirected', subject: 'https://sso.example.com/login' },
  ],
  [
    'a redirect to where the desk is now',
    () =>
      new Response(null, {
        status: 301,
        headers: { Location: 'https://rt.example.net/help/REST/2.0/queue/3' },
      }),
    { code: 'redirected', subject: 'https://rt.example.net/help' },
  ],
  [
    'a redirect to another path of the same server under which REST is',
    () => new Response(null, { status: 302, headers: { Location: '/rt5/REST/2.0/queue/3' } }),
    { code: 'redirected', subject: 'https://rt.example.com/rt5' },
  ],
  [
    'a redirect that leads nowhere',
    () => new Response(null, { status: 302, headers: { Location: 'http://' } }),
    { code: 'not-request-tracker', subject: HOST },
  ],
  [
    'no right',
    () => json(403, { message: 'Forbidden' }),
    { code: 'forbidden', subject: 'queue/3', detail: 'Forbidden' },
  ],
  [
    'no REST there',
    () => page(404, LOGIN_PAGE),
    { code: 'not-request-tracker', subject: HOST, detail: 'Login' },
  ],
  [
    'a web page instead',
    () => page(200, LOGIN_PAGE),
    { code: 'not-request-tracker', subject: HOST, detail: 'Login' },
  ],
  [
    'a broken answer',
    () => new Response('{"id":', { status: 200 }),
    { code: 'answer-unreadable', subject: 'queue/3' },
  ],
  [
    'another answer',
    () => json(200, { id: 'three' }),
    { code: 'answer-unreadable', subject: 'queue/3', detail: expect.stringContaining('id: ') },
  ],
  [
    'a query that RT cannot read',
    () => json(400, { message: 'Wrong query' }),
    { code: 'unexpected', subject: '400', detail: 'Wrong query' },
  ],
  [
    'a server that broke',
    () => page(500, '<html><title>Oops</title></html>'),
    { code: 'server-error', subject: '500', detail: 'Oops' },
  ],
];

describe('an answer that is not the one asked for', () => {
  test.each(ANSWERS)('%s', async (_, respond, problem) => {
    expect((await problemOf(respond)).problem).toMatchObject(problem);
  });

  test.each([
    ['seconds', '90', 90_000],
    ['a date', 'Mon, 23 Nov 2026 04:00:10 GMT', 9750],
    ['a date gone by', 'Mon, 23 Nov 2026 03:00:00 GMT', 0],
    ['nonsense', 'soon', null],
  ])('too many requests: Retry-After as %s', async (_, value, expected) => {
    const error = await problemOf(() => json(429, { message: 'slow down' }, { 'Retry-After': value }));
    expect(error.problem).toEqual({ code: 'rate-limited', subject: HOST, detail: 'slow down' });
    expect(error.retryAfterMs).toBe(expected);
  });
});

describe('a request', () => {
  test('goes below the address, under the own name, without cookies, and follows no redirect', async () => {
    const { value, asked } = connection(() => json(200, { count: 0, total: null, items: [] }));
    const client = createRestClient(value, new AbortController().signal);
    await client.search('tickets', { query: "Subject LIKE '[虚拟机]'", 'fields[Queue]': 'Name' });
    expect(asked[0]).toMatchObject({
      url: 'https://rt.example.com/desk/REST/2.0/tickets',
      init: { method: 'POST', credentials: 'omit', redirect: 'manual' },
    });
    expect(asked[0]?.init.headers).toMatchObject({
      Authorization: `token ${SECRET}`,
      'User-Agent': 'Caseclock',
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    // An unencoded bracket would make RT read the whole form as JSON.
    expect(asked[0]?.init.body).not.toContain('[');
  });

  test('signs in with a password in UTF-8', async () => {
    const { value, asked } = connection(() => json(200, {}), {
      source: { ...SOURCE, signIn: { kind: 'password', user: 'agent' } },
      secret: '密码',
    });
    await createRestClient(value, new AbortController().signal).get('rt', z.object({}));
    const expected = Buffer.from('agent:密码').toString('base64');
    expect(asked[0]?.init.headers).toMatchObject({ Authorization: `Basic ${expected}` });
  });

  test('ends when the caller gives up, with the reason', async () => {
    const gaveUp = new AbortController();
    const { value } = connection(() => json(200, {}), {
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    });
    const answer = createRestClient(value, gaveUp.signal).get('rt', z.object({}));
    const reason = new Error('stopped');
    gaveUp.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  test('tells a failed connection by its host', async () => {
    const error = await problemOf(() => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')));
    expect(error.problem).toEqual({
      code: 'host-not-found',
      subject: HOST,
      detail: 'net::ERR_NAME_NOT_RESOLVED',
    });
  });
});

test('an answer that is not UTF-8 is not read as if it were', async () => {
  const broken = Buffer.concat([
    Buffer.from('{"id": 7, "Subject": "'),
    Buffer.from([0xe8, 0x99]),
    Buffer.from('"}'),
  ]);
  expect((await problemOf(() => new Response(broken))).problem.code).toBe('answer-unreadable');
});

describe('a change', () => {
  const change = (respond: () => Response) => {
    const { value, asked } = connection(respond);
    const client = createRestClient(value, new AbortController().signal);
    const request = { method: 'PUT', path: 'ticket/7', body: { Status: 'open' }, tag: '"81"' } as const;
    return { written: client.write(request), asked };
  };

  test('is asked for in the state that it is meant for', async () => {
    const { written, asked } = change(() => json(200, ['Status changed']));
    await expect(written).resolves.toEqual({
      kind: 'taken',
      messages: ['Status changed'],
      transactionId: null,
    });
    expect(asked[0]?.init).toMatchObject({ method: 'PUT', headers: { 'If-Match': '"81"' } });
  });

  test('is sent once and no more, below the connector too, when nothing at RT would know it again', async () => {
    const { value, once } = connection(() => json(201, ['Correspondence added']));
    const client = createRestClient(value, new AbortController().signal);
    await client.write({ method: 'PUT', path: 'ticket/7', body: {}, tag: '"81"' });
    await client.get('rt', z.unknown());
    expect(once).toEqual([]);
    await client.write({ method: 'POST', path: 'ticket/7/correspond', body: {}, tag: null });
    expect(once).toEqual(['https://rt.example.com/desk/REST/2.0/ticket/7/correspond']);
  });

  test('that became a message says which', async () => {
    const location = { Location: 'https://rt.example.com/REST/2.0/transaction/85' };
    const { written } = change(() => json(201, ['Correspondence added'], location));
    await expect(written).resolves.toMatchObject({ kind: 'taken', transactionId: 85 });
  });

  test('that came too late did not happen', async () => {
    const { written } = change(() => json(412, { message: 'Precondition Failed' }));
    await expect(written).resolves.toEqual({ kind: 'stale' });
  });

  test('that RT will not make is refused in its words', async () => {
    const { written } = change(() => json(403, { message: 'Forbidden' }));
    await expect(written).resolves.toEqual({ kind: 'refused', words: 'Forbidden' });
  });

  test.each([400, 403, 404, 409, 412])(
    'is not refused by a proxy that answers %i: it is asked for again',
    async (status) => {
      const { written } = change(() => new Response('<html>no</html>', { status }));
      await expect(written).rejects.toBeInstanceOf(ConnectorError);
    },
  );
});

describe('a tag', () => {
  test.each([
    ['"81"', '"81"'],
    ['W/"81"', '"81"'],
    ['"81-gzip"', '"81"'],
    ['"of-a-proxy"', null],
  ])('%s is known to RT as %s', async (ETag, expected) => {
    const { value } = connection(() => json(200, {}, { ETag }));
    const client = createRestClient(value, new AbortController().signal);
    await expect(client.findTagged('ticket/7', z.object({}))).resolves.toEqual({ value: {}, tag: expected });
  });

  test('is of nothing when RT says that there is nothing; a proxy does not say so', async () => {
    const { value } = connection(() => json(404, { message: 'Not Found' }));
    const client = createRestClient(value, new AbortController().signal);
    await expect(client.findTagged('ticket/7', z.object({}))).resolves.toBeNull();
    const other = connection(() => new Response('no', { status: 404 }));
    const through = createRestClient(other.value, new AbortController().signal);
    await expect(through.findTagged('ticket/7', z.object({}))).rejects.toBeInstanceOf(ConnectorError);
  });
});

describe('the secret', () => {
  test('is not in what the other side repeats of it', async () => {
    const error = await problemOf(() => json(403, { message: `no right for ${SECRET}` }));
    expect(error.problem.detail).toBe('no right for •••');
    expect(error.message).not.toContain(SECRET);
  });

  test('is not repeated when no header can carry it', async () => {
    const error = await problemOf(() => json(200, {}), { secret: '令牌' });
    expect(error.problem).toEqual({ code: 'sign-in-refused', subject: 'token', detail: '' });
  });

  test('in an address is refused, and not repeated', () => {
    const address = 'https://agent:geheim@rt.example.com';
    const { value } = connection(() => json(200, {}), { source: { ...SOURCE, address } });
    expect(() => createRestClient(value, new AbortController().signal)).toThrow(
      'address-invalid: rt.example.com',
    );
  });

  test('does no harm to an answer when it is a word of it', async () => {
    const { value } = connection(() => json(200, { Name: 'A' }), { secret: 'A' });
    const client = createRestClient(value, new AbortController().signal);
    await expect(client.get('queue/3', z.object({ Name: z.string() }))).resolves.toEqual({ Name: 'A' });
  });
});
