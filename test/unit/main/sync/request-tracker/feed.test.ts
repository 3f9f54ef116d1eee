import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMMITS_WITHIN_MS,
  readFeed,
  settledUpTo,
} from '../../../../../src/main/sync/connectors/request-tracker/feed.ts';
import type { RestClient } from '../../../../../src/main/sync/connectors/request-tracker/rest-client.ts';

interface Entry {
  readonly id: number;
  readonly isHidden: boolean;
}

/** RT's transaction search: it cuts a page first and hides from it what the account may not see. */
function searchIn(feed: readonly Entry[]): { readonly client: RestClient; readonly requests: () => number } {
  let requests = 0;
  const refuse = () => Promise.reject(new Error('the feed asks for transactions only'));
  const client: RestClient = {
    get: refuse,
    find: refuse,
    findTagged: refuse,
    write: refuse,
    searchByName: refuse,
    searchUsers: refuse,
    listQueues: refuse,
    async search(_, { query = '', order, per_page }) {
      requests += 1;
      const after = Number(/id > (\d+)/.exec(query)?.[1]);
      const upTo = Number(/id <= (\d+)/.exec(query)?.[1] ?? Number.POSITIVE_INFINITY);
      const found = feed.filter(({ id }) => id > after && id <= upTo);
      const sorted = order === 'DESC' ? [...found].reverse() : found;
      const seen = sorted.slice(0, Number(per_page)).filter(({ isHidden }) => !isHidden);
      const items = seen.map(({ id }) => ({
        id: String(id),
        ObjectId: '7',
        Created: '2026-11-23T04:00:00Z',
      }));
      return { count: items.length, total: null, items };
    },
  };
  return { client, requests: () => requests };
}

/** Reads stretch after stretch to the end. */
async function readAll(
  client: RestClient,
  after: number,
  settled = after,
): Promise<{ ids: Set<number>; upTo: number }> {
  const ids = new Set<number>();
  let upTo = after;
  for (;;) {
    const stretch = await readFeed(client, upTo, settled);
    settled = stretch.upTo;
    for (const { id } of stretch.entries) ids.add(id);
    upTo = stretch.upTo;
    if (stretch.isLast) return { ids, upTo };
  }
}

function feedOf(length: number, isHidden: (id: number) => boolean = () => false): readonly Entry[] {
  return Array.from({ length }, (_, index) => ({ id: index + 1, isHidden: isHidden(index + 1) }));
}

describe('the transaction feed', () => {
  test('one request when nothing happened', async () => {
    const { client, requests } = searchIn(feedOf(5000));
    const stretch = await readFeed(client, 5000, 5000);
    expect(stretch.upTo).toBe(5000);
    expect(stretch.entries).toHaveLength(1);
    expect(requests()).toBe(1);
  });

  test('one request when little happened, oldest first', async () => {
    const { client, requests } = searchIn(feedOf(5010));
    const { entries, upTo, isLast } = await readFeed(client, 5000, 5000);
    expect([entries[0]?.id, entries.at(-1)?.id, upTo, isLast]).toEqual([5000, 5010, 5010, true]);
    expect(requests()).toBe(1);
  });

  test('nothing at all', async () => {
    const { client } = searchIn([]);
    expect(await readFeed(client, 0, 0)).toEqual({ entries: [], upTo: 0, isLast: true });
  });

  test('a full page of hidden entries in the middle is not the end', async () => {
    const { client } = searchIn(feedOf(900, (id) => id > 200 && id <= 700));
    const { ids, upTo } = await readAll(client, 100);
    expect(ids.has(900) && ids.has(701) && ids.has(200)).toBe(true);
    expect(upTo).toBe(900);
  });

  test('what is not settled is read again, however many ids that are, and the cursor never goes back', async () => {
    const { client } = searchIn(feedOf(5000, (id) => id % 3 === 0));
    const { ids, upTo } = await readAll(client, 4000, 1000);
    expect(upTo).toBe(5000);
    expect([...ids].filter((id) => id <= 4000)).toHaveLength(2000);
  });

  test('a long feed comes in stretches', async () => {
    const { client } = searchIn(feedOf(5000));
    const first = await readFeed(client, 0, 0);
    expect(first.isLast).toBe(false);
    expect((await readAll(client, 0)).ids.size).toBe(5000);
  });

  test('every visible entry is read, whatever is hidden or missing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ gap: fc.integer({ min: 1, max: 40 }), isHidden: fc.boolean(), run: fc.nat(150) }),
          {
            maxLength: 30,
          },
        ),
        fc.nat(2000),
        fc.nat(2000),
        async (runs, after, below) => {
          const settled = Math.max(0, after - below);
          let id = 0;
          const feed = runs.flatMap(({ gap, isHidden, run }) => {
            id += gap;
            return Array.from({ length: run }, () => ({ id: ++id, isHidden }));
          });
          const { client } = searchIn(feed);
          const { ids, upTo } = await readAll(client, after, settled);
          const visible = feed.filter((entry) => !entry.isHidden).map((entry) => entry.id);
          // Those above a mass of hidden ones at the very end are told as soon as anything visible follows.
          const due = visible.filter((one) => one > after && one <= upTo);
          expect([...ids].filter((one) => one > after).sort((a, b) => a - b)).toEqual(due);
          const again = visible.filter((one) => one > settled && one <= Math.min(after, upTo));
          expect([...ids].filter((one) => one > settled && one <= after).sort((a, b) => a - b)).toEqual(
            again,
          );
          const newest = feed.findLast((entry, index) => !entry.isHidden && index >= feed.length - 100);
          expect(upTo).toBeGreaterThanOrEqual(newest?.id ?? 0);
        },
      ),
    );
  });
});

describe('what is settled', () => {
  const now = Date.parse('2026-11-23T04:00:00Z');
  const entry = (id: number, ageMs: number) => ({ id, ObjectId: 7, Created: now - ageMs });
  const [OLD, YOUNG] = [COMMITS_WITHIN_MS, COMMITS_WITHIN_MS - 1];

  test('is all that was read, once it is old', () => {
    expect(settledUpTo([entry(8, OLD), entry(9, OLD)], { from: 5, upTo: 9 }, now)).toBe(9);
    expect(settledUpTo([], { from: 5, upTo: 9 }, now)).toBe(9);
  });

  test('ends with the last old one before the first that is younger than a transaction may take', () => {
    const entries = [entry(6, OLD), entry(8, YOUNG), entry(9, OLD)];
    expect(settledUpTo(entries, { from: 5, upTo: 9 }, now)).toBe(6);
    expect(settledUpTo(entries.slice(1), { from: 5, upTo: 9 }, now)).toBe(5);
  });
});
