import { describe, expect, test } from 'vitest';
import { caseSchema } from '../../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../../src/domain/clock/reading.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { sampleDesk } from '../../../../../src/main/sync/connectors/sample/desk.ts';
import { ANCHORS } from './anchors.ts';

describe.each(ANCHORS)('the desk opened on $when ($at)', ({ at, isEveryDayOpen, isBusinessOpen }) => {
  const anchor = Date.parse(at);
  const cases = sampleDesk({ sourceId: 'sample', seed: 'sample-1', anchor }).at(anchor);
  const read = cases.map((told) => {
    const clock = caseClock(told, publishedPolicies);
    const serviceType = told.events.flatMap((event) => (event.kind === 'opened' ? event.serviceType : []))[0];
    const kinds = new Set(told.events.map(({ kind }) => kind));
    return { told, clock, serviceType, kinds, reading: readClock(clock, anchor) };
  });
  const count = (wanted: (row: (typeof read)[number]) => boolean) => read.filter(wanted).length;

  test('holds 48 open cases of the schema, none of the future', () => {
    expect(cases).toHaveLength(48);
    for (const told of cases) {
      expect(caseSchema.parse(told)).toEqual(told);
      expect(told.isOpen).toBe(true);
      expect(
        Math.max(told.openedAt, told.updatedAt, ...told.events.map((event) => event.at)),
      ).toBeLessThanOrEqual(anchor);
    }
  });

  test('shows every state of the clock that there is at that hour', () => {
    const states = new Set(read.map(({ reading }) => reading.state));
    expect(states).toContain('breached');
    expect(states).toContain('running');
    expect(states).toContain('paused');
    expect(states).toContain('met');
    expect(states.has('waiting-to-open')).toBe(!isEveryDayOpen || !isBusinessOpen || at.includes('T23:50'));
  });

  test('has less than 10 minutes, less than 30 minutes and comfortable time left on running clocks', () => {
    const running = read.filter(({ reading }) => reading.state === 'running');
    const minutes = running.map(({ reading }) => reading.remainingMs / MINUTE);
    expect(minutes.filter((left) => left > 0 && left < 10).length).toBeGreaterThan(0);
    expect(minutes.filter((left) => left >= 10 && left < 30).length).toBeGreaterThan(1);
    expect(minutes.filter((left) => left >= 60).length).toBeGreaterThan(1);
  });

  test('runs severity A around the clock for premium customers', () => {
    expect(
      count(({ clock, reading }) => {
        const last = clock.phases.at(-1);
        return last?.severity === 'A' && last.hoursId === 'around-the-clock' && reading.state === 'running';
      }),
    ).toBeGreaterThan(4);
  });

  test('flags severity A without the agreement, and where it is not offered', () => {
    expect(count(({ clock }) => clock.remarks.includes('severity-needs-premium'))).toBeGreaterThan(0);
    expect(count(({ clock }) => clock.remarks.includes('severity-not-offered'))).toBeGreaterThan(0);
    expect(count(({ clock }) => clock.remarks.includes('resumed-while-not-paused'))).toBe(0);
  });

  test('has all service types and severities, changes of severity and of plan, cases without an owner', () => {
    expect(new Set(read.map(({ serviceType }) => serviceType)).size).toBe(5);
    expect(new Set(read.map(({ clock }) => clock.phases.at(-1)?.severity))).toEqual(new Set(['A', 'B', 'C']));
    expect(count(({ kinds }) => kinds.has('severity-changed'))).toBeGreaterThan(1);
    expect(count(({ kinds }) => kinds.has('plan-changed'))).toBeGreaterThan(0);
    expect(count(({ told }) => told.owner === null)).toBeGreaterThan(0);
    expect(count(({ told }) => told.mappingRemarks.length > 0)).toBeGreaterThan(0);
  });

  test('reads plausibly: subjects and customers in both languages, no subject twice', () => {
    expect(new Set(cases.map(({ subject }) => subject)).size).toBe(48);
    expect(cases.some(({ subject }) => subject.includes('{'))).toBe(false);
    for (const texts of [cases.map(({ subject }) => subject), cases.map(({ customer }) => customer)]) {
      const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text)).length;
      expect(chinese).toBeGreaterThan(12);
      expect(chinese).toBeLessThan(36);
    }
  });

  test('numbers cases in the order in which they were opened', () => {
    const inOrder = [...cases].sort((a, b) => a.openedAt - b.openedAt).map(({ key }) => key);
    expect(inOrder).toEqual(inOrder.map((_, place) => `S-${2001 + place}`));
  });
});

test('in the last minutes of the last announced year, some deadlines are provisional', () => {
  const anchor = Date.parse('2026-12-31T23:50:00+08:00');
  const cases = sampleDesk({ sourceId: 'sample', seed: 'sample-1', anchor }).at(anchor);
  const provisional = cases.filter((told) => caseClock(told, publishedPolicies).isProvisional);
  expect(provisional.length).toBeGreaterThan(0);
});
