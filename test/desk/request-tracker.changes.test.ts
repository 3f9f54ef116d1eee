// The connector against a real Request Tracker: what it tells must be what the people there did.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECONCILE_EVERY_MS } from '../../src/main/sync/connectors/request-tracker/pull.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { act } from './support/act.ts';
import { type Desk, deskOn, kinds, START_WITHIN_MS, TERMS } from './support/desk.ts';

let rt: RequestTracker;

beforeAll(async () => {
  rt = await startRequestTracker();
}, START_WITHIN_MS);

afterAll(() => rt.remove());

/** RT stores whole seconds: what must be told apart must not happen within one. */
const nextSecond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1050));

describe('what happened since', () => {
  let console: Desk;
  let id: number;

  beforeAll(async () => {
    id = await rt.createTicket({ subject: 'followed', customFields: TERMS });
    console = deskOn(rt);
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
    await act(rt, 'DELETE', `ticket/${doomed}`);
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
    await act(rt, 'PUT', `ticket/${merged}`, { MergeInto: target });
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
    const agent = deskOn(rt, {}, rt.agentToken);
    await agent.pull();
    await rt.update(hidden, { Queue: 'Restricted' }, 'root');
    expect(await agent.pull()).toEqual([]);
    agent.shiftMs = RECONCILE_EVERY_MS;
    expect(await agent.pull()).toMatchObject([{ kind: 'gone', caseId: `desk/${hidden}` }]);
  });

  test('found out after a restart too', async () => {
    const hidden = await rt.createTicket({ subject: 'hidden again' });
    const agent = deskOn(rt, {}, rt.agentToken);
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
