// The connector against a real Request Tracker: what it tells must be what the people there did.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../src/contract/sources/request-tracker.ts';
import { changedCaseId } from '../../src/domain/cases/case-change.ts';
import { ConnectorError } from '../../src/main/sync/connector.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { createReminder } from './support/act.ts';
import { type Desk, deskOn, START_WITHIN_MS, TERMS } from './support/desk.ts';

let rt: RequestTracker;

beforeAll(async () => {
  rt = await startRequestTracker();
  await rt.createTicket({ subject: 'there before', customFields: TERMS });
}, START_WITHIN_MS);

afterAll(() => rt.remove());

describe('the first pull', () => {
  test('tells an open case field by field', async () => {
    const id = await rt.createTicket({ subject: '虚拟机无法启动', customFields: TERMS, owner: 'agent2' });
    const raw = (await rt.get(`ticket/${id}`)) as { Created: string; LastUpdated: string };
    const history = (await rt.get(`ticket/${id}/history?fields=Type&per_page=100`)) as {
      items: readonly { id: string; Type: string }[];
    };
    const console = deskOn(rt);
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
    const reminder = await createReminder(rt);
    const bare = await rt.createTicket({ subject: 'bare', customFields: { 'Service Type': 'mystery' } });
    const console = deskOn(rt);
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
    const mine = deskOn(rt, {}, rt.agentToken);
    await mine.pull();
    const all = deskOn(rt);
    await all.pull();
    expect(mine.told(id)).toEqual(all.told(id));
    expect([...mine.cases.keys()].sort()).toEqual([...all.cases.keys()].sort());
  });
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
    const broken = deskOn(rt, { signIn: { kind: 'password', user: 'agent1' } }, 'wrong');
    expect(await problemOf(broken)).toEqual({
      code: 'sign-in-refused',
      subject: host,
      checked: 'sign-in-refused',
      failed: 'sign-in',
    });
  });

  test('the wrong address', async () => {
    expect(await problemOf(deskOn(rt, { address: `${rt.url}/nowhere` }))).toMatchObject({
      code: 'not-request-tracker',
      checked: 'not-request-tracker',
      failed: 'address',
    });
  });

  test('nobody there', async () => {
    expect(await problemOf(deskOn(rt, { address: 'http://127.0.0.1:1' }))).toMatchObject({
      failed: 'address',
    });
  });

  test('an unknown queue, and one that the account may not see', async () => {
    expect(await problemOf(deskOn(rt, { queues: ['Cases', "Ca'ses"] }))).toEqual({
      code: 'queue-not-found',
      subject: "Ca'ses",
      checked: 'queue-not-found',
      failed: 'queues',
    });
    expect(await problemOf(deskOn(rt, { queues: ['Restricted'] }, rt.agentToken))).toMatchObject({
      code: 'queue-not-found',
      subject: 'Restricted',
    });
  });

  test('a queue without the fields', async () => {
    expect(await problemOf(deskOn(rt, { queues: ['General'] }))).toEqual({
      code: 'custom-field-missing',
      subject: 'Severity',
      checked: 'custom-field-missing',
      failed: 'fields',
    });
  });

  test('a field that went away tells nothing, so that nothing stored is lost', async () => {
    const console = deskOn(rt, { queues: ['Cases'] });
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
    const good = deskOn(rt, { signIn: { kind: 'password', user: 'sync' }, queues: ['cases'] }, 'password');
    const report = await good.connector.check(new AbortController().signal);
    expect(report.problem).toBeNull();
    const { certificate, ...others } = Object.fromEntries(report.steps.map((step) => [step.step, step]));
    expect(certificate).toMatchObject({ outcome: 'not-tried', note: { kind: 'not-encrypted' } });
    expect(Object.values(others).map(({ outcome }) => outcome)).toEqual(Array(7).fill('passed'));
    expect(others['address']?.found).toMatch(/^Request Tracker 5\./);
    expect(others['sign-in']?.found).toBe('sync');
    expect(others['rights']?.found).toBe('SeeQueue, ShowTicket, SeeCustomField');
    expect(others['fields']?.found).toBe('Severity, Service Type, Support Plan');
    expect(Number(others['first-page']?.found)).toBeGreaterThan(0);
  });

  test('without queues goes as far as those can be chosen, and finds no fault', async () => {
    const unchosen = deskOn(rt, { queues: [] });
    const report = await unchosen.connector.check(new AbortController().signal);
    expect(report.problem).toBeNull();
    const passed = report.steps.filter(({ outcome }) => outcome === 'passed').map(({ step }) => step);
    expect(passed).toEqual(['name', 'address', 'sign-in', 'rights']);
    expect(report.steps.find(({ step }) => step === 'queues')).toMatchObject({
      outcome: 'not-tried',
      note: { kind: 'none-chosen' },
    });
  });

  test('without queues still says that a sign-in is refused', async () => {
    const refused = deskOn(rt, { queues: [] }, '1-2-wrong');
    const { problem, steps } = await refused.connector.check(new AbortController().signal);
    expect(problem?.code).toBe('sign-in-refused');
    expect(steps.find(({ step }) => step === 'queues')?.note).toBeUndefined();
  });
});
