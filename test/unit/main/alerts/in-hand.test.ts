import { expect, test } from 'vitest';
import { type Alert, rowOf } from '../../../../src/domain/alerts/alert.ts';
import { isPending, type LedgerRow } from '../../../../src/domain/alerts/ledger-row.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { type RestingCases, takeInHand } from '../../../../src/main/alerts/in-hand.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';

const NOON = beijing('2026-11-23 12:00');
const subject = stored(caseOpened(NOON - HOUR));

function alert(at: number): Alert {
  const rest = { label: 'RT-1', severity: 'B', step: '30', deadline: NOON, isSevere: false, silent: null };
  return { ...rest, id: `near|${at}`, kind: 'deadline-near', caseId: subject.id, at };
}

const past = alert(NOON - MINUTE);
const later = alert(NOON + HOUR);
const watched = { subject, clock: caseClock(subject, publishedPolicies) };
const told = (state: LedgerRow['state']) =>
  new Map([[past.id, rowOf(past, { claim: 'run', claimedAt: NOON, state, why: 'on-time' })]]);

function hand(
  rows: ReadonlyMap<string, LedgerRow>,
  resting: RestingCases,
  now = NOON,
  isDone: (id: string) => boolean = () => false,
) {
  const cases = { all: () => [watched], find: () => watched, alertsOf: () => [past, later] };
  const waiting = [...rows.values()].filter(isPending);
  const { alerts, nextAt } = takeInHand(cases, [], { now, rows, isDone, waiting, resting });
  return { ids: alerts.map(({ id }) => id), nextAt };
}

test('an alert that is due and not told is in hand; the next one is waited for', () => {
  expect(hand(new Map(), new WeakMap())).toEqual({ ids: [past.id], nextAt: NOON + HOUR });
  expect(hand(told('held'), new WeakMap())).toEqual({ ids: [past.id], nextAt: NOON + HOUR });
});

test('a case of which all is told rests until its next alert, and is looked at again by a clock set back', () => {
  const resting: RestingCases = new WeakMap();
  expect(hand(told('fired'), resting)).toEqual({ ids: [], nextAt: NOON + HOUR });
  expect(resting.get(watched)).toEqual({ from: NOON, until: NOON + HOUR });
  expect(hand(told('fired'), resting, NOON + HOUR)).toEqual({ ids: [later.id], nextAt: null });
  expect(hand(told('fired'), resting, NOON - HOUR)).toEqual({ ids: [], nextAt: NOON - MINUTE });
});

test('a case whose answer is dated ahead, past its deadline, rests no longer than until then', () => {
  const answer = { id: 'r', at: NOON + 5 * HOUR, kind: 'responded', by: 'Lin' } as const;
  const events = [...subject.events, answer];
  const ahead = { subject, clock: caseClock({ ...subject, events }, publishedPolicies) };
  const cases = { all: () => [ahead], find: () => ahead, alertsOf: () => [] };
  const at = { now: NOON, rows: new Map(), isDone: () => false, waiting: [], resting: new WeakMap() };
  expect(takeInHand(cases, [], at).nextAt).toBe(NOON + 5 * HOUR);
});

test('a case rests no more once an alert of it is put off', () => {
  const resting: RestingCases = new WeakMap();
  hand(told('seen'), resting);
  expect(hand(told('snoozed'), resting).ids).toEqual([past.id]);
});

test('an alert of which nothing becomes any more is not in hand, though no row of it is in mind', () => {
  expect(hand(new Map(), new WeakMap(), NOON, (id) => id === past.id)).toEqual({
    ids: [],
    nextAt: NOON + HOUR,
  });
});
