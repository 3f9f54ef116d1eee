import { describe, expect, test } from 'vitest';
import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../../src/contract/sources/request-tracker.ts';
import type { Fetch } from '../../../../../src/main/sync/connector.ts';
import { checkConnection } from '../../../../../src/main/sync/connectors/request-tracker/check.ts';

const source = (address: string): RequestTrackerSource => ({
  kind: 'request-tracker',
  id: 'rt',
  name: 'RT',
  address,
  signIn: { kind: 'token' },
  queues: ['Cases'],
  pollSeconds: 15,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
});

interface Way {
  readonly address?: string;
  readonly proxy?: string | null;
  readonly fetch: Fetch;
}

/** The outcome of each step down to the one that failed, and what was noted. */
async function checked({ address = 'https://rt.example.com', proxy = null, fetch }: Way) {
  const connection = { source: source(address), secret: '1-2-x', fetch, fetchOnce: fetch, now: () => 0 };
  const report = await checkConnection(connection, async () => proxy, new AbortController().signal);
  const outcomes = report.steps.map(({ step, outcome }) => `${step}: ${outcome}`);
  const end = report.steps.findIndex(({ outcome }) => outcome === 'failed');
  return { ...report, outcomes: outcomes.slice(0, end + 1) };
}

const failing =
  (code: string): Fetch =>
  () =>
    Promise.reject(new Error(code));
const answering =
  (answers: Readonly<Record<string, object>>): Fetch =>
  async (url) => {
    const path = new URL(url).pathname.replace('/REST/2.0/', '');
    const answer = answers[path];
    return answer === undefined
      ? Response.json({ message: 'Forbidden' }, { status: 403 })
      : Response.json(answer);
  };
const NOTHING = { count: 0, total: 0, items: [] };

describe('the step that failed is the one that the failure is about', () => {
  test.each([
    ['net::ERR_INTERNET_DISCONNECTED', ['name: failed']],
    ['net::ERR_NAME_NOT_RESOLVED', ['name: failed']],
    ['net::ERR_CERT_AUTHORITY_INVALID', ['name: passed', 'certificate: failed']],
    ['net::ERR_CERT_DATE_INVALID', ['name: passed', 'certificate: failed']],
    ['net::ERR_CERT_COMMON_NAME_INVALID', ['name: passed', 'certificate: failed']],
    ['net::ERR_CONNECTION_REFUSED', ['name: passed', 'certificate: not-tried', 'address: failed']],
    ['net::ERR_TIMED_OUT', ['name: passed', 'certificate: not-tried', 'address: failed']],
  ])('%s', async (code, outcomes) => {
    expect((await checked({ fetch: failing(code) })).outcomes).toEqual(outcomes);
  });

  test('a server that is something else has shown its certificate', async () => {
    const fetch: Fetch = async () =>
      new Response('<html></html>', { headers: { 'Content-Type': 'text/html' } });
    const { outcomes, problem } = await checked({ fetch });
    expect(outcomes).toEqual(['name: passed', 'certificate: passed', 'address: failed']);
    expect(problem?.code).toBe('not-request-tracker');
  });
});

test('an address without encryption has no certificate that could pass, and is said to be open', async () => {
  const { steps } = await checked({ address: 'http://rt.example.com', fetch: answering({}) });
  expect(steps[1]).toMatchObject({ outcome: 'not-tried', note: { kind: 'not-encrypted' } });
});

describe('a server that does not answer by https may be one without it', () => {
  test.each([
    ['net::ERR_TIMED_OUT'],
    ['net::ERR_CONNECTION_REFUSED'],
    ['net::ERR_EMPTY_RESPONSE'],
    ['net::ERR_SSL_PROTOCOL_ERROR'],
  ])('%s', async (code) => {
    const { steps } = await checked({ fetch: failing(code) });
    expect(steps[2]).toMatchObject({ outcome: 'failed', note: { kind: 'perhaps-http' } });
    const open = await checked({ address: 'http://rt.example.com', fetch: failing(code) });
    expect(open.steps[2]?.note).toBeUndefined();
  });

  test('but one that shows a certificate is not, nor one that cannot be found', async () => {
    for (const code of ['net::ERR_CERT_DATE_INVALID', 'net::ERR_NAME_NOT_RESOLVED']) {
      const { steps } = await checked({ fetch: failing(code) });
      expect(steps[2]?.note).toBeUndefined();
    }
  });
});

test('a proxy is named, and where it does not answer nobody has looked the name up', async () => {
  const proxy = 'proxy.example.com:8080';
  const { steps, outcomes } = await checked({ proxy, fetch: failing('net::ERR_PROXY_CONNECTION_FAILED') });
  expect(steps[0]?.note).toEqual({ kind: 'through-proxy', proxy });
  expect(outcomes).toEqual(['name: not-tried', 'certificate: not-tried', 'address: failed']);
});

describe('a right that is missing is called by its name in RT', () => {
  const rt = { rt: { Version: '5.0.7' } };
  const queue = { ...NOTHING, count: 1, items: [{ id: 3, Name: 'Cases' }] };
  test.each([
    ['no queue in sight', { ...rt, 'queues/all': NOTHING, queues: NOTHING }, 'SeeQueue'],
    ['queues may not be listed', rt, 'SeeQueue'],
    ['tickets may not be searched', { ...rt, 'queues/all': queue }, 'ShowTicket'],
  ])('%s', async (_, answers, right) => {
    const { outcomes, problem } = await checked({ fetch: answering(answers) });
    expect(outcomes.slice(-2)).toEqual(['sign-in: passed', 'rights: failed']);
    expect(problem).toMatchObject({ code: 'forbidden', subject: right });
  });
});
