// The connector against a real Request Tracker: what it tells must be what the people there did.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedCaseId } from '../../src/domain/cases/case-change.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { deskOn, kinds, START_WITHIN_MS, TERMS } from './support/desk.ts';

let rt: RequestTracker;

beforeAll(async () => {
  rt = await startRequestTracker();
}, START_WITHIN_MS);

afterAll(() => rt.remove());

// In this order: the last test changes what the first one reads.
describe('250 cases', { shuffle: false }, () => {
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
    const console = deskOn(rt, { queues: ['Escalation'] });
    const startedAt = performance.now();
    const changes = await console.pull();
    process.stdout.write(
      `first pull: ${changes.length} cases, ${console.requests} requests, ${Math.round(performance.now() - startedAt)} ms\n`,
    );
    expect(new Set(changes.map(changedCaseId)).size).toBe(changes.length);
    for (const id of ids) expect(kinds(console.told(id))).toEqual(['opened', 'responded']);
  }, 60_000);

  test('a first pull that breaks off goes on where it was', async () => {
    const console = deskOn(rt, { queues: ['Escalation'] });
    const first = await console.pull(1);
    const rest = await console.restarted().pull();
    const told = new Set([...first, ...rest].map(changedCaseId));
    for (const id of ids) expect(told.has(`desk/${id}`)).toBe(true);
    const again = new Set(first.map(changedCaseId));
    const twice = rest.filter((change) => again.has(changedCaseId(change)));
    expect(twice.length).toBeLessThan(first.length);
  }, 60_000);

  test('all changed at once, and the pull broken off: nothing is lost', async () => {
    const console = deskOn(rt, { queues: ['Escalation'] });
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
