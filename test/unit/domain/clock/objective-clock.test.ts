import { describe, expect, test } from 'vitest';
import { ownCalendar } from '../../../../src/domain/calendar/own-days.ts';
import { objectiveClocks } from '../../../../src/domain/clock/objective-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { spansOf } from '../../../../src/domain/clock/spans.ts';
import type { PolicyObjective } from '../../../../src/domain/policy/objective.ts';
import { policySchema } from '../../../../src/domain/policy/policy.ts';
import { policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { HOUR } from '../../../../src/domain/units.ts';
import { beijing, historyOf, inBeijing, type Told } from '../support/case-of.ts';
import { deskPolicy } from '../support/desk-policy.ts';
import { hold, reply, resume, to, wait } from '../support/terms.ts';

const policy = policySchema.parse({ ...deskPolicy, zone: 'Asia/Shanghai' });
const book = policyBook([policy], ownCalendar([]));
const close = { kind: 'closed' } as const;
const reopen = { kind: 'reopened' } as const;

function objective(change: Partial<PolicyObjective>): PolicyObjective {
  const name = { en: 'x', zh: 'x' };
  const minutesBySeverity = { P1: 60, P2: 240, P3: 960 };
  return { id: 'x', name, minutesBySeverity, starts: 'opened', pauses: [], stops: 'resolved', ...change };
}

/** Start, stop and deadline of each clock of a case opened on a Monday, as clocks in Beijing show them. */
function clocks(change: Partial<PolicyObjective>, severity: string, ...told: readonly Told[]) {
  const asked = { serviceType: 'platform', severity, plan: 'premium' } as const;
  return objectiveClocks(historyOf('2026-09-14 09:00', asked, ...told), objective(change), book);
}
function told(...asked: Parameters<typeof clocks>) {
  const short = (at: number | null) => inBeijing(at)?.slice(5) ?? null;
  return clocks(...asked).map((clock) => [
    short(clock.openedAt),
    short(clock.respondedAt),
    short(clock.deadline),
  ]);
}

describe('resolution: from opening to closing, in the windows of the severity', () => {
  const resolution: Partial<PolicyObjective> = {
    starts: 'opened',
    stops: 'resolved',
    pauses: ['waiting-for-customer'],
  };
  const open = '09-14 09:00';

  test.each<[string, readonly Told[], unknown]>([
    ['open', [], [[open, null, '09-14 14:00']]],
    ['a reply does not stop it', [['2026-09-14 10:00', reply]], [[open, null, '09-14 14:00']]],
    ['closed', [['2026-09-14 11:00', close]], [[open, '09-14 11:00', '09-14 14:00']]],
    [
      'reopened, it goes on where it stood',
      [
        ['2026-09-14 11:00', close],
        ['2026-09-16 11:00', reopen],
      ],
      [[open, null, '09-16 14:00']],
    ],
    [
      'closed a second time',
      [
        ['2026-09-14 11:00', close],
        ['2026-09-16 11:00', reopen],
        ['2026-09-16 15:00', close],
      ],
      [[open, '09-16 15:00', '09-16 14:00']],
    ],
    [
      'what happens while it is closed changes its end no more',
      [
        ['2026-09-14 11:00', close],
        ['2026-09-15 11:00', to('P3')],
      ],
      [[open, '09-14 11:00', '09-14 14:00']],
    ],
    [
      'a pause that it names',
      [
        ['2026-09-14 10:00', wait],
        ['2026-09-15 10:00', resume],
      ],
      [[open, null, '09-15 14:00']],
    ],
    [
      'a pause that it does not name counts on',
      [
        ['2026-09-14 10:00', hold],
        ['2026-09-15 10:00', resume],
      ],
      [[open, null, '09-14 14:00']],
    ],
    ['paused, it has no deadline', [['2026-09-14 10:00', wait]], [[open, null, null]]],
    [
      'a severity with a longer promise (rule 6)',
      [['2026-09-14 11:00', to('P3')]],
      [[open, null, '09-16 09:00']],
    ],
    [
      'a shorter promise that the sum has used up already',
      [['2026-09-14 19:00', to('P1')]],
      [[open, null, '09-14 10:00']],
    ],
    ['a severity without the promise', [['2026-09-14 11:00', to('P4')]], []],
  ])('%s', (_, history, wanted) => {
    expect(told(resolution, 'P2', ...history)).toEqual(wanted);
  });
});

describe('next update: from each public reply of staff to the next', () => {
  const nextUpdate: Partial<PolicyObjective> = {
    starts: 'last-update',
    stops: 'updated',
    pauses: ['waiting-for-customer'],
  };
  const second = { kind: 'responded', by: 'Wu' } as const;

  test.each<[string, readonly Told[], unknown]>([
    ['not before the first response', [], []],
    ['from the first response', [['2026-09-14 10:00', reply]], [['09-14 10:00', null, '09-14 15:00']]],
    [
      'from the second on, a second clock',
      [
        ['2026-09-14 10:00', reply],
        ['2026-09-14 16:00', second],
      ],
      [
        ['09-14 10:00', '09-14 16:00', '09-14 15:00'],
        ['09-14 16:00', null, '09-15 11:00'],
      ],
    ],
    [
      'not while it waits for the customer since the reply',
      [
        ['2026-09-14 10:00', reply],
        ['2026-09-14 10:00', wait],
      ],
      [['09-14 10:00', null, null]],
    ],
    [
      'a pause at the instant of the reply belongs to the clock after it',
      [
        ['2026-09-14 10:00', reply],
        ['2026-09-14 11:00', second],
        ['2026-09-14 11:00', wait],
      ],
      [
        ['09-14 10:00', '09-14 11:00', '09-14 15:00'],
        ['09-14 11:00', null, null],
      ],
    ],
    [
      'a change at the instant of the reply belongs to the clock before it, too',
      [
        ['2026-09-14 10:00', reply],
        ['2026-09-14 11:00', to('P1')],
        ['2026-09-14 11:00', second],
      ],
      [
        ['09-14 10:00', '09-14 11:00', '09-14 11:00'],
        ['09-14 11:00', null, '09-14 12:00'],
      ],
    ],
    [
      'a closed case needs no update',
      [
        ['2026-09-14 10:00', reply],
        ['2026-09-14 11:00', close],
      ],
      [['09-14 10:00', null, null]],
    ],
  ])('%s', (_, history, wanted) => {
    expect(told(nextUpdate, 'P2', ...history)).toEqual(wanted);
  });

  test('each says who ended it', () => {
    const found = clocks(nextUpdate, 'P2', ['2026-09-14 10:00', reply], ['2026-09-14 16:00', second]);
    expect(found.map(({ respondedBy }) => respondedBy)).toEqual(['Wu', null]);
  });
});

describe('other starts and stops', () => {
  test.each<[string, Partial<PolicyObjective>, readonly Told[], unknown]>([
    [
      'opened, responded',
      { stops: 'responded' },
      [['2026-09-14 10:00', reply]],
      [['09-14 09:00', '09-14 10:00', '09-14 14:00']],
    ],
    [
      'responded, resolved',
      { starts: 'responded' },
      [['2026-09-14 10:00', reply]],
      [['09-14 10:00', null, '09-14 15:00']],
    ],
    [
      'answered after it was resolved: nothing is left to resolve',
      { starts: 'responded' },
      [
        ['2026-09-14 10:00', close],
        ['2026-09-14 11:00', reply],
      ],
      [],
    ],
    [
      'answered and resolved at once',
      { starts: 'responded' },
      [
        ['2026-09-14 10:00', reply],
        ['2026-09-14 10:00', close],
      ],
      [['09-14 10:00', '09-14 10:00', '09-14 15:00']],
    ],
    [
      'responded, updated: once',
      { starts: 'responded', stops: 'updated' },
      [
        ['2026-09-14 10:00', reply],
        ['2026-09-14 11:00', reply],
        ['2026-09-14 13:30', reply],
      ],
      [['09-14 10:00', '09-14 11:00', '09-14 15:00']],
    ],
  ])('%s', (_, change, history, wanted) => {
    expect(told(change, 'P2', ...history)).toEqual(wanted);
  });
});

describe('a pause of which nobody knows the reason', () => {
  const unknown = { kind: 'paused', reason: 'waiting-or-on-hold' } as const;
  const deadlineWith = (pauses: PolicyObjective['pauses'], pause: Told[1]) =>
    told({ pauses }, 'P2', ['2026-09-14 10:00', pause], ['2026-09-14 11:00', resume])[0]?.[2];

  test.each<[PolicyObjective['pauses'], string]>([
    [['waiting-for-customer'], '09-14 15:00'],
    [['on-hold'], '09-14 15:00'],
    [[], '09-14 14:00'],
  ])('stops a promise that stands in either: %s', (pauses, deadline) => {
    expect(deadlineWith(pauses, unknown)).toBe(deadline);
  });

  test('one that is known to be on hold does not stop a promise that waits for the customer only', () => {
    expect(deadlineWith(['waiting-for-customer'], hold)).toBe('09-14 14:00');
  });
});

describe('it is read as the first clock is', () => {
  const [clock] = clocks(
    { pauses: ['on-hold'] },
    'P2',
    ['2026-09-14 10:00', hold],
    ['2026-09-14 11:00', resume],
  );

  test.each([
    ['2026-09-14 09:30', 'running', 3.5],
    ['2026-09-14 10:30', 'paused', 3],
    ['2026-09-14 12:30', 'waiting-to-open', 2],
    ['2026-09-14 15:00', 'running', 0],
    ['2026-09-14 15:30', 'breached', -0.5],
  ])('at %s: %s, %d h left', (at, state, left) => {
    expect(clock && readClock(clock, beijing(at))).toMatchObject({ state, remainingMs: left * HOUR });
  });

  test('its spans add up to the target at its deadline', () => {
    const spans = clock?.deadline ? spansOf(clock, clock.deadline) : [];
    const counted = spans.filter(({ kind }) => kind === 'counted').map(({ start, end }) => end - start);
    expect(counted.reduce((sum, ms) => sum + ms, 0)).toBe(4 * HOUR);
  });
});
