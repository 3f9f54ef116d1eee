import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { compareWithin, type Section, sectionOf } from '../../../../../src/renderer/console/board/order.ts';
import { type CaseOptions, entry, NOON } from '../sample-cases.ts';

const paused = (at: number) => ({ id: 'p', at, kind: 'paused', reason: 'waiting-for-customer' }) as const;
const closed = (at: number) => ({ id: 'c', at, kind: 'closed' }) as const;
const responded = (at: number) => ({ id: 'r', at, kind: 'responded', by: 'Li Wei' }) as const;

describe('the section of a case', () => {
  const table: readonly (readonly [string, CaseOptions, Section])[] = [
    ['just opened', {}, 'due'],
    ['opened outside its window', { openedAt: NOON - 10 * HOUR, severity: 'C' }, 'due'],
    ['past its deadline', { openedAt: NOON - 5 * HOUR }, 'breached'],
    ['paused in time', { openedAt: NOON - HOUR, events: [paused(NOON - MINUTE)] }, 'paused'],
    ['paused after its deadline', { openedAt: NOON - 5 * HOUR, events: [paused(NOON - MINUTE)] }, 'breached'],
    ['being closed in time', { openedAt: NOON - HOUR, events: [closed(NOON - MINUTE)] }, 'closing'],
    ['being closed late', { openedAt: NOON - 5 * HOUR, events: [closed(NOON - MINUTE)] }, 'breached'],
    ['answered in time', { openedAt: NOON - HOUR, events: [responded(NOON - MINUTE)] }, 'answered'],
    ['answered late', { openedAt: NOON - 5 * HOUR, events: [responded(NOON - MINUTE)] }, 'answered'],
    [
      'answered, of severity A',
      { severity: 'A', openedAt: NOON - HOUR, events: [responded(NOON - MINUTE)] },
      'continuous',
    ],
    ['answered ahead, in time', { openedAt: NOON - HOUR, events: [responded(NOON + MINUTE)] }, 'answered'],
    ['answered ahead, too late', { openedAt: NOON - HOUR, events: [responded(NOON + 4 * HOUR)] }, 'due'],
  ];

  test.each(table)('%s', (_, options, expected) => {
    expect(sectionOf(entry(options))).toBe(expected);
  });
});

describe('the order within a section', () => {
  const table: readonly (readonly [string, Section, CaseOptions, CaseOptions])[] = [
    [
      'the longest breached first',
      'breached',
      { openedAt: NOON - 5 * HOUR, key: 'RT-9' },
      { openedAt: NOON - 4.5 * HOUR, key: 'RT-1' },
    ],
    [
      'the nearest deadline first, whatever the severity',
      'due',
      { openedAt: NOON - 3.5 * HOUR, severity: 'B' },
      { openedAt: NOON, severity: 'A' },
    ],
    [
      'at the same deadline, the higher severity first',
      'due',
      { openedAt: NOON, severity: 'A', key: 'RT-2' },
      { openedAt: NOON - 2 * HOUR, severity: 'B', key: 'RT-1' },
    ],
    ['then by key', 'due', { key: 'RT-1' }, { key: 'RT-2' }],
    [
      'the least time left first among the paused',
      'paused',
      { openedAt: NOON - 3 * HOUR, events: [paused(NOON - MINUTE)] },
      { openedAt: NOON - HOUR, events: [paused(NOON - MINUTE)] },
    ],
    [
      'what was touched longest ago first, of what is worked on continuously',
      'continuous',
      {
        severity: 'A',
        events: [responded(NOON - 40 * MINUTE)],
        openedAt: NOON - HOUR,
        more: { updatedAt: NOON - 30 * MINUTE },
      },
      {
        severity: 'A',
        events: [responded(NOON - 40 * MINUTE)],
        openedAt: NOON - HOUR,
        more: { updatedAt: NOON - 20 * MINUTE },
      },
    ],
    [
      'the latest answer first',
      'answered',
      { openedAt: NOON - HOUR, events: [responded(NOON - MINUTE)] },
      { openedAt: NOON - HOUR, events: [responded(NOON - 2 * MINUTE)] },
    ],
  ];

  test.each(table)('%s', (_, section, first, second) => {
    const [a, b] = [entry(first), entry(second)];
    expect([sectionOf(a), sectionOf(b)]).toEqual([section, section]);
    expect(Math.sign(compareWithin(section, a, b))).toBe(-1);
    expect(Math.sign(compareWithin(section, b, a))).toBe(1);
    expect(compareWithin(section, a, a)).toBe(0);
  });

  test('it does not change from second to second', () => {
    const keys = ['RT-3', 'RT-1', 'RT-2'];
    const orderAt = (now: number) =>
      keys
        .map((key, at) => entry({ key, openedAt: NOON - at * HOUR }, now))
        .sort((a, b) => compareWithin('due', a, b))
        .map(({ subject }) => subject.key);
    for (let second = 0; second < 120; second += 1) {
      expect(orderAt(NOON + second * 1000)).toEqual(['RT-2', 'RT-1', 'RT-3']);
    }
  });
});
