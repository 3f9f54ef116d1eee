import { describe, expect, it } from 'vitest';
import type { SourceState } from '../../../../../src/contract/source-state.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { dataStateOf } from '../../../../../src/renderer/console/wall/data-state.ts';
import { buildSourceState } from '../../vault/builders.ts';
import { beijing } from '../sample-cases.ts';

const NOON = beijing('2026-11-25T12:00:00');
const read = buildSourceState({ lastSuccessAt: NOON, serverOffsetMs: 300 });
const problem = { code: 'timed-out' as const, subject: '', detail: '' };
const notOffered = { ...problem, code: 'support-not-offered' as const };
const troubledOf = (source: Partial<SourceState>) =>
  dataStateOf([{ ...read, ...source }], NOON, 2 * MINUTE).troubled.length;

describe('on the wall', () => {
  it('the worst of all sources counts: the oldest data, and the clock that is furthest off', () => {
    const other = {
      ...read,
      sourceId: 'b',
      name: 'B',
      lastSuccessAt: NOON - 5 * MINUTE,
      serverOffsetMs: -9000,
    };
    expect(dataStateOf([read, other], NOON, 2 * MINUTE)).toEqual({
      ageMs: 5 * MINUTE,
      staleSince: NOON - 5 * MINUTE,
      stale: [other],
      offsetMs: -9000,
      isOffsetWarned: true,
      troubled: [],
    });
  });

  it('a source with a problem, or without its secret, is not in order', () => {
    expect(troubledOf({ problem })).toBe(1);
    expect(troubledOf({ activity: 'waiting-for-secret' })).toBe(1);
    expect(troubledOf({})).toBe(0);
  });

  it('a cloud that offers no cases to read is in order, unless there were some before', () => {
    expect(troubledOf({ problem: notOffered, lastSuccessAt: null })).toBe(0);
    expect(troubledOf({ problem: notOffered })).toBe(1);
  });
});
