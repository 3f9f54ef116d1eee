import { describe, expect, test } from 'vitest';
import { caseClock } from '../../../../../src/domain/clock/case-clock.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { askableDays, readQuestion, wallOf } from '../../../../../src/renderer/console/what-if/question.ts';
import { beijing } from '../sample-cases.ts';

const terms = { severity: 'B', serviceType: 'technical-development', plan: 'standard' } as const;
const read = (day: string, time: string) => readQuestion({ terms, day, time }, publishedPolicies);

describe('what is asked of the policy', () => {
  test('is a case opened by the clocks of Beijing', () => {
    const question = read(' 2026-09-18 ', '22:30');
    if (!question.ok) throw new Error('not read');
    expect(question.subject.openedAt).toBe(beijing('2026-09-18T22:30:00'));
    expect(caseClock(question.subject, publishedPolicies).deadline).toBe(beijing('2026-09-20T11:30:00'));
  });

  test.each(['2026/9/18', '2026年9月18日', '20260918'])('takes a day as people write it: %s', (day) => {
    expect(read(day, '22:30')).toEqual(read('2026-09-18', '22:30'));
    expect(read(day, '22:30').ok).toBe(true);
  });

  test.each(['9:30', '930', '9.30', '９：３０'])('takes a time as people write it: %s', (time) => {
    expect(read('2026-09-18', time)).toEqual(read('2026-09-18', '09:30'));
    expect(read('2026-09-18', time).ok).toBe(true);
  });

  test.each([
    ['', '22:30', { day: 'format' }],
    ['2026-02-30', '22:30', { day: 'format' }],
    ['18.9.2026', '22:30', { day: 'format' }],
    ['1999-12-31', '22:30', { day: 'range' }],
    ['2999-12-31', '22:30', { day: 'range' }],
    ['2026-09-18', '', { time: 'format' }],
    ['2026-09-18', '24:00', { time: 'format' }],
    ['2026-09-18', '9:60', { time: 'format' }],
    ['tomorrow', 'noon', { day: 'format', time: 'format' }],
  ])('%o at %o is not read, and the field is named', (day, time, errors) => {
    expect(read(day, time)).toEqual({ ok: false, errors });
  });

  test('reaches from the first version to a few years past the last announced holidays', () => {
    const { first, last } = askableDays(publishedPolicies);
    expect(first).toBe('2014-09-01');
    expect(read(first, '00:00').ok).toBe(true);
    expect(read(last, '23:59').ok).toBe(true);
  });

  test('is now, unless something else is typed', () => {
    expect(wallOf(beijing('2026-11-23T00:05:00'))).toEqual({ day: '2026-11-23', time: '00:05' });
  });
});
