import { describe, expect, test } from 'vitest';
import { caseEventSchema } from '../../../../src/domain/cases/case.ts';
import { inOrder } from '../../../../src/domain/cases/event-order.ts';
import { currentTerms, timelineOf } from '../../../../src/domain/cases/timeline.ts';
import { beijing, historyOf } from '../support/case-of.ts';

const B = { serviceType: 'billing', severity: 'B', plan: 'standard' } as const;
const wait = { kind: 'paused', reason: 'waiting-for-customer' } as const;
const reply = { kind: 'responded', by: 'Lin' } as const;

describe('a history is read as phases without holes', () => {
  test('each change begins one; the last has no end', () => {
    const timeline = timelineOf(
      historyOf(
        '2026-09-14 09:00',
        B,
        ['2026-09-14 10:00', wait],
        ['2026-09-14 11:00', { kind: 'resumed' }],
        ['2026-09-14 12:00', { kind: 'severity-changed', severity: 'C' }],
        ['2026-09-14 13:00', { kind: 'closed' }],
        ['2026-09-14 14:00', { kind: 'reopened' }],
      ),
    );
    const hours = timeline.phases.map(({ start, end, terms, paused }) => [
      (start - beijing('2026-09-14')) / 3_600_000,
      end === null ? null : (end - beijing('2026-09-14')) / 3_600_000,
      terms.severity,
      paused,
    ]);
    expect(hours).toEqual([
      [9, 10, 'B', null],
      [10, 11, 'B', 'waiting-for-customer'],
      [11, 12, 'B', null],
      [12, 13, 'C', null],
      [13, 14, 'C', 'closed'],
      [14, null, 'C', null],
    ]);
    expect(currentTerms(timeline)).toEqual({ ...B, severity: 'C' });
    expect(timeline.remarks).toEqual([]);
  });

  test('changes at the same instant make no phase of no length', () => {
    const { phases } = timelineOf(
      historyOf(
        '2026-09-14 09:00',
        B,
        ['2026-09-14 09:00', { kind: 'severity-changed', severity: 'C' }],
        ['2026-09-14 09:00', wait],
      ),
    );
    expect(phases).toHaveLength(1);
    expect(phases[0]).toMatchObject({ paused: 'waiting-for-customer', terms: { severity: 'C' }, end: null });
  });

  test('a note of lowering keeps its reason and its name (rule 8)', () => {
    const event = {
      id: 'x',
      at: 0,
      kind: 'severity-changed',
      severity: 'B',
      by: 'Lin',
      reason: 'no contact',
    };
    expect(caseEventSchema.parse(event)).toEqual(event);
  });
});

describe('a contradiction is left out and remarked, never an error', () => {
  test('a reply before the opening', () => {
    const history = historyOf('2026-09-14 09:00', B, ['2026-09-14 08:00', reply]);
    expect(timelineOf(history)).toMatchObject({ respondedAt: null, remarks: ['responded-before-opened'] });
  });

  test('an end of a pause that never began, and a pause within a pause', () => {
    const resumed = historyOf('2026-09-14 09:00', B, ['2026-09-14 10:00', { kind: 'resumed' }]);
    expect(timelineOf(resumed).remarks).toEqual(['resumed-while-not-paused']);
    const twice = historyOf(
      '2026-09-14 09:00',
      B,
      ['2026-09-14 10:00', wait],
      ['2026-09-14 11:00', { kind: 'paused', reason: 'on-hold' }],
    );
    const timeline = timelineOf(twice);
    expect(timeline.remarks).toEqual(['paused-while-paused']);
    expect(timeline.phases.at(-1)).toMatchObject({
      paused: 'waiting-for-customer',
      start: beijing('2026-09-14 10:00'),
    });
  });

  test('a history without an opening begins when the case says', () => {
    const openedAt = beijing('2026-09-14 09:00');
    expect(timelineOf({ openedAt, events: [] })).toMatchObject({ openedAt, remarks: ['not-opened'] });
  });
});

describe('of what stops and starts the clock at one instant, next counts what can come next (rule 4)', () => {
  const at = '2026-09-14 10:00';
  const later = '2026-09-14 11:00';
  const resumed = { kind: 'resumed' } as const;
  const closed = { kind: 'closed' } as const;
  const reopened = { kind: 'reopened' } as const;
  test.each<{
    rule: string;
    events: Parameters<typeof historyOf>[2][];
    paused: string | null;
    remarks?: readonly string[];
  }>([
    {
      rule: 'a pause and its resumption: the clock runs',
      events: [
        [at, wait],
        [at, resumed],
      ],
      paused: null,
    },
    {
      rule: 'a pause that goes on: resumed and paused again',
      events: [
        ['2026-09-14 09:30', wait],
        [at, resumed],
        [at, wait],
      ],
      paused: 'waiting-for-customer',
    },
    {
      rule: 'a pause, its resumption and another pause: the clock stands',
      events: [
        [at, wait],
        [at, resumed],
        [at, wait],
      ],
      paused: 'waiting-for-customer',
    },
    {
      rule: 'closed and opened again: the clock runs',
      events: [
        [at, closed],
        [at, reopened],
      ],
      paused: null,
    },
    {
      rule: 'a closed case that is opened again and closed',
      events: [
        ['2026-09-14 09:30', closed],
        [at, reopened],
        [at, closed],
      ],
      paused: 'closed',
    },
    {
      rule: 'a closed case that is opened again into a pause',
      events: [
        ['2026-09-14 09:30', closed],
        [at, reopened],
        [at, wait],
      ],
      paused: 'waiting-for-customer',
    },
    {
      rule: 'paused, then closed',
      events: [
        [at, wait],
        [at, closed],
      ],
      paused: 'closed',
    },
    {
      rule: 'what cannot come at all is left out and remarked',
      events: [
        [at, wait],
        [at, resumed],
        [at, resumed],
      ],
      paused: null,
      remarks: ['resumed-while-not-paused'],
    },
    {
      rule: 'the instants before and after stay apart',
      events: [
        [at, wait],
        [at, resumed],
        [later, wait],
        [later, resumed],
      ],
      paused: null,
    },
  ])('$rule', ({ events, paused, remarks = [] }) => {
    const history = historyOf('2026-09-14 09:00', B, ...events);
    const timeline = timelineOf(history);
    expect(timeline.phases.at(-1)?.paused).toBe(paused);
    expect(timeline.remarks).toEqual(remarks);
    const told = timelineOf({ ...history, events: [...history.events, ...history.events].reverse() });
    expect(told).toEqual(timeline);
  });
});

test('the first reply after the opening counts, and no later one (rules 5 and 10)', () => {
  const history = historyOf(
    '2026-09-14 09:00',
    B,
    ['2026-09-14 12:00', { kind: 'responded', by: 'Zhou' }],
    ['2026-09-14 10:00', reply],
  );
  expect(timelineOf(history)).toMatchObject({ respondedAt: beijing('2026-09-14 10:00'), respondedBy: 'Lin' });
});

test('events are in order of their instants, each id once', () => {
  const { events } = historyOf(
    '2026-09-14 09:00',
    B,
    ['2026-09-14 11:00', reply],
    ['2026-09-14 10:00', wait],
  );
  expect(inOrder([...events, ...events].reverse()).map(({ id }) => id)).toEqual(['e0', 'e2', 'e1']);
});
