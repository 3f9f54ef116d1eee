// The connector against a real Request Tracker: what it tells must be what the people there did.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedCaseId } from '../../src/domain/cases/case-change.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { factsHeld, factsInRt } from '../servers/rt/rt-truth.ts';
import { deskOn, START_WITHIN_MS, TERMS } from './support/desk.ts';

let rt: RequestTracker;

beforeAll(async () => {
  rt = await startRequestTracker();
}, START_WITHIN_MS);

afterAll(() => rt.remove());

/** Three pages: RT takes about eight changes a second; `npm run soak` asks for more. */
const CASES = Number(process.env['CASECLOCK_SOAK_CASES'] ?? 220);
/** To read them all twice, also where RT shares its cores with others. */
const READ_WITHIN_MS = 60_000 + CASES * 200;

// In this order: the last test changes what the first one reads.
describe(`${CASES} cases`, { shuffle: false }, () => {
  const ids: number[] = [];
  beforeAll(
    async () => {
      const some = async (from: number): Promise<void> => {
        for (let n = from; n < CASES; n += 4) {
          const customFields = { ...TERMS, Severity: ['A', 'B', 'C'][n % 3] ?? 'A' };
          const owner = n % 5 === 0 ? { owner: 'agent2' as const } : {};
          const ticket = { subject: `case ${n} 案例`, queue: 'Escalation' as const, customFields, ...owner };
          const id = await rt.createTicket(ticket);
          if (n % 4 === 1) await rt.reply(id, 'agent1', 'on it');
          if (n % 8 === 2) await rt.setStatus(id, 'stalled');
          if (n % 8 === 6) await rt.setCustomFields(id, { Severity: n % 3 === 0 ? 'B' : 'A' });
          ids.push(id);
        }
      };
      await Promise.all([0, 1, 2, 3].map(some));
    },
    120_000 + CASES * 400,
  );

  test(
    'come in pages, each once, and equal to what RT holds, field by field',
    async () => {
      const console = deskOn(rt, { queues: ['Escalation'] });
      const startedAt = performance.now();
      const changes = await console.pull();
      const tookMs = Math.round(performance.now() - startedAt);
      expect(new Set(changes.map(changedCaseId)).size).toBe(changes.length);
      const truth = await factsInRt(rt, "Queue = 'Escalation'");
      expect(factsHeld(ids.map((id) => console.told(id)))).toEqual(truth);
      expect(truth).toHaveLength(CASES);
      process.stdout.write(
        `first pull: ${changes.length} cases equal in ${Object.keys(truth[0] ?? {}).length} fields, ` +
          `${console.requests} requests, ${tookMs} ms\n`,
      );
    },
    READ_WITHIN_MS,
  );

  test(
    'a first pull that breaks off goes on where it was',
    async () => {
      const console = deskOn(rt, { queues: ['Escalation'] });
      const first = await console.pull(1);
      const rest = await console.restarted().pull();
      const told = new Set([...first, ...rest].map(changedCaseId));
      for (const id of ids) expect(told.has(`desk/${id}`)).toBe(true);
      const again = new Set(first.map(changedCaseId));
      const twice = rest.filter((change) => again.has(changedCaseId(change)));
      expect(twice.length).toBeLessThan(first.length);
    },
    READ_WITHIN_MS,
  );

  test(
    'all changed at once, and the pull broken off: nothing is lost',
    async () => {
      const console = deskOn(rt, { queues: ['Escalation'] });
      await console.pull();
      for (const id of ids.slice(0, 60)) await rt.update(id, { Subject: `changed ${id}` });
      await console.pull(1);
      const after = console.restarted();
      await after.pull();
      for (const id of ids.slice(0, 60)) {
        expect(after.told(id).subject).toBe(`changed ${id}`);
      }
    },
    READ_WITHIN_MS,
  );
});
