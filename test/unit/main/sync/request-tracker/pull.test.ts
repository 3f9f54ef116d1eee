import { describe, expect, test } from 'vitest';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../../src/contract/sources/request-tracker.ts';
import type { Fetch, PullPage } from '../../../../../src/main/sync/connector.ts';
import { createRequestTrackerConnector } from '../../../../../src/main/sync/connectors/request-tracker/connector.ts';

const AT = '2026-11-23T04:00:00Z';
const person = (id: number, Name: string) => ({ id, type: 'user', Name, RealName: '' });

function ticket(id: number, change: object = {}): object {
  return {
    id: String(id),
    Subject: `case ${id}`,
    Status: 'open',
    Queue: { id: '3', Name: 'Cases' },
    Owner: person(6, 'Nobody'),
    Requestor: [person(38, 'customer1')],
    Created: AT,
    LastUpdated: AT,
    CustomFields: [{ id: '2', name: 'Severity', values: ['A'] }],
    ...change,
  };
}

let nextId = 0;
function transaction(ObjectId: number, Type: string, change: object = {}): { id: number; ObjectId: number } {
  nextId += 1;
  return { id: nextId, ObjectId, Type, Created: AT, Creator: person(30, 'agent1'), ...change } as never;
}

interface Scene {
  readonly tickets: readonly object[];
  readonly transactions: readonly { id: number; ObjectId: number }[];
  /** `Privileged` by account. */
  readonly accounts?: Readonly<Record<string, number>>;
  /** Own statuses by whether RT calls them active. */
  readonly statuses?: Readonly<Record<string, '__Active__' | '__Inactive__'>>;
}

/** As much of RT as a first pull needs, and what was asked of it. */
function requestTracker(scene: Scene) {
  const asked: string[] = [];
  const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const items = (found: readonly unknown[]) => answer({ count: found.length, total: null, items: found });

  const fetch: Fetch = async (url, { body }) => {
    const path = url.replace('http://rt.test/REST/2.0/', '');
    const query = new URLSearchParams(String(body)).get('query') ?? '';
    asked.push(`${path} ${query}`.trim());
    const after = Number(/id > (\d+)/.exec(query)?.[1] ?? 0);
    if (path === 'queues') return items([{ id: '3' }]);
    if (path === 'queue/3') {
      return answer({ id: 3, Name: 'Cases', TicketCustomFields: [{ id: '2', name: 'Severity' }] });
    }
    if (path.startsWith('user/')) {
      const flag = scene.accounts?.[path.slice('user/'.length)];
      return flag === undefined ? answer({ message: 'Not Found' }, 404) : answer({ Privileged: flag });
    }
    if (path === 'transactions') {
      const found = scene.transactions.filter(({ id }) => id > after);
      return items(query.includes("'Comment'") ? found : [...found].reverse());
    }
    const status = /^Status = '(.*)' AND Status = '(.*)'$/.exec(query);
    if (status !== null) return items(scene.statuses?.[status[1] ?? ''] === status[2] ? [{ id: 1 }] : []);
    const some = [...query.matchAll(/\bid = (\d+)/g)].map(([, id]) => id);
    const all = scene.tickets as readonly { id: string }[];
    return items(all.filter(({ id }) => Number(id) > after && (some.length === 0 || some.includes(id))));
  };
  return { fetch, asked };
}

async function firstPull(scene: Scene): Promise<{ pages: readonly PullPage[]; asked: readonly string[] }> {
  const { fetch, asked } = requestTracker(scene);
  const connector = createRequestTrackerConnector(
    {
      source: {
        kind: 'request-tracker',
        id: 'desk',
        name: 'RT',
        address: 'http://rt.test',
        signIn: { kind: 'token' },
        queues: ['Cases'],
        pollSeconds: 15,
        mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
      },
      secret: '1-30-a',
      fetch,
      fetchOnce: fetch,
      now: () => Date.parse(AT),
    },
    async () => null,
  );
  const pages: PullPage[] = [];
  for await (const page of connector.pull(null, new AbortController().signal)) pages.push(page);
  return { pages, asked };
}

const toldIn = (pages: readonly PullPage[]) =>
  pages.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'told' ? [change.case] : [])));
const setAsideIn = (pages: readonly PullPage[]) => pages.flatMap(({ setAside }) => setAside);

describe('a ticket that cannot be read holds up no other', () => {
  test('the ticket itself', async () => {
    const { pages } = await firstPull({
      tickets: [ticket(1, { Created: 'yesterday' }), ticket(2)],
      transactions: [transaction(1, 'Create'), transaction(2, 'Create')],
    });
    expect(toldIn(pages).map(({ id }) => id)).toEqual(['desk/2']);
    expect(setAsideIn(pages)).toContainEqual({
      caseId: 'desk/1',
      reason: expect.stringMatching(/^Created: /),
    });
  });

  test('its history', async () => {
    const { pages } = await firstPull({
      tickets: [ticket(1), ticket(2), ticket(3)],
      transactions: [transaction(1, 'Create', { Creator: null }), transaction(2, 'Create')],
    });
    expect(toldIn(pages).map(({ id }) => id)).toEqual(['desk/2']);
    expect(setAsideIn(pages)).toContainEqual({
      caseId: 'desk/1',
      reason: expect.stringContaining('Creator'),
    });
    expect(setAsideIn(pages)).toContainEqual({ caseId: 'desk/3', reason: 'no history' });
  });

  test('whoever replied is not there any more', async () => {
    const { pages } = await firstPull({
      tickets: [ticket(1)],
      transactions: [transaction(1, 'Create'), transaction(1, 'Correspond')],
    });
    expect(toldIn(pages)).toEqual([]);
    expect(setAsideIn(pages)).toContainEqual({ caseId: 'desk/1', reason: 'no account 30' });
  });
});

describe('who is staff', () => {
  test('is asked once an account, and never of requestors', async () => {
    const reply = (id: number, author: object) => transaction(id, 'Correspond', { Creator: author });
    const { pages, asked } = await firstPull({
      tickets: [ticket(1), ticket(2)],
      transactions: [
        transaction(1, 'Create'),
        reply(1, person(30, 'agent1')),
        reply(1, person(38, 'customer1')),
        transaction(2, 'Create'),
        reply(2, person(30, 'agent1')),
        reply(2, person(52, 'a friend')),
      ],
      accounts: { 30: 1, 52: 0 },
    });
    expect(toldIn(pages).map(({ events }) => events.map(({ kind }) => kind))).toEqual([
      ['opened', 'responded'],
      ['opened', 'responded'],
    ]);
    expect(asked.filter((one) => one.startsWith('user/'))).toEqual(['user/30', 'user/52']);
  });
});

describe('statuses of an own lifecycle', () => {
  test('are open or closed as RT says', async () => {
    const status = (OldValue: string, NewValue: string, Created: string) =>
      transaction(1, 'Status', { Field: 'Status', OldValue, NewValue, Created });
    const { pages } = await firstPull({
      tickets: [ticket(1, { Status: 'triage' })],
      transactions: [
        transaction(1, 'Create'),
        status('triage', 'delivered', '2026-11-23T05:00:00Z'),
        status('delivered', 'triage', '2026-11-23T06:00:00Z'),
      ],
      statuses: { triage: '__Active__', delivered: '__Inactive__' },
    });
    const [told] = toldIn(pages);
    expect(told).toMatchObject({ status: 'triage', isOpen: true });
    expect(told?.events.map(({ kind }) => kind)).toEqual(['opened', 'closed', 'reopened']);
    expect(told?.mappingRemarks.filter(({ field }) => field === 'status')).toEqual([]);
  });
});

test('a desk without any case ends with a cursor all the same', async () => {
  const { pages } = await firstPull({ tickets: [], transactions: [] });
  expect(pages.flatMap(({ changes }) => changes)).toEqual([]);
  expect(pages.at(-1)?.cursor).not.toBeNull();
});
