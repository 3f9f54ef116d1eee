import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../src/domain/clock/reading.ts';
import type { PolicyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from '../../../../src/domain/units.ts';
import { beijing, bookIn } from '../support/case-of.ts';
import type { PlainHours } from '../support/minutes.ts';
import { type IsOpen, LIVED, liveBySeconds, openIn, type PlainTerms } from '../support/seconds.ts';

/** Opened around `middle`, with up to four changes and pauses at whole seconds, answered or not. */
function historiesAround(middle: EpochMs, severities: readonly string[], serviceTypes: readonly string[]) {
  const step = fc.record({
    kind: fc.constantFrom('severity', 'service-type', 'plan', 'pause', 'respond'),
    severity: fc.constantFrom(...severities),
    serviceType: fc.constantFrom(...serviceTypes),
    plan: fc.constantFrom('premium' as const, 'standard' as const),
    seconds: fc.integer({ min: 1, max: 9 * 3600 }),
  });
  return fc
    .record({
      offset: fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }),
      severity: fc.constantFrom(...severities),
      serviceType: fc.constantFrom(...serviceTypes),
      plan: fc.constantFrom('premium' as const, 'standard' as const),
      steps: fc.array(step, { maxLength: 4 }),
    })
    .map(({ offset, steps, ...terms }) => {
      const openedAt = middle + offset * SECOND;
      const events: CaseEvent[] = [{ id: 'e0', kind: 'opened', at: openedAt, ...terms }];
      let at = openedAt;
      let isPaused = false;
      for (const next of steps) {
        at += next.seconds * SECOND;
        const told = { id: `e${events.length}`, at };
        if (next.kind === 'severity')
          events.push({ ...told, kind: 'severity-changed', severity: next.severity });
        if (next.kind === 'service-type')
          events.push({ ...told, kind: 'service-type-changed', serviceType: next.serviceType });
        if (next.kind === 'plan') events.push({ ...told, kind: 'plan-changed', plan: next.plan });
        if (next.kind === 'respond') events.push({ ...told, kind: 'responded', by: 'Lin' });
        if (next.kind === 'pause') {
          events.push(
            isPaused ? { ...told, kind: 'resumed' } : { ...told, kind: 'paused', reason: 'on-hold' },
          );
          isPaused = !isPaused;
        }
      }
      return { openedAt, events };
    });
}

type Policy = Parameters<typeof liveBySeconds>[1];

function agree(
  book: PolicyBook,
  policy: Policy,
  histories: ReturnType<typeof historiesAround>,
  runs: number,
) {
  fc.assert(
    fc.property(histories, (history) => {
      const end = history.openedAt + LIVED;
      const lived = liveBySeconds(history.events, policy, end);
      const clock = caseClock(history, book);
      const found = clock.deadline !== null && clock.deadline <= end ? clock.deadline : null;
      // A clock stops being lived through at the answer; the deadline that it would have had lies beyond.
      if (lived.deadline !== null || clock.respondedAt === null) expect(found).toBe(lived.deadline);
      expect(clock.targetMs).toBe(lived.targetMs);
      expect(readClock(clock, end).remainingMs).toBe(lived.targetMs - lived.usedMs);
    }),
    { numRuns: runs },
  );
}

describe('second by second, on China’s business days', () => {
  const ALWAYS: PlainHours = { days: 'every-day', window: null };
  const HOURS: Readonly<Record<string, PlainHours>> = {
    'technical-platform': { days: 'every-day', window: [540, 1440] },
    'technical-development': { days: 'business-days', window: [540, 1440] },
    billing: { days: 'business-days', window: [540, 1080] },
  };
  const TARGETS: Readonly<Record<string, number>> = { A: 2 * HOUR, B: 4 * HOUR, C: 8 * HOUR };
  const clockedAs = ({ severity, serviceType, plan }: PlainTerms) =>
    severity === 'A' && !(plan === 'premium' && serviceType !== 'billing') ? 'B' : severity;

  test.each([
    ['the turn of the year, a holiday and a make-up Sunday', '2026-01-01 00:00'],
    ['Spring Festival and the make-up Saturday before it', '2026-02-15 00:00'],
    ['the make-up Saturday after Spring Festival', '2026-02-28 12:00'],
    ['the make-up Sunday before National Day', '2026-09-20 00:00'],
    ['National Day week', '2026-10-01 00:00'],
    ['the make-up Saturday after National Day', '2026-10-10 00:00'],
  ])('%s', (_, middle) => {
    const around = beijing(middle);
    const [from, to] = [around - 5 * DAY, around + 5 * DAY + LIVED];
    const open = new Map<PlainHours, IsOpen>();
    const isOpen = (terms: PlainTerms): IsOpen => {
      const hours = clockedAs(terms) === 'A' ? ALWAYS : (HOURS[terms.serviceType] ?? ALWAYS);
      const known = open.get(hours) ?? openIn(hours, 'Asia/Shanghai', from, to);
      open.set(hours, known);
      return known;
    };
    const histories = historiesAround(around, ['A', 'B', 'C'], Object.keys(HOURS));
    agree(
      publishedPolicies,
      { isOpen, targetMs: (terms) => TARGETS[clockedAs(terms)] ?? Number.NaN },
      histories,
      15,
    );
  });
});

describe('second by second, where clocks are put forward and back', () => {
  test.each([
    ['America/New_York', '2026-03-08T07:00Z', '00:00', '06:00'],
    ['America/New_York', '2026-11-01T06:00Z', '01:30', '02:30'],
    ['Europe/London', '2026-03-29T01:00Z', '01:15', '09:00'],
    ['Europe/London', '2026-10-25T01:00Z', '01:15', '01:45'],
    ['Australia/Lord_Howe', '2026-10-03T15:30Z', '01:45', '02:15'],
    ['Australia/Lord_Howe', '2026-04-04T15:00Z', '01:45', '24:00'],
    ['America/Havana', '2026-11-01T05:00Z', '00:00', '08:00'],
    ['Asia/Beirut', '2026-10-24T21:00Z', '20:00', '24:00'],
    ['Asia/Kathmandu', '2026-07-01T00:00Z', '09:30', '18:15'],
  ])('%s around %s, open %s to %s', (zone, change, opens, closes) => {
    const around = Date.parse(change);
    const { book } = bookIn(zone, 'every-day', { opens, closes });
    const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    const hours: PlainHours = { days: 'every-day', window: [minute(opens), minute(closes)] };
    const floor = (at: EpochMs) => Math.floor(at / MINUTE) * MINUTE;
    const inWindow = openIn(hours, zone, floor(around - 5 * DAY), floor(around + 5 * DAY + LIVED));
    const isA = ({ severity, plan }: PlainTerms) => severity === 'A' && plan === 'premium';
    agree(
      book,
      {
        isOpen: (terms) => (isA(terms) ? () => true : inWindow),
        targetMs: (terms) => (isA(terms) ? 2 * HOUR : 4 * HOUR),
      },
      historiesAround(around, ['A', 'B'], ['any']),
      10,
    );
  });
});
