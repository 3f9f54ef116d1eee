import { expect, it } from 'vitest';
import { HOLD_MS, nextToSend, UNSURE_MS } from '../../../../../src/main/sync/outbox/next-to-send.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { command } from '../../../../support/commands.ts';

const NOW = 1_000_000;
const entry = (number: number, caseId: string, rest: Partial<ReturnType<typeof newEntry>> = {}) => ({
  ...newEntry(command(number, { kind: 'take' }, { caseId, at: 0 }), number),
  ...rest,
});
const first = entry(1, 'desk/1');
const second = entry(2, 'desk/1');
const other = entry(3, 'desk/2');
const none = new Map<string, number>();

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
  expect(nextToSend(entries, none, NOW)).toEqual({ kind: 'send', entry: sent });
});

it('a case whose last attempt failed is left alone for a while, and its later commands with it', () => {
  const notBefore = new Map([['desk/1', NOW + 500]]);
  expect(nextToSend([first, second, other], notBefore, NOW)).toEqual({ kind: 'send', entry: other });
  expect(nextToSend([first, second], notBefore, NOW)).toEqual({ kind: 'wait', at: NOW + 500 });
});

it('a command can be taken back for certain for a moment: it is held before it is first sent', () => {
  const fresh = newEntry(command(NOW, { kind: 'take' }), 1);
  expect(nextToSend([fresh], none, NOW + 1)).toEqual({ kind: 'wait', at: NOW + HOLD_MS });
  expect(nextToSend([fresh], none, NOW + HOLD_MS)).toEqual({ kind: 'send', entry: fresh });
  const tried = { ...fresh, attempts: 1 };
  expect(nextToSend([tried], none, NOW + 1)).toEqual({ kind: 'send', entry: tried });
});

it('a message that may have arrived is left alone until the help desk has had the time to know it', () => {
  const message = newEntry(command(0, { kind: 'reply', text: 'x' }), 1);
  const tried = { ...message, attempts: 1, attemptedAt: NOW };
  for (const unsure of [
    { ...tried, mayHaveArrived: true },
    { ...tried, state: 'sending' as const },
  ]) {
    expect(nextToSend([unsure], none, NOW + 1)).toEqual({ kind: 'wait', at: NOW + UNSURE_MS });
    expect(nextToSend([unsure], none, NOW + UNSURE_MS)).toEqual({ kind: 'send', entry: unsure });
    expect(nextToSend([unsure], none, NOW - 1)).toEqual({ kind: 'send', entry: unsure });
  }
  expect(nextToSend([tried], none, NOW + 1)).toEqual({ kind: 'send', entry: tried });
});

it('a clock that was set back holds nothing up', () => {
  const fromTheFuture = newEntry(command(NOW + 1e9, { kind: 'take' }), 1);
  expect(nextToSend([fromTheFuture], none, NOW)).toEqual({ kind: 'send', entry: fromTheFuture });
});

it('with nothing to send it waits for a change', () => {
  expect(nextToSend([], none, NOW)).toEqual({ kind: 'wait', at: null });
});
