// The connector against a real Request Tracker: what it tells must be what the people there did.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_REQUEST_TRACKER_MAPPING, type RequestTrackerSource } from '../../src/contract/source.ts';
import { type Case, caseSchema } from '../../src/domain/cases/case.ts';
import { type CaseChange, changedCaseId } from '../../src/domain/cases/case-change.ts';
import { type Connector, ConnectorError, type Fetch } from '../../src/main/sync/connector.ts';
import { createRequestTrackerConnector } from '../../src/main/sync/connectors/request-tracker/connector.ts';
import { RECONCILE_EVERY_MS } from '../../src/main/sync/connectors/request-tracker/pull.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';

const START_WITHIN_MS = 120_000;
const TERMS = { Severity: 'A', 'Service Type': 'billing', 'Support Plan': 'Unified' };

let rt: RequestTracker;

beforeAll(async () => {
  rt = await startRequestTracker();
}, START_WITHIN_MS);

afterAll(() => rt.remove());

/** A console's connection with what it has stored: the cursor, and the last telling of each case. */
interface Desk {
  readonly connector: Connector;
  readonly cases: Map<string, CaseChange>;
  cursor: string | null;
  requests: number;
  /** Added to the workstation's clock. */
  shiftMs: number;
  /** Pulls to the end and answers what was told in order; stops after `pages` pages as a crash would. */
  pull(pages?: number): Promise<readonly CaseChange[]>;
  told(ticketId: number): Case;
  /** A second start of the console with what the first one stored. */
  restarted(change?: Partial<RequestTrackerSource>): Desk;
}

function desk(change: Partial<RequestTrackerSource> = {}, secret = rt.token): Desk {
  const source: RequestTrackerSource = {
    kind: 'request-tracker',
    id: 'desk',
    name: 'RT',
    address: rt.url,
    signIn: { kind: 'token' },
    queues: ['Cases', 'Escalation'],
    pollSeconds: 15,
    mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
    ...change,
  };
  const countingFetch: Fetch = (url, init) => {
    value.requests += 1;
    return fetch(url, init);
  };
  const value: Desk = {
    connector: createRequestTrackerConnector({
      source,
      secret,
      fetch: countingFetch,
      now: () => Date.now() + value.shiftMs,
    }),
    cases: new Map(),
    cursor: null,
    requests: 0,
    shiftMs: 0,
    async pull(pages = Number.POSITIVE_INFINITY) {
      const changes: CaseChange[] = [];
      let left = pages;
      for await (const page of value.connector.pull(value.cursor, new AbortController().signal)) {
        expect(page.setAside).toEqual([]);
        value.cursor = page.cursor ?? value.cursor;
        changes.push(...page.changes);
        left -= 1;
        if (left === 0) break;
      }
      for (const one of changes) value.cases.set(changedCaseId(one), one);
      return changes;
    },
    told(ticketId) {
      const one = value.cases.get(`desk/${ticketId}`);
      if (one?.kind !== 'told') throw new Error(`ticket ${ticketId} was not told: ${JSON.stringify(one)}`);
      return caseSchema.parse(one.case);
    },
    restarted(again = {}) {
      const next = desk({ ...source, ...again }, secret);
      next.cursor = value.cursor;
      for (const [id, one] of value.cases) next.cases.set(id, one);
      return next;
    },
  };
  return value;
}

/** What the server has no method for: merging, deleting and reminders. */
async function act(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${rt.restUrl}/${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from('root:password').toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

async function createReminder(): Promise<number> {
  const created = await act('POST', 'ticket', { Queue: 'Cases', Subject: 'reminder', Type: 'reminder' });
  return Number((created as { id: string }).id);
}

/** RT stores whole seconds: what must be told apart must not happen within one. */
const nextSecond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1050));

function kinds(of: Case): readonly string[] {
  return of.events.map(({ kind }) => kind);
}

describe('the first pull', () => {
  test('tells an open case field by field', async () => {
    const id = await rt.createTicket({ subject: '虚拟机无法启动', customFields: TERMS, owner: 'agent2' });
    const raw = (await rt.get(`ticket/${id}`)) as { Created: string; LastUpdated: string };
    const history = (await rt.get(`ticket/${id}/history?fields=Type&per_page=100`)) as {
      items: readonly { id: string; Type: string }[];
    };
    const console = desk();
    await console.pull();
    const openedAt = Date.parse(raw.Created);
    const create = history.items.find(({ Type }) => Type === 'Create');
    expect(console.told(id)).toEqual({
      id: `desk/${id}`,
      sourceId: 'desk',
      key: `RT-${id}`,
      subject: '虚拟机无法启动',
      customer: 'Customer One',
      owner: 'Agent 2',
      queue: 'Cases',
      status: 'new',
      isOpen: true,
      openedAt,
      updatedAt: Date.parse(raw.LastUpdated),
      revision: Math.max(...history.items.map((item) => Number(item.id))),
      url: `${rt.url}/Ticket/Display.html?id=${id}`,
      events: [
        {
          id: `rt:${create?.id}`,
          at: openedAt,
          kind: 'opened',
          severity: 'A',
          serviceType: 'billing',
          plan: 'premium',
        },
      ],
      mappingRemarks: [],
    });
  });

  test('leaves out closed cases, other queues and reminders, and says what was left open', async () => {
    const closed = await rt.createTicket({ subject: 'closed' });
    await rt.setStatus(closed, 'resolved');
    const elsewhere = await rt.createTicket({ subject: 'elsewhere', queue: 'Restricted' });
    const reminder = await createReminder();
    const bare = await rt.createTicket({ subject: 'bare', customFields: { 'Service Type': 'mystery' } });
    const console = desk();
    const changes = await console.pull();
    const ids = changes.map(changedCaseId);
    expect(ids).not.toContain(`desk/${closed}`);
    expect(ids).not.toContain(`desk/${elsewhere}`);
    expect(ids).not.toContain(`desk/${reminder}`);
    expect(console.told(bare).mappingRemarks).toEqual([
      { field: 'severity', found: '', readAs: 'B' },
      { field: 'service-type', found: 'mystery', readAs: 'technical-platform' },
      { field: 'plan', found: '', readAs: 'standard' },
    ]);
  });

  test('an agent who sees less is told what that agent sees', async () => {
    const id = await rt.createTicket({ subject: 'for agents', customFields: TERMS });
    const mine = desk({}, rt.agentToken);
    await mine.pull();
    const all = desk();
    await all.pull();
    expect(mine.told(id)).toEqual(all.told(id));
    expect([...mine.cases.keys()].sort()).toEqual([...all.cases.keys()].sort());
  });
});

describe('what happened since', () => {
  let console: Desk;
  let id: number;

  beforeAll(async () => {
    id = await rt.createTicket({ subject: 'followed', customFields: TERMS });
    console = desk();
    await console.pull();
  });

  test('nothing: one request, no change, the same cursor', async () => {
    await console.pull();
    const { cursor } = console;
    console.requests = 0;
    expect(await console.pull()).toEqual([]);
    expect(console.requests).toBe(1);
    expect(console.cursor).toBe(cursor);
  });

  test('a life: comment, severity, pause, customer, staff, closing, reopening', async () => {
    await rt.comment(id, 'agent1', 'internal');
    await nextSecond();
    await rt.setCustomFields(id, { Severity: 'B' });
    await nextSecond();
    await rt.setStatus(id, 'stalled');
    await console.pull();
    expect(console.told(id)).toMatchObject({ status: 'stalled', isOpen: true });
    await nextSecond();
    // Stalled is an active status: RT leaves it to the desk to go on when the customer has written.
    await rt.reply(id, 'customer1', 'more facts');
    await rt.setStatus(id, 'open');
    await nextSecond();
    await rt.reply(id, 'agent1', 'we are on it');
    await nextSecond();
    await rt.setStatus(id, 'resolved');
    await console.pull();
    expect(console.told(id)).toMatchObject({ status: 'resolved', isOpen: false });
    await nextSecond();
    // A closed ticket, though, is opened by RT itself.
    await rt.reply(id, 'customer1', 'it is back');
    await console.pull();
    const told = console.told(id);
    expect(told.isOpen).toBe(true);
    const inOrder = [...told.events].sort((a, b) => a.at - b.at);
    expect(inOrder.map(({ kind }) => kind)).toEqual([
      'opened',
      'severity-changed',
      'paused',
      'resumed',
      'responded',
      'closed',
      'reopened',
    ]);
    expect(inOrder[0]).toMatchObject({ severity: 'A' });
    expect(inOrder[1]).toMatchObject({ severity: 'B', by: 'Agent 1' });
    expect(inOrder[4]).toMatchObject({ by: 'Agent 1' });
  });

  test('a new case, changed before it was ever told', async () => {
    const fresh = await rt.createTicket({ subject: 'fresh', customFields: TERMS });
    await rt.setCustomFields(fresh, { Severity: 'C' });
    await console.pull();
    expect(console.told(fresh).events[0]).toMatchObject({ severity: 'A' });
    expect(kinds(console.told(fresh))).toEqual(['opened', 'severity-changed']);
  });

  test('deleted', async () => {
    const doomed = await rt.createTicket({ subject: 'doomed' });
    await console.pull();
    await act('DELETE', `ticket/${doomed}`);
    expect(await console.pull()).toEqual([
      { kind: 'gone', caseId: `desk/${doomed}`, at: expect.any(Number) },
    ]);
  });

  test('merged: the one is gone, the other keeps its own opening', async () => {
    const target = await rt.createTicket({ subject: 'target', customFields: TERMS });
    const merged = await rt.createTicket({ subject: 'merged', customFields: { ...TERMS, Severity: 'C' } });
    await rt.reply(merged, 'agent1', 'answered there');
    await console.pull();
    const before = console.told(target);
    await act('PUT', `ticket/${merged}`, { MergeInto: target });
    await console.pull();
    expect(console.cases.get(`desk/${merged}`)).toMatchObject({ kind: 'gone' });
    expect(console.told(target).events).toEqual(before.events);
    await rt.reply(merged, 'agent1', 'answered here');
    await console.pull();
    expect(kinds(console.told(target))).toEqual(['opened', 'responded']);
  });

  test('moved to another queue and back', async () => {
    const nomad = await rt.createTicket({ subject: 'nomad' });
    await console.pull();
    await rt.update(nomad, { Queue: 'Restricted' }, 'root');
    expect(await console.pull()).toMatchObject([{ kind: 'gone', caseId: `desk/${nomad}` }]);
    await rt.update(nomad, { Queue: 'Escalation' }, 'root');
    await console.pull();
    expect(console.told(nomad)).toMatchObject({ queue: 'Escalation', isOpen: true });
  });

  test("moved out of the account's sight, where the feed is silent", async () => {
    const hidden = await rt.createTicket({ subject: 'hidden' });
    const agent = desk({}, rt.agentToken);
    await agent.pull();
    await rt.update(hidden, { Queue: 'Restricted' }, 'root');
    expect(await agent.pull()).toEqual([]);
    agent.shiftMs = RECONCILE_EVERY_MS;
    expect(await agent.pull()).toMatchObject([{ kind: 'gone', caseId: `desk/${hidden}` }]);
  });

  test('found out after a restart too', async () => {
    const hidden = await rt.createTicket({ subject: 'hidden again' });
    const agent = desk({}, rt.agentToken);
    await agent.pull();
    await rt.update(hidden, { Queue: 'Restricted' }, 'root');
    expect(await agent.restarted().pull()).toContainEqual(
      expect.objectContaining({ kind: 'gone', caseId: `desk/${hidden}` }),
    );
  });

  test('a queue that is not followed any more', async () => {
    const other = await rt.createTicket({ subject: 'escalated', queue: 'Escalation' });
    await console.pull();
    const fewer = console.restarted({ queues: ['Cases'] });
    expect(await fewer.pull()).toContainEqual(
      expect.objectContaining({ kind: 'gone', caseId: `desk/${other}` }),
    );
  });
});

describe('250 cases', () => {
  const ids: number[] = [];
  beforeAll(async () => {
    const some = async (from: number): Promise<void> => {
      for (let n = from; n < 250; n += 4) {
        const id = await rt.createTicket({ subject: `case ${n}`, queue: 'Escalation', customFields: TERMS });
        await rt.reply(id, 'agent1', 'on it');
        ids.push(id);
      }
    };
    await Promise.all([0, 1, 2, 3].map(some));
  }, 120_000);

  test('come in pages, each once, with their histories', async () => {
    const console = desk({ queues: ['Escalation'] });
    const startedAt = performance.now();
    const changes = await console.pull();
    process.stdout.write(
      `first pull: ${changes.length} cases, ${console.requests} requests, ${Math.round(performance.now() - startedAt)} ms\n`,
    );
    expect(new Set(changes.map(changedCaseId)).size).toBe(changes.length);
    for (const id of ids) expect(kinds(console.told(id))).toEqual(['opened', 'responded']);
  }, 60_000);

  test('a first pull that breaks off goes on where it was', async () => {
    const console = desk({ queues: ['Escalation'] });
    const first = await console.pull(1);
    const rest = await console.restarted().pull();
    const told = new Set([...first, ...rest].map(changedCaseId));
    for (const id of ids) expect(told.has(`desk/${id}`)).toBe(true);
    const again = new Set(first.map(changedCaseId));
    const twice = rest.filter((change) => again.has(changedCaseId(change)));
    expect(twice.length).toBeLessThan(first.length);
  }, 60_000);

  test('all changed at once, and the pull broken off: nothing is lost', async () => {
    const console = desk({ queues: ['Escalation'] });
    await console.pull();
    for (const id of ids.slice(0, 60)) await rt.setCustomFields(id, { Severity: 'C' });
    await console.pull(1);
    const after = console.restarted();
    await after.pull();
    for (const id of ids.slice(0, 60)) {
      expect(after.told(id).events.at(1)).toMatchObject({ kind: 'severity-changed', severity: 'C' });
    }
  }, 120_000);
});

describe('a connection that does not work', () => {
  async function problemOf(broken: Desk): Promise<object> {
    const pulled = await broken.pull().catch((error: unknown) => error);
    const report = await broken.connector.check(new AbortController().signal);
    if (!(pulled instanceof ConnectorError)) throw new Error(`no ConnectorError: ${pulled}`);
    const failed = report.steps.find(({ outcome }) => outcome === 'failed')?.step;
    return {
      code: pulled.problem.code,
      subject: pulled.problem.subject,
      checked: report.problem?.code,
      failed,
    };
  }

  test('the wrong password', async () => {
    const host = new URL(rt.url).host;
    const broken = desk({ signIn: { kind: 'password', user: 'agent1' } }, 'wrong');
    expect(await problemOf(broken)).toEqual({
      code: 'sign-in-refused',
      subject: host,
      checked: 'sign-in-refused',
      failed: 'sign-in',
    });
  });

  test('the wrong address', async () => {
    expect(await problemOf(desk({ address: `${rt.url}/nowhere` }))).toMatchObject({
      code: 'not-request-tracker',
      checked: 'not-request-tracker',
      failed: 'address',
    });
  });

  test('nobody there', async () => {
    expect(await problemOf(desk({ address: 'http://127.0.0.1:1' }))).toMatchObject({ failed: 'address' });
  });

  test('an unknown queue, and one that the account may not see', async () => {
    expect(await problemOf(desk({ queues: ['Cases', "Ca'ses"] }))).toEqual({
      code: 'queue-not-found',
      subject: "Ca'ses",
      checked: 'queue-not-found',
      failed: 'queues',
    });
    expect(await problemOf(desk({ queues: ['Restricted'] }, rt.agentToken))).toMatchObject({
      code: 'queue-not-found',
      subject: 'Restricted',
    });
  });

  test('a queue without the fields', async () => {
    expect(await problemOf(desk({ queues: ['General'] }))).toEqual({
      code: 'custom-field-missing',
      subject: 'Severity',
      checked: 'custom-field-missing',
      failed: 'fields',
    });
  });

  test('a field that went away tells nothing, so that nothing stored is lost', async () => {
    const console = desk({ queues: ['Cases'] });
    await console.pull();
    const { cursor } = console;
    const renamed = { ...DEFAULT_REQUEST_TRACKER_MAPPING, severityField: 'Urgency' };
    const after = console.restarted({ mapping: renamed });
    await expect(after.pull()).rejects.toMatchObject({ problem: { code: 'custom-field-missing' } });
    expect(after.cursor).toBe(cursor);
  });
});

describe('a check', () => {
  test('by password', async () => {
    const good = desk({ signIn: { kind: 'password', user: 'sync' }, queues: ['cases'] }, 'password');
    const report = await good.connector.check(new AbortController().signal);
    expect(report.problem).toBeNull();
    expect(report.steps.map(({ outcome }) => outcome)).toEqual(Array(5).fill('passed'));
    expect(report.steps[0]?.found).toMatch(/^Request Tracker 5\./);
    expect(report.steps[1]?.found).toBe('sync');
    expect(report.steps[3]?.found).toBe('Severity, Service Type, Support Plan');
    expect(Number(report.steps[4]?.found)).toBeGreaterThan(0);
  });
});
