import { describe, expect, it } from 'vitest';
import type { SourceState } from '../../../../../src/contract/source-state.ts';
import { furthestOff, isTroubled, oldestOf } from '../../../../../src/renderer/console/header/worst-of.ts';
import { buildSourceState } from '../../vault/builders.ts';
import { NOON } from '../sample-cases.ts';

const source = (name: string, more: Partial<SourceState> = {}) =>
  buildSourceState({ sourceId: name, name, lastSuccessAt: NOON, serverOffsetMs: 0, ...more });
const problem = (code: 'timed-out' | 'support-not-offered') => ({ code, subject: '', detail: '' });

describe('of several sources the header tells', () => {
  it.each([
    ['the oldest data', [source('new'), source('old', { lastSuccessAt: NOON - 9 })], 'old'],
    ['the one that was never read first', [source('new'), source('never', { lastSuccessAt: null })], 'never'],
    [
      'no export, which is of some time ago, while a help desk is asked again and again',
      [source('desk'), source('export', { kind: 'files', lastSuccessAt: NOON - 9 })],
      'desk',
    ],
    [
      'no cloud that has nothing to be read, as it should be',
      [source('desk'), source('cloud', { lastSuccessAt: null, problem: problem('support-not-offered') })],
      'desk',
    ],
    ['an export where there is nothing else', [source('export', { kind: 'files' })], 'export'],
  ])('%s', (_, states, name) => {
    expect(oldestOf(states)?.name).toBe(name);
  });

  it('the clock that is furthest off, to whichever side', () => {
    const off = (serverOffsetMs: number | null) => source('any', { serverOffsetMs });
    expect(furthestOff([off(400), off(-1200), off(null)])).toBe(-1200);
    expect(furthestOff([off(null)])).toBeNull();
  });

  it.each([
    ['fails', { problem: problem('timed-out') }, true],
    [
      'has nothing to be read, as it should be',
      { lastSuccessAt: null, problem: problem('support-not-offered') },
      false,
    ],
    ['offers no cases any more, with some still counted', { problem: problem('support-not-offered') }, true],
    ['waits for its secret', { activity: 'waiting-for-secret' }, true],
    ['is paused', { activity: 'paused' }, true],
    ['is read', { activity: 'syncing' }, false],
  ] as const)('as in need of somebody one that %s: %o is %s', (_, more, troubled) => {
    expect(isTroubled(source('any', more))).toBe(troubled);
  });
});
