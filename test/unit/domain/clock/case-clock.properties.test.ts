import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseClock, instantOfUse, usedAt } from '../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { spansOf } from '../../../../src/domain/clock/spans.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { type EpochMs, MINUTE } from '../../../../src/domain/units.ts';
import { type History, histories } from './histories.ts';
import { liveThrough, WALK_TO } from './plain-clock.ts';

const clockOf = (history: History) => caseClock(history, publishedPolicies);
const minutes = fc.integer({ min: 0, max: 12 * 24 * 60 });
const RUNS = { numRuns: 150 };

describe('any history, against a life minute by minute', () => {
  test('deadline, target and what is left at any instant', () => {
    fc.assert(
      fc.property(histories, minutes, (history, later) => {
        const clock = clockOf(history);
        const plain = liveThrough(history.events);
        expect(clock.targetMs).toBe(plain.targetMs);
        if (plain.deadline !== null || (clock.deadline ?? 0) < WALK_TO)
          expect(clock.deadline).toBe(plain.deadline);
        const now = Math.min(history.openedAt + later * MINUTE, WALK_TO);
        const stopped = Math.min(now, clock.respondedAt ?? now);
        expect(readClock(clock, now).remainingMs).toBe(plain.targetMs - plain.usedAt(stopped));
        expect(usedAt(clock, stopped)).toBe(plain.usedAt(stopped));
      }),
      RUNS,
    );
  });

  test('its contradictions are none, and its state follows from the plain facts', () => {
    fc.assert(
      fc.property(histories, minutes, (history, later) => {
        const clock = clockOf(history);
        expect(
          clock.remarks.filter((remark) => remark.includes('while') || remark.includes('opened')),
        ).toEqual([]);
        const now = Math.min(history.openedAt + later * MINUTE, WALK_TO);
        const { state, isFalling, remainingMs, isOpen, pausedFor } = readClock(clock, now);
        const isAnswered = clock.respondedAt !== null && clock.respondedAt <= now;
        if (remainingMs < 0) expect(state).toBe('breached');
        if (state === 'breached') expect(remainingMs).toBeLessThanOrEqual(0);
        if (state === 'met') expect(isAnswered).toBe(true);
        if (state === 'running')
          expect([isFalling, isOpen, pausedFor, isAnswered]).toEqual([true, true, null, false]);
        if (state === 'waiting-to-open') expect([isFalling, isOpen, pausedFor]).toEqual([false, false, null]);
        if (state === 'paused') expect(pausedFor).not.toBeNull();
      }),
      RUNS,
    );
  });

  test('told in any order and any number of times, it has the same clock', () => {
    fc.assert(
      fc.property(
        histories.chain((history) => {
          const told = fc.shuffledSubarray([...history.events, ...history.events, ...history.events], {
            minLength: history.events.length * 3,
          });
          return fc.tuple(fc.constant(history), told);
        }),
        ([history, told]) => {
          expect(clockOf({ ...history, events: told })).toEqual(clockOf(history));
        },
      ),
      RUNS,
    );
  });

  test('nor does the order matter of what has the same instant', () => {
    const crowded = histories.map(({ openedAt, events }) => ({
      openedAt,
      // Up to twenty hours apart before: many meet.
      events: events.map((event) => ({
        ...event,
        at: event.at - ((event.at - openedAt) % (36 * 60 * MINUTE)),
      })),
    }));
    const mixed = crowded.chain((history) =>
      fc.tuple(
        fc.constant(history),
        fc.shuffledSubarray(history.events, { minLength: history.events.length }),
      ),
    );
    fc.assert(
      fc.property(mixed, ([history, told]) => {
        expect(clockOf({ ...history, events: told })).toEqual(clockOf(history));
      }),
      RUNS,
    );
  });

  test('a pause that is resumed at its own instant changes no clock', () => {
    fc.assert(
      fc.property(histories, minutes, (history, later) => {
        const at = history.openedAt + later * MINUTE + 1;
        const pause = { id: 'pause', at, kind: 'paused', reason: 'on-hold' } as const;
        const blink = [...history.events, { id: 'resume', at, kind: 'resumed' } as const, pause];
        const before = clockOf(history);
        const isRunning = before.phases.findLast(({ start }) => start <= at)?.paused === null;
        if (isRunning) expect(clockOf({ ...history, events: blink }).deadline).toBe(before.deadline);
        if (isRunning) expect(clockOf({ ...history, events: blink }).remarks).toEqual(before.remarks);
      }),
      RUNS,
    );
  });

  test('within the same terms, a case opened later is never due earlier', () => {
    const terms = fc.record({
      severity: fc.constantFrom('A', 'B', 'C'),
      serviceType: fc.constantFrom('technical-platform', 'technical-development', 'billing'),
      plan: fc.constantFrom('premium' as const, 'standard' as const),
    });
    const start = Date.parse('2025-12-01T00:00:00+08:00');
    const instant = fc.integer({ min: start, max: start + 400 * 24 * 60 * MINUTE });
    const due = (
      at: EpochMs,
      asked: { severity: string; serviceType: string; plan: 'premium' | 'standard' },
    ) =>
      clockOf({ openedAt: at, events: [{ id: 'e0', kind: 'opened', at, ...asked }] }).deadline ?? Number.NaN;
    fc.assert(
      fc.property(terms, instant, instant, (asked, a, b) => {
        expect(due(Math.min(a, b), asked)).toBeLessThanOrEqual(due(Math.max(a, b), asked));
      }),
      RUNS,
    );
  });

  test('the instant at which an amount is used up is the first at which that much is used', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 10 * 60 }), (history, used) => {
        const { phases } = clockOf(history);
        const at = instantOfUse(phases, used * MINUTE);
        if (at === null) return;
        expect(usedAt({ phases }, at)).toBe(used * MINUTE);
        expect(usedAt({ phases }, at - 1)).toBeLessThan(used * MINUTE);
      }),
      RUNS,
    );
  });
});

describe('a reading', () => {
  test('holds until it says, but for the fall; once answered, in what the clock says', () => {
    fc.assert(
      fc.property(
        histories,
        minutes,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (history, later, share) => {
          const clock = clockOf(history);
          const now = history.openedAt + (later - 60) * MINUTE;
          const reading = readClock(clock, now);
          const until = Math.min(reading.until ?? now + 5 * 24 * 60 * MINUTE, now + 5 * 24 * 60 * MINUTE);
          expect(until).toBeGreaterThan(now);
          const then = now + Math.floor(share * (until - now));
          const next = readClock(clock, then);
          expect(next.state).toBe(reading.state);
          const isAnswered = clock.respondedAt !== null && clock.respondedAt <= now;
          if (!isAnswered) expect([next.pausedFor, next.isOpen]).toEqual([reading.pausedFor, reading.isOpen]);
          expect(next.isFalling).toBe(reading.isFalling);
          expect(next.remainingMs).toBe(reading.remainingMs - (reading.isFalling ? then - now : 0));
        },
      ),
      RUNS,
    );
  });
});

describe('the spans of a clock', () => {
  test('cover everything from the opening on without holes, and add up to what was used', () => {
    fc.assert(
      fc.property(histories, minutes, fc.integer({ min: 0, max: MINUTE - 1 }), (history, later, odd) => {
        const clock = clockOf(history);
        const until = history.openedAt + later * MINUTE + odd;
        const spans = spansOf(clock, until);
        let at = clock.openedAt;
        for (const { start, end } of spans) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(until);
        const counted = spans.filter(({ kind }) => kind === 'counted');
        expect(counted.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(usedAt(clock, until));
      }),
      RUNS,
    );
  });
});
