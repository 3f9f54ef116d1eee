import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../../../src/domain/cases/timeline.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { MINUTE } from '../../../../src/domain/units.ts';
import { beijing, clockOf, historyOf, inBeijing, type Told } from '../support/case-of.ts';
import { hold, reply, resume, terms, to, wait } from '../support/terms.ts';

const DAY = '2026-09-14';

/** An event at a time of that day. */
const at = (time: string, event: Told[1]): Told => [`${DAY} ${time}`, event];
const opened = (severity: string, ...told: readonly Told[]) =>
  [`${DAY} 10:00`, terms('platform', severity), ...told] as const;

/**
 * When a case of the platform, opened at 10:00, is due, and its state and working minutes left at a time of that day.
 */
function read(severity: string, time: string, ...told: readonly Told[]) {
  const clock = clockOf(...opened(severity, ...told));
  const { state, remainingMs } = readClock(clock, beijing(`${DAY} ${time}`));
  return [inBeijing(clock.deadline)?.replace(`${DAY} `, '') ?? null, state, remainingMs / MINUTE];
}

describe('rule 6: a severity that is lowered after its deadline has passed, unanswered', () => {
  test.each([
    ['the breach goes away', at('12:30', to('B')), '12:30', ['14:00', 'running', 90]],
    ['what was used is kept', at('14:30', to('C')), '14:30', ['18:00', 'running', 210]],
    ['it is breached again past its new deadline', at('12:30', to('B')), '14:01', ['14:00', 'breached', -1]],
    [
      'it stays breached where that is used up, too',
      at('14:30', to('B')),
      '14:30',
      ['14:00', 'breached', -30],
    ],
  ] as const)('A, due at 12:00: %s', (_, lowered, time, expected) => {
    expect(read('A', time).slice(0, 2)).toEqual(['12:00', 'breached']);
    expect(read('A', time, lowered)).toEqual(expected);
  });

  test('but a late answer that came before it stays late (rule 5)', () => {
    expect(read('A', '14:00', at('12:30', reply), at('13:00', to('C')))).toEqual(['12:00', 'breached', -30]);
  });
});

describe('rule 6: a severity that is changed while the clock is paused', () => {
  const held = at('11:00', hold);
  test.each([
    [
      'raised: no time runs, and no deadline',
      'B',
      [held, at('12:00', to('A'))],
      '12:30',
      [null, 'paused', 60],
    ],
    [
      'raised: from the resumption on',
      'B',
      [held, at('12:00', to('A')), at('13:00', resume)],
      '13:30',
      ['14:00', 'running', 30],
    ],
    [
      'lowered: from the resumption on',
      'A',
      [held, at('12:00', to('C')), at('13:00', resume)],
      '13:30',
      ['20:00', 'running', 390],
    ],
    [
      'raised with the new target used up',
      'C',
      [at('13:00', hold), at('14:00', to('A'))],
      '14:00',
      ['12:00', 'breached', -60],
    ],
    [
      'lowered with a deadline that had passed',
      'A',
      [at('12:30', hold), at('13:00', to('B'))],
      '13:00',
      [null, 'paused', 90],
    ],
    [
      'at the instant of the pause',
      'B',
      [held, at('11:00', to('A')), at('13:00', resume)],
      '13:00',
      ['14:00', 'running', 60],
    ],
    [
      'at the instant of the resumption',
      'B',
      [held, at('13:00', to('A')), at('13:00', resume)],
      '13:00',
      ['14:00', 'running', 60],
    ],
    [
      'and changed back: as if nothing had been',
      'B',
      [held, at('11:30', to('A')), at('12:00', to('B')), at('13:00', resume)],
      '13:00',
      ['16:00', 'running', 180],
    ],
  ] as const)('%s', (_, severity, told, time, expected) => {
    expect(read(severity, time, ...told)).toEqual(expected);
  });
});

describe('events that are stamped in another order than they are told in', () => {
  test.each([
    [
      'a reply told after a later pause',
      [at('12:00', wait), at('11:00', reply)],
      '13:00',
      ['14:00', 'met', 180],
      [],
    ],
    [
      'a reply told before an earlier one',
      [at('13:00', reply), at('11:00', reply)],
      '15:00',
      ['14:00', 'met', 180],
      [],
    ],
    [
      'a resumption told before its pause',
      [at('12:00', resume), at('11:00', wait)],
      '13:00',
      ['15:00', 'running', 120],
      [],
    ],
    [
      'a severity told before the one it replaced',
      [at('12:00', to('C')), at('11:00', to('A'))],
      '12:00',
      ['18:00', 'running', 360],
      [],
    ],
  ] as const)('%s counts by its stamp', (_, told, time, expected, remarks) => {
    expect(read('B', time, ...told)).toEqual(expected);
    expect(timelineOf(historyOf(...opened('B', ...told))).remarks).toEqual(remarks);
  });

  test.each([
    [
      'a resumption stamped before its pause is left out',
      [at('12:00', wait), at('11:59', resume)],
      '13:00',
      [null, 'paused', 120],
      ['resumed-while-not-paused'],
    ],
    [
      'a second pause is left out',
      [at('11:00', wait), at('12:00', hold), at('13:00', resume)],
      '13:00',
      ['16:00', 'running', 180],
      ['paused-while-paused'],
    ],
    [
      'a reply stamped before the opening is left out',
      [at('09:59', reply)],
      '11:00',
      ['14:00', 'running', 180],
      ['responded-before-opened'],
    ],
    [
      'a severity stamped before the opening holds from it on',
      [at('09:00', to('C'))],
      '11:00',
      ['18:00', 'running', 420],
      [],
    ],
    [
      'a pause stamped before the opening holds from it on',
      [at('09:00', wait), at('11:00', resume)],
      '11:00',
      ['15:00', 'running', 240],
      [],
    ],
  ] as const)('%s', (_, told, time, expected, remarks) => {
    expect(read('B', time, ...told)).toEqual(expected);
    expect(timelineOf(historyOf(...opened('B', ...told))).remarks).toEqual(remarks);
  });
});
