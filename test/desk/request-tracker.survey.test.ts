// What a real Request Tracker can be asked for while it is being connected.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { act } from './support/act.ts';
import { type Desk, deskOn, START_WITHIN_MS, TERMS } from './support/desk.ts';

let rt: RequestTracker;

beforeAll(async () => {
  rt = await startRequestTracker();
  const id = await rt.createTicket({ subject: 'one', customFields: TERMS });
  await rt.setStatus(id, 'stalled');
  await rt.createTicket({ subject: 'two', customFields: { ...TERMS, Severity: 'B' } });
  await rt.createTicket({ subject: 'three', customFields: { Severity: 'B' } });
}, START_WITHIN_MS);
afterAll(() => rt.remove());

const survey = (desk: Desk, queues: readonly string[]) =>
  desk.connector.survey?.(queues, new AbortController().signal);

test('its queues, as the account sees them', async () => {
  const [all, some] = [await survey(deskOn(rt), []), await survey(deskOn(rt, {}, rt.agentToken), [])];
  expect(all?.queues.map(({ name }) => name)).toEqual(['Cases', 'Escalation', 'General', 'Restricted']);
  expect(some?.queues).toEqual([
    { name: 'Cases', description: 'Customer cases' },
    { name: 'Escalation', description: 'Escalated cases' },
  ]);
  expect(all?.fields).toEqual([]);
});

test('of the chosen queues the fields with what they allow, and the statuses', async () => {
  // `sync` has the right to see custom fields everywhere, agents have it in their queues.
  const found = await survey(deskOn(rt), ['Cases', 'Escalation']);
  expect(found?.fields).toEqual([
    { name: 'Severity', allowed: ['A', 'B', 'C'], seen: ['B', 'A'] },
    {
      name: 'Category',
      allowed: ['Billing', 'Quota', 'Service incident', 'Subscription management', 'Technical'],
      seen: [],
    },
    { name: 'Service Type', allowed: null, seen: ['billing'] },
    {
      name: 'Support Plan',
      allowed: ['Basic', 'Professional Direct', 'Standard', 'Unified'],
      seen: ['Unified'],
    },
    { name: 'Upstream Id', allowed: null, seen: [] },
  ]);
  expect(found?.casesSeen).toBe(3);
  expect(new Map(found?.statuses.map(({ name, isClosed }) => [name, isClosed]))).toEqual(
    new Map([
      ['new', false],
      ['open', false],
      ['stalled', false],
      ['resolved', true],
      ['rejected', true],
    ]),
  );
});

test('where the account may not know what a field allows, what the newest cases have there', async () => {
  const found = await survey(deskOn(rt, {}, rt.agentToken), ['Cases']);
  expect(found?.fields.find(({ name }) => name === 'Severity')).toEqual({
    name: 'Severity',
    allowed: null,
    seen: ['B', 'A'],
  });
});

test('a queue that is not there is said', async () => {
  await expect(survey(deskOn(rt), ['Nowhere'])).rejects.toMatchObject({
    problem: { code: 'queue-not-found' },
  });
});

test('a lifecycle of its own shows as far as cases have it', async () => {
  await act(rt, 'PUT', 'queue/4', { Lifecycle: 'approvals' });
  await act(rt, 'POST', 'ticket', { Queue: 'Escalation', Subject: 'approve', Status: 'open' });
  const found = await survey(deskOn(rt), ['Escalation']);
  expect(found?.statuses.map(({ name }) => name)).toContain('open');
});
