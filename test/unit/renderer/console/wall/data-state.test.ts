import { describe, expect, it } from 'vitest';
import type { SourceState } from '../../../../../src/contract/source-state.ts';
import { DAY, MINUTE } from '../../../../../src/domain/units.ts';
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
      isOld: true,
      staleSince: NOON - 5 * MINUTE,
      stale: [other],
      offsetMs: -9000,
      isOffsetWarned: true,
      waiting: [],
      troubled: [],
    });
  });

  it('the age is that of what can grow old, as in the header, also when an export is a day old', () => {
    const export_ = { ...read, sourceId: 'e', kind: 'files' as const, lastSuccessAt: NOON - 2 * DAY };
    const ageOf = (...sources: SourceState[]) => {
      const { ageMs, isOld, staleSince } = dataStateOf(sources, NOON, 2 * MINUTE);
      return { ageMs, isOld, staleSince };
    };
    expect(ageOf(export_, read)).toEqual({ ageMs: 0, isOld: false, staleSince: NOON - 2 * DAY });
    expect(ageOf(export_)).toEqual({ ageMs: 2 * DAY, isOld: true, staleSince: NOON - 2 * DAY });
    expect(ageOf(read, { ...read, sourceId: 'n', lastSuccessAt: null }).ageMs).toBeNull();
  });

  it('a source with a problem is not in order, and one without its secret waits for somebody', () => {
    expect(troubledOf({ problem })).toBe(1);
    expect(troubledOf({})).toBe(0);
    const secretMissing = { ...problem, code: 'secret-missing' as const };
    const locked = { ...read, activity: 'waiting-for-secret' as const, problem: secretMissing };
    const { troubled, waiting } = dataStateOf([read, locked], NOON, 2 * MINUTE);
    expect([troubled, waiting]).toEqual([[], [locked]]);
  });

  it('a cloud that offers no cases to read is in order, unless there were some before', () => {
    expect(troubledOf({ problem: notOffered, lastSuccessAt: null })).toBe(0);
    expect(troubledOf({ problem: notOffered })).toBe(1);
  });
});
