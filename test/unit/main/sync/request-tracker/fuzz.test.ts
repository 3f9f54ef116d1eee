import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../../src/contract/sources/request-tracker.ts';
import { caseChangeSchema, changedCaseId } from '../../../../../src/domain/cases/case-change.ts';
import { ConnectorError } from '../../../../../src/main/sync/connector.ts';
import { createRequestTrackerConnector } from '../../../../../src/main/sync/connectors/request-tracker/connector.ts';

const ANSWERS: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'support', 'answers.json'), 'utf8'),
);

const SOURCE: RequestTrackerSource = {
  kind: 'request-tracker',
  id: 'desk',
  name: 'RT',
  address: 'https://rt.example.com',
  signIn: { kind: 'token' },
  queues: ['Escalation'],
  pollSeconds: 15,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
};

/** So many requests no pull of three tickets needs, whatever it is told. */
const ENOUGH = 200;

/** Pulls to the end from a server that answers by `answer`; what it told, and how it ended. */
async function pull(answer: (path: string, form: string) => string) {
  let requests = 0;
  const connector = createRequestTrackerConnector(
    {
      source: SOURCE,
      secret: '1-30-x',
      now: () => Date.parse('2026-11-24T22:00:00Z'),
      async fetch(url, init) {
        requests += 1;
        if (requests > ENOUGH) throw new Error('it asks and asks');
        return new Response(answer(url.split('/REST/2.0/')[1] ?? '', String(init.body ?? '')));
      },
      fetchOnce: () => Promise.reject(new Error('a pull writes nothing')),
    },
    async () => null,
  );
  const told: unknown[] = [];
  const setAside: string[] = [];
  let error: unknown = null;
  try {
    for await (const page of connector.pull(null, new AbortController().signal)) {
      told.push(...page.changes);
      setAside.push(...page.setAside.map(({ caseId }) => caseId));
    }
  } catch (caught) {
    error = caught;
  }
  return { told, setAside, error, requests };
}

describe('answers as a real Request Tracker gave them', () => {
  test('tell three cases', async () => {
    const { told, setAside, error } = await pull((path, form) => JSON.stringify(answerOf(path, form)));
    expect(error).toBeNull();
    expect(setAside).toEqual([]);
    expect(told).toHaveLength(3);
  });

  const odd = fc.oneof(
    fc.constant(undefined),
    fc.constant(null),
    fc.boolean(),
    // An id further ahead costs a request for each hundred: so many would be right.
    fc.integer({ min: -5000, max: 5000 }),
    fc.constantFrom(1e308, 2 ** 31, -1, 0, 9e15 + 1, Number.MAX_SAFE_INTEGER),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '\u0000',
      '__proto__',
      '1970-01-01T00:00:00Z',
      '9999-99-99T99:99:99Z',
      '\ud800',
      'a'.repeat(10_000),
    ),
    fc.constant([]),
    fc.constant({}),
    fc.array(fc.integer(), { maxLength: 3 }),
  );
  /** Which answer of the pull, which place in it, and what stands there instead. */
  const mutation = fc.record({ answer: fc.nat({ max: 9 }), place: fc.nat(), instead: odd });

  test('with anything else in any place never crash it, never make it ask without end, never tell half a case', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        let at = -1;
        const { told, error } = await pull((path, form) => {
          at += 1;
          const whole: unknown = structuredClone(answerOf(path, form));
          return JSON.stringify(
            mutations
              .filter(({ answer }) => answer === at)
              .reduce((now, { place, instead }) => changed(now, place, instead), whole),
          );
        });
        if (error !== null) expect(error).toBeInstanceOf(ConnectorError);
        expect(String(error)).not.toContain('it asks and asks');
        for (const change of told) expect(caseChangeSchema.safeParse(change).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('cut off anywhere are unreadable, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (which, part) => {
          let at = -1;
          const { error } = await pull((path, form) => {
            at += 1;
            const text = JSON.stringify(answerOf(path, form));
            return at === which ? text.slice(0, Math.floor(text.length * part * 0.999)) : text;
          });
          expect(error).toMatchObject({ problem: { code: 'answer-unreadable' } });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of which one ticket cannot be read set that one aside, and tell the others', async () => {
    const ticketPlaces = [
      'Subject',
      'Status',
      'Queue',
      'Owner',
      'Requestor',
      'Created',
      'LastUpdated',
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ticketPlaces), fc.nat({ max: 2 }), async (field, which) => {
        const { told, setAside, error } = await pull((path, form) => {
          const whole = structuredClone(answerOf(path, form)) as { items?: Record<string, unknown>[] };
          const isTickets = path.startsWith('tickets') && form.includes('CustomFields');
          const item = isTickets ? whole.items?.[which] : undefined;
          if (item !== undefined) item[field] = 7;
          return JSON.stringify(whole);
        });
        expect(error).toBeNull();
        expect(new Set(setAside).size).toBe(1);
        // Told again by the feed or not, there are two.
        expect(new Set(told.map((change) => changedCaseId(caseChangeSchema.parse(change)))).size).toBe(2);
      }),
    );
  });
});

/**
 * What Request Tracker 5.0.3 answered to the connector's own questions for three tickets; later pages of a search are
 * empty.
 */
function answerOf(path: string, form: string): unknown {
  const query = new URLSearchParams(form).get('query') ?? '';
  const isLater = /AND id > [1-9]/.test(query);
  if (path.startsWith('queues')) return ANSWERS['queues'];
  if (path.startsWith('queue/')) return ANSWERS['queue'];
  if (path.startsWith('user/')) return ANSWERS['user'];
  if (path.startsWith('tickets')) return isLater ? ANSWERS['none'] : ANSWERS['tickets'];
  if (query.includes('ObjectId')) return isLater ? ANSWERS['none'] : ANSWERS['history'];
  return isLater ? ANSWERS['none'] : ANSWERS['feed'];
}

/** `value` with what stands in its `place`-th place, counted through everything in it, replaced. */
function changed(value: unknown, place: number, instead: unknown): unknown {
  const places: [object, string][] = [];
  const walk = (of: unknown): void => {
    if (typeof of !== 'object' || of === null) return;
    for (const key of Object.keys(of)) {
      places.push([of, key]);
      walk((of as Record<string, unknown>)[key]);
    }
  };
  walk(value);
  const found = places[place % Math.max(1, places.length)];
  if (found === undefined) return instead;
  const [of, key] = found;
  if (instead === undefined) Reflect.deleteProperty(of, key);
  else
    Object.defineProperty(of, key, { value: instead, enumerable: true, configurable: true, writable: true });
  return value;
}
