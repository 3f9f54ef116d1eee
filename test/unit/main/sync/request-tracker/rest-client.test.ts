import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ConnectorError } from '../../../../../src/main/sync/connector.ts';
import { createRestClient } from '../../../../../src/main/sync/connectors/request-tracker/rest-client.ts';
import { connection, HOST, json, problemOf, SECRET, SOURCE } from './support/rest-connection.ts';

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
