import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { countsOf } from '../../../../../src/renderer/console/wall/counts.ts';
import { ownersOf, peopleOf } from '../../../../../src/renderer/console/wall/owners.ts';
import { wallCases } from '../../../../../src/renderer/console/wall/wall-cases.ts';
import { type CaseOptions, entry, NOON } from '../sample-cases.ts';

const NEAR_MS = 30 * MINUTE;

/** A case of severity B, which has four hours, with so many minutes left of them; negative for breached. */
const left = (key: string, minutes: number, more: CaseOptions = {}) =>
  entry({ key, openedAt: NOON - 4 * HOUR + minutes * MINUTE, ...more });
const answered = (key: string) =>
  left(key, 60, { events: [{ id: key, at: NOON - HOUR, kind: 'responded', by: 'Li Wei' }] });
const paused = (key: string) =>
  left(key, 60, {
    events: [{ id: key, at: NOON - HOUR, kind: 'paused', reason: 'waiting-for-customer' }],
  });
const closing = (key: string, owner: string) =>
  left(key, 60, {
    events: [{ id: key, at: NOON - HOUR, kind: 'closed' }],
    more: { owner },
  });
const keys = (entries: readonly { readonly subject: { readonly key: string } }[]) =>
  entries.map(({ subject }) => subject.key);

describe('the wall counts down', () => {
  it('what is breached, then what is critical, apart from what comes later', () => {
    const { pressing, later } = wallCases(
      [left('over', -1), left('near', 30), left('soon', 31), answered('done'), paused('stopped')],
      NOON,
      NEAR_MS,
    );
    expect(keys(pressing)).toEqual(['over', 'near']);
    expect(keys(later)).toEqual(['soon']);
  });

  it('as critical what has as little left as is set', () => {
    const cases = [left('near', 45), left('soon', 46)];
    expect(keys(wallCases(cases, NOON, 45 * MINUTE).pressing)).toEqual(['near']);
  });

  it('nothing as critical whose clock stands: it cannot run out before its window opens', () => {
    const at = Date.parse('2026-11-23T19:00:00+08:00');
    const waiting = entry(
      { key: 'waiting', serviceType: 'billing', openedAt: Date.parse('2026-11-23T14:10:00+08:00') },
      at,
    );
    expect(waiting.reading.remainingMs).toBe(10 * MINUTE);
    expect(wallCases([waiting], at, NEAR_MS)).toEqual({ pressing: [], later: [waiting] });
  });
});

describe('the table counts', () => {
  it('each open case once, by what its clock does and by severity', () => {
    const counts = countsOf(
      [
        left('a', -5),
        left('b', 5),
        left('c', 200, { severity: 'A', openedAt: NOON }),
        answered('d'),
        paused('e'),
      ],
      ['A', 'B', 'C'],
      NOON,
      NEAR_MS,
    );
    expect(counts.severities).toEqual(['A', 'B', 'C']);
    expect(counts.lines.map(({ counted, total, bySeverity }) => [counted, total, ...bySeverity])).toEqual([
      ['breached', 1, 0, 1, 0],
      ['critical', 1, 0, 1, 0],
      ['running', 1, 1, 0, 0],
      ['waiting-to-open', 0, 0, 0, 0],
      ['paused', 1, 0, 1, 0],
      ['answered', 1, 0, 1, 0],
    ]);
    expect(counts.total).toBe(5);
  });
});

describe('who has what', () => {
  it('begins with what nobody has and waits for an answer, then who has most that presses', () => {
    const of = (key: string, minutes: number, owner: string | null) =>
      left(key, minutes, { more: { owner } });
    const entries = [
      of('1', 100, 'Zhou'),
      of('2', -5, 'Li'),
      of('3', 10, 'Gao'),
      of('4', 90, null),
      of('5', 80, 'Zhou'),
    ];
    const owners = ownersOf(entries, NOON, NEAR_MS);
    expect(owners.map(({ owner }) => owner)).toEqual([null, 'Li', 'Gao', 'Zhou']);
    expect(owners.at(-1)).toMatchObject({
      open: 2,
      breached: 0,
      critical: 0,
      nextDeadline: NOON + 80 * MINUTE,
    });
    expect(peopleOf(entries)).toBe(3);
  });

  it('adds up to what the table counts: what is being closed is in nobody’s hands any more', () => {
    const entries = [left('1', 100), closing('2', 'Li Wei'), closing('3', 'Zhou')];
    const owners = ownersOf(entries, NOON, NEAR_MS);
    expect(owners.map(({ owner, open }) => [owner, open])).toEqual([['Li Wei', 1]]);
    expect(countsOf(entries, ['B'], NOON, NEAR_MS).total).toBe(1);
    expect(peopleOf(entries)).toBe(1);
  });
});
