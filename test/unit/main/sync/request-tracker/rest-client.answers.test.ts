import { describe, expect, test } from 'vitest';
import { HOST, json, page, problemOf } from './support/rest-connection.ts';

const LOGIN_PAGE = '<!DOCTYPE html>\n<html><head><title>Login</title></head></html>';

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
  [
    'a web page that breaks off in the blanks of its title',
    () => page(502, `<html><title lang="en">  Bad gateway${' '.repeat(2000)}`),
    { code: 'server-error', subject: '502', detail: 'Bad gateway' },
  ],
  [
    'a web page with a title of any length',
    () => page(502, `<html>${'<title '.repeat(20_000)}>${'long '.repeat(20_000)}</title>`),
    { code: 'server-error', subject: '502', detail: 'long '.repeat(60).trim() },
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

test('an answer that is not UTF-8 is not read as if it were', async () => {
  const broken = Buffer.concat([
    Buffer.from('{"id": 7, "Subject": "'),
    Buffer.from([0xe8, 0x99]),
    Buffer.from('"}'),
  ]);
  expect((await problemOf(() => new Response(broken))).problem.code).toBe('answer-unreadable');
});
