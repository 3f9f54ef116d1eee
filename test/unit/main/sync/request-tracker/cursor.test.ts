import { describe, expect, test } from 'vitest';
import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../../src/contract/sources/request-tracker.ts';
import {
  type Cursor,
  fingerprintOf,
  readCursor,
  writeCursor,
} from '../../../../../src/main/sync/connectors/request-tracker/cursor.ts';

const SOURCE: RequestTrackerSource = {
  kind: 'request-tracker',
  id: 'rt',
  name: 'RT',
  address: 'https://rt.example.com',
  signIn: { kind: 'token' },
  queues: ['Cases', 'Escalation'],
  pollSeconds: 15,
  mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
};

const CURSOR: Cursor = { version: 1, of: 'x', transaction: 2302, listedTo: null, open: [1, 31], aside: [7] };

describe('a cursor', () => {
  test('is read as it was written', () => {
    expect(readCursor(writeCursor(CURSOR), 'x')).toEqual({ cursor: CURSOR, open: [1, 31], aside: [7] });
  });

  test('from before tickets set aside were remembered is read', () => {
    const { aside: _, ...before } = CURSOR;
    expect(readCursor(JSON.stringify(before), 'x').cursor).toEqual({ ...before, aside: [] });
  });

  test.each([
    ['none', null],
    ['no JSON', '{'],
    ['an older or newer version', JSON.stringify({ ...CURSOR, version: 2 })],
    ['a number that is none', JSON.stringify({ ...CURSOR, transaction: '2302' })],
  ])('%s: start over', (_, text) => {
    expect(readCursor(text, 'x')).toEqual({ cursor: null, open: [], aside: [] });
  });

  test('of a connection that was changed: start over, and remember what was open or set aside', () => {
    expect(readCursor(writeCursor(CURSOR), 'y')).toEqual({ cursor: null, open: [1, 31], aside: [7] });
  });
});

describe('what a cursor belongs to', () => {
  const mapping = { ...SOURCE.mapping, severities: { ...SOURCE.mapping.severities, P1: 'A' } };
  test.each<readonly [string, Partial<RequestTrackerSource>, boolean]>([
    ['another name', { name: 'Desk' }, true],
    ['another poll interval', { pollSeconds: 60 }, true],
    ['another way to sign in', { signIn: { kind: 'password', user: 'agent1' } }, true],
    ['the queues in another order', { queues: ['Escalation', 'Cases'] }, true],
    ['another address', { address: 'https://rt2.example.com' }, false],
    ['another queue', { queues: ['Cases'] }, false],
    ['another mapping', { mapping }, false],
  ])('%s: the same is %s', (_, change, isSame) => {
    expect(fingerprintOf({ ...SOURCE, ...change }) === fingerprintOf(SOURCE)).toBe(isSame);
  });
});
