import { expect, it } from 'vitest';
import type { SourceState } from '../../../../../src/contract/source-state.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { moodOf } from '../../../../../src/renderer/console/states/mood-of.ts';
import { buildSourceState } from '../../vault/builders.ts';
import { NOON } from '../sample-cases.ts';

/** A source that was never read. */
const unread = (more: Partial<SourceState> = {}) =>
  buildSourceState({ activity: 'syncing', lastSuccessAt: null, ...more });
const problem = (code: 'timed-out' | 'support-not-offered') => ({ code, subject: '', detail: '' });
const cloud = unread({ sourceId: 'cloud', problem: problem('support-not-offered') });
const failing = unread({ problem: problem('timed-out') });

it.each([
  ['that none is open', [unread({ lastSuccessAt: NOON })], 'all-clear'],
  ['that none was open when last read', [unread({ lastSuccessAt: NOON - 9 * MINUTE })], 'stale'],
  ['that a cloud has none to be read', [cloud], 'not-offered'],
  ['that they are being read for the first time', [unread()], 'reading'],
  ['that the desk is being read, whatever a cloud beside it does not offer', [cloud, unread()], 'reading'],
  ['that a problem keeps them from being read', [cloud, failing], 'blocked'],
  ['that a secret is waited for', [unread({ activity: 'waiting-for-secret' })], 'blocked'],
] as const)('a board without cases says %s', (_, states, mood) => {
  expect(moodOf(states, NOON, 2 * MINUTE)).toMatchObject({ mood });
});

it('of several sources whose data are old, the oldest is told', () => {
  const states = [9, 20].map((minutes) =>
    unread({ lastSuccessAt: NOON - minutes * MINUTE, sourceId: `${minutes}` }),
  );
  expect(moodOf(states, NOON, 2 * MINUTE)).toEqual({ mood: 'stale', readAt: NOON - 20 * MINUTE });
});
