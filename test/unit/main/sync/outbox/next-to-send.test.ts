import { describe, expect, it } from 'vitest';
import {
  HOLD_MS,
  LEAD_MS,
  LOOK_AFTER_MS,
  nextToSend,
  type Pace,
} from '../../../../../src/main/sync/outbox/next-to-send.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { command } from '../../../../support/commands.ts';

const NOW = 1_000_000;
const entry = (number: number, caseId: string, rest: Partial<ReturnType<typeof newEntry>> = {}) => ({
  ...newEntry(command(number, { kind: 'assign', owner: 'Li Wei' }, { caseId, at: 0 }), number),
  ...rest,
});
const first = entry(1, 'desk/1');
const second = entry(2, 'desk/1');
const other = entry(3, 'desk/2');
const none = new Map<string, number>();
const pace: Pace = {
  startedAt: 0,
  givenSince: () => null,
  dueAt: () => null,
  notBefore: none,
  lookNotBefore: none,
};
/** With all of them given at `at`, by the clock as it was then. */
const given = (at: number): Pace => ({ ...pace, givenSince: () => at });

it.each([
  { because: 'the first that was given goes first', entries: [first, second, other], sent: first },
  {
    because: 'one that a crash interrupted is sent again',
    entries: [{ ...first, state: 'sending' as const }, second],
    sent: { ...first, state: 'sending' as const },
  },
  {
    because: 'behind a conflict its case waits, others do not',
    entries: [{ ...first, state: 'conflict' as const }, second, other],
    sent: other,
  },
  {
    because: 'behind a refusal too: a case is not resolved whose last reply was not taken',
    entries: [{ ...first, state: 'refused' as const }, second, other],
    sent: other,
  },
  {
    because: 'behind one that was sent nothing waits',
    entries: [{ ...first, state: 'sent' as const }, second],
    sent: second,
  },
])('$because', ({ entries, sent }) => {
  expect(nextToSend(entries, pace, NOW)).toEqual({ kind: 'send', entry: sent });
});

it('a case whose last attempt failed is left alone for a while, and its later commands with it', () => {
  const waiting = { ...pace, notBefore: new Map([['desk/1', NOW + 500]]) };
  expect(nextToSend([first, second, other], waiting, NOW)).toEqual({ kind: 'send', entry: other });
  expect(nextToSend([first, second], waiting, NOW)).toEqual({ kind: 'wait', at: NOW + 500 });
});

it('a command can be taken back for certain for a moment: it is held before it is first sent', () => {
  const fresh = newEntry(command(NOW, { kind: 'assign', owner: 'Li Wei' }), 1);
  expect(nextToSend([fresh], given(NOW), NOW + 1)).toEqual({ kind: 'wait', at: NOW + HOLD_MS });
  expect(nextToSend([fresh], given(NOW), NOW + HOLD_MS)).toEqual({ kind: 'send', entry: fresh });
  const tried = { ...fresh, attempts: 1, attemptedAt: NOW };
  expect(nextToSend([tried], given(NOW), NOW + 1)).toEqual({ kind: 'send', entry: tried });
});

it('what an earlier run left is held too: whoever sees it at the start can take it back for certain', () => {
  const startedNow = { ...pace, startedAt: NOW };
  for (const left of [first, { ...first, attempts: 1, attemptedAt: NOW - 1 }]) {
    expect(nextToSend([left], startedNow, NOW + 1)).toEqual({ kind: 'wait', at: NOW + HOLD_MS });
    expect(nextToSend([left], startedNow, NOW + HOLD_MS)).toEqual({ kind: 'send', entry: left });
  }
});

it('what may have arrived is looked for once the help desk has had the time to know it, and holds its case', () => {
  const left = { ...first, attempts: 1, attemptedAt: NOW, mayHaveArrived: true };
  for (const state of ['queued', 'sending', 'unclear'] as const) {
    const unsure = { ...left, state };
    expect(nextToSend([unsure, second], pace, NOW + 1)).toEqual({ kind: 'wait', at: NOW + LOOK_AFTER_MS });
    expect(nextToSend([unsure], pace, NOW + LOOK_AFTER_MS)).toEqual({ kind: 'send', entry: unsure });
    expect(nextToSend([unsure], pace, NOW - 1)).toEqual({ kind: 'send', entry: unsure });
  }
});

it('what was looked for in vain is left alone for a while, but not what the agent wants sent again', () => {
  const waiting = { ...pace, lookNotBefore: new Map([[first.command.id, NOW + 500]]) };
  const unclear = { ...first, state: 'unclear' as const, attemptedAt: 0, mayHaveArrived: true };
  expect(nextToSend([unclear], waiting, NOW)).toEqual({ kind: 'wait', at: NOW + 500 });
  const again = { ...unclear, state: 'queued' as const, mayHaveArrived: false };
  expect(nextToSend([again], waiting, NOW)).toEqual({ kind: 'send', entry: again });
});

it('a clock that was set back holds nothing up', () => {
  const fromTheFuture = newEntry(command(NOW + 1e9, { kind: 'assign', owner: 'Li Wei' }), 1);
  const startedLater = { ...given(NOW + 1e9), startedAt: NOW + 1e9 };
  expect(nextToSend([fromTheFuture], startedLater, NOW)).toEqual({ kind: 'send', entry: fromTheFuture });
  // Though it takes no hold away from what was given since.
  const fresh = newEntry(command(NOW, { kind: 'assign', owner: 'Li Wei' }), 1);
  const givenNow = { ...startedLater, givenSince: () => NOW };
  expect(nextToSend([fresh], givenNow, NOW + 1)).toEqual({ kind: 'wait', at: NOW + HOLD_MS });
  // Nor from what was given after something later of its case, whose instant it has to come after.
  expect(nextToSend([fromTheFuture], givenNow, NOW + 1)).toEqual({ kind: 'wait', at: NOW + HOLD_MS });
});

describe('what has to be at the help desk by a deadline is not held past it', () => {
  const reply = newEntry(command(NOW, { kind: 'reply', text: 'We are on it.' }), 1);
  const due = (at: number): Pace => ({ ...given(NOW), dueAt: () => at });
  it.each([
    { because: 'a deadline far off shortens nothing', dueIn: HOLD_MS + LEAD_MS, heldFor: HOLD_MS },
    {
      because: 'one at hand shortens the time in which it can be taken back',
      dueIn: LEAD_MS + 2000,
      heldFor: 2000,
    },
    { because: 'one that has passed shortens nothing: it is late already', dueIn: -1, heldFor: HOLD_MS },
  ])('$because', ({ dueIn, heldFor }) => {
    expect(nextToSend([reply], due(NOW + dueIn), NOW)).toEqual({ kind: 'wait', at: NOW + heldFor });
    expect(nextToSend([reply], due(NOW + dueIn), NOW + heldFor)).toEqual({ kind: 'send', entry: reply });
  });

  it('a reply in the last seconds goes at once', () => {
    for (const dueIn of [0, 3000, LEAD_MS])
      expect(nextToSend([reply], due(NOW + dueIn), NOW)).toEqual({ kind: 'send', entry: reply });
  });

  it('nor is what an earlier run left', () => {
    const startedNow = { ...pace, startedAt: NOW, dueAt: () => NOW + 3000 };
    expect(nextToSend([reply], startedNow, NOW)).toEqual({ kind: 'send', entry: reply });
  });

  it('but what failed is not tried sooner', () => {
    const waiting = { ...due(NOW + 1000), notBefore: new Map([['desk/1', NOW + 500]]) };
    expect(nextToSend([reply], waiting, NOW)).toEqual({ kind: 'wait', at: NOW + 500 });
  });
});

it('with nothing to send it waits for a change', () => {
  expect(nextToSend([], pace, NOW)).toEqual({ kind: 'wait', at: null });
});
