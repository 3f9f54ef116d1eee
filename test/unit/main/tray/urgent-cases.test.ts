import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { pressingOf } from '../../../../src/domain/clock/pressing.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { createTexts } from '../../../../src/main/i18n/texts.ts';
import { caseWords, sourceWords } from '../../../../src/main/tray/tray-words.ts';
import { urgentCases } from '../../../../src/main/tray/urgent-cases.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';

const NOON = beijing('2026-11-24T14:00:00');
const TEXTS = createTexts('en');

/** A case of severity B, which has four hours, with so many minutes left of them; negative for breached. */
const left = (key: string, minutes: number, events: readonly CaseEvent[] = []) => {
  const subject = caseOpened(NOON - 4 * HOUR + minutes * MINUTE, {}, { id: `rt/${key}`, key, events });
  return { subject, clock: caseClock(subject, publishedPolicies) };
};
const CASES = [
  left('later', 90),
  left('over', -20),
  left('near', 12),
  left('answered', 5, [{ id: 'r', at: NOON - MINUTE, kind: 'responded', by: 'Li Wei' }]),
  left('paused', 5, [{ id: 'p', at: NOON - MINUTE, kind: 'paused', reason: 'on-hold' }]),
];

describe('the tray names', () => {
  it('the most urgent cases: breached first, then by deadline, none that is answered or paused', () => {
    const { urgent } = urgentCases(CASES, 5, NOON, 30 * MINUTE);
    expect(urgent.map(({ key }) => key)).toEqual(['over', 'near', 'later']);
    expect(urgentCases(CASES, 2, NOON, 30 * MINUTE).urgent).toHaveLength(2);
  });

  it('a case whose reply was not sent by its deadline', () => {
    const late = left('unsent', -5, [
      { id: 'command/unsent/1', at: NOON - HOUR, kind: 'responded', by: 'Li Wei' },
    ]);
    expect(urgentCases([late], 5, NOON, 30 * MINUTE)).toMatchObject({
      urgent: [{ key: 'unsent' }],
      pressing: 1,
    });
    expect(urgentCases([late], 5, NOON - 10 * MINUTE, 30 * MINUTE).urgent).toEqual([]);
  });

  it('how many are breached or critical, also beyond those that it names', () => {
    expect(urgentCases(CASES, 1, NOON, 30 * MINUTE).pressing).toBe(2);
    expect(urgentCases([], 5, NOON, 30 * MINUTE)).toEqual({ urgent: [], pressing: 0 });
  });

  it('as many as press by their own readings, at any hour, though it reads only those that may', () => {
    const later = [{ id: 's', at: NOON - HOUR, kind: 'severity-changed', severity: 'C' }] as const;
    const cases = Array.from({ length: 200 }, (_, i) => left(`${i}`, i * 15 - 900, i % 3 === 0 ? later : []));
    for (let now = NOON - 12 * HOUR; now < NOON + 48 * HOUR; now += 35 * MINUTE) {
      const read = cases.filter(({ clock }) => {
        const reading = readClock(clock, now);
        return pressingOf(reading, reading.remainingMs, 30 * MINUTE) !== null;
      });
      expect(urgentCases(cases, 5, now, 30 * MINUTE).pressing).toBe(read.length);
    }
  });

  it('what is left in words that change by the minute', () => {
    const words = urgentCases(CASES, 5, NOON, 30 * MINUTE).urgent.map((one) => caseWords(one, TEXTS));
    expect(words).toEqual([
      'over · B · over by 20 min',
      'near · B · 12 min left',
      'later · B · 1 h 30 min left',
    ]);
  });

  it('a case as it stands, as the board does, while the clock was set back over what is known of it', () => {
    const resumed = left('resumed', -5, [
      { id: 'p', at: NOON - 30 * MINUTE, kind: 'paused', reason: 'on-hold' },
      { id: 'r', at: NOON + 5 * MINUTE, kind: 'resumed' },
    ]);
    const raised = left('raised', 200, [
      { id: 's', at: NOON + MINUTE, kind: 'severity-changed', severity: 'A' },
    ]);
    const { urgent, pressing } = urgentCases([resumed, raised], 5, NOON, 30 * MINUTE);
    expect(urgent.map((one) => caseWords(one, TEXTS))).toEqual([
      'resumed · B · 30 min left',
      'raised · A · 1 h 20 min left',
    ]);
    expect(pressing).toBe(1);
  });

  it('a clock that stands as standing', () => {
    const at = beijing('2026-11-25T03:00:00');
    const subject = caseOpened(beijing('2026-11-24T22:00:00'));
    const waiting = { subject, clock: caseClock(subject, publishedPolicies) };
    const [only] = urgentCases([waiting], 5, at, 30 * MINUTE).urgent;
    expect(only === undefined ? '' : caseWords(only, TEXTS)).toBe('RT-1 · B · 2 h 0 min left, clock stopped');
  });
});

describe('a source in the tray', () => {
  const state = {
    sourceId: 'rt',
    name: 'Desk',
    kind: 'request-tracker' as const,
    activity: 'idle' as const,
    lastSuccessAt: NOON - MINUTE,
    problem: null,
    nextTryAt: null,
    serverOffsetMs: 0,
    progress: null,
    abilities: [],
  };
  const problem = { code: 'timed-out' as const, subject: '', detail: '' };

  it.each([
    ['is read', state, /^Desk: read \d\d:\d\d$/],
    [
      'is not current after two minutes',
      { ...state, lastSuccessAt: NOON - 3 * MINUTE },
      /^Desk: not current, last read/,
    ],
    ['is not current with a problem', { ...state, problem }, /^Desk: not current/],
    ['is not read yet', { ...state, lastSuccessAt: null }, /^Desk: not read yet$/],
    ['cannot be read', { ...state, lastSuccessAt: null, problem }, /^Desk: cannot be read$/],
    [
      'has none to be read, as it should be',
      { ...state, lastSuccessAt: null, problem: { ...problem, code: 'support-not-offered' as const } },
      /^Desk: its cloud offers no cases to read$/,
    ],
    ['is the sample', { ...state, kind: 'sample' as const, name: 'sample' }, /^Sample desk: read/],
    [
      'waits for its secret',
      { ...state, activity: 'waiting-for-secret' as const },
      /waiting for its sign-in$/,
    ],
  ])('%s', (_, one, words) => {
    expect(sourceWords(one, NOON, 2 * MINUTE, TEXTS)).toMatch(words);
  });
});
