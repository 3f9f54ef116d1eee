import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import { receiptOf } from '../../../../src/domain/clock/receipt.ts';
import { spansOf } from '../../../../src/domain/clock/spans.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { type History, histories } from './histories.ts';

const clockOf = (history: History) => caseClock(history, publishedPolicies);
const RUNS = { numRuns: 300 };

/** Unanswered, with a deadline: what is promised up to it can be checked to the end. */
const unanswered = histories
  .map(({ openedAt, events }) => ({ openedAt, events: events.filter(({ kind }) => kind !== 'responded') }))
  .filter((history) => clockOf(history).deadline !== null);

describe('laws of a clock', () => {
  test('at the deadline nothing is left, a second before it something is', () => {
    fc.assert(
      fc.property(unanswered, (history) => {
        const clock = clockOf(history);
        const deadline = clock.deadline ?? Number.NaN;
        // Changed terms apply to the sum, so that time used before may have been too much already.
        const lastChange = Math.max(...clock.phases.map(({ start }) => start));
        expect(readClock(clock, deadline).remainingMs).toBeLessThanOrEqual(0);
        if (deadline > lastChange) expect(readClock(clock, deadline).remainingMs).toBe(0);
        if (deadline > lastChange)
          expect(readClock(clock, deadline - SECOND).remainingMs).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('between two instants the remaining time falls by what counted between them, and by no more', () => {
    const minutes = fc.integer({ min: 0, max: 10 * 24 * 60 });
    fc.assert(
      fc.property(unanswered, minutes, minutes, (history, a, b) => {
        const clock = clockOf(history);
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((at) => history.openedAt + at * MINUTE);
        if (from === undefined || to === undefined) throw new Error('two instants');
        const counted = spansOf(clock, to)
          .filter(({ kind, end }) => kind === 'counted' && end > from)
          .reduce((sum, { start, end }) => sum + end - Math.max(start, from), 0);
        expect(readClock(clock, from).remainingMs - readClock(clock, to).remainingMs).toBe(counted);
      }),
      RUNS,
    );
  });

  test('a pause told as two that touch is the same pause', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(histories, share, (history, at) => {
        const split = history.events.flatMap((event, place): CaseEvent[] => {
          const next = history.events
            .slice(place + 1)
            .find(({ kind }) => kind === 'resumed' || kind === 'closed');
          if (event.kind !== 'paused' || next === undefined) return [event];
          const middle = Math.round(event.at + (next.at - event.at) * at);
          const again = { ...event, id: `${event.id}-again`, at: middle };
          return [event, { id: `${event.id}-end`, at: middle, kind: 'resumed' }, again];
        });
        const [whole, parts] = [clockOf(history), clockOf({ ...history, events: split })];
        expect(parts.deadline).toBe(whole.deadline);
        expect(parts.targetMs).toBe(whole.targetMs);
        expect(parts.remarks).toEqual(whole.remarks);
      }),
      RUNS,
    );
  });

  test('the lines of a receipt tile the time from opening to deadline; what counted in them is the target', () => {
    fc.assert(
      fc.property(unanswered, (history) => {
        const clock = clockOf(history);
        const deadline = clock.deadline ?? Number.NaN;
        const { lines } = receiptOf(clock, null, clock.openedAt);
        let at = clock.openedAt;
        for (const { span } of lines) {
          expect(span.start).toBe(at);
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(at).toBe(deadline);
        const counted = lines.filter(({ span }) => span.kind === 'counted');
        const sum = counted.reduce((total, { span }) => total + span.end - span.start, 0);
        const lastChange = Math.max(...clock.phases.map(({ start }) => start));
        if (deadline > lastChange) expect(sum).toBe(clock.targetMs);
        else expect(sum).toBeGreaterThanOrEqual(clock.targetMs);
      }),
      RUNS,
    );
  });
});
