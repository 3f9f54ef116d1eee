import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../../src/domain/clock/case-clock.ts';
import { readClock } from '../../../../../src/domain/clock/reading.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import {
  CLOSED_CASES_ARE_TOLD_FOR,
  sampleDesk,
} from '../../../../../src/main/sync/connectors/sample/desk.ts';
import { ANCHORS } from './anchors.ts';

const anchor = Date.parse(ANCHORS[0].at);
const origin = { sourceId: 'sample', seed: 'sample-1', anchor };
const desk = sampleDesk(origin);

describe('a desk', () => {
  test('is the same for the same seed, anchor and instant, whatever was asked before', () => {
    const at = anchor + 5 * HOUR;
    const asked = sampleDesk(origin);
    asked.at(anchor + 30 * HOUR);
    expect(asked.at(at)).toEqual(sampleDesk(origin).at(at));
    expect(sampleDesk({ ...origin, seed: 'another' }).at(at)).not.toEqual(sampleDesk(origin).at(at));
  });

  test('is bounded: 40 to 60 open cases, for 12 hours at every anchor', () => {
    for (const { at } of ANCHORS) {
      const from = Date.parse(at);
      const here = sampleDesk({ ...origin, anchor: from });
      for (let now = from; now < from + 12 * HOUR; now += 15 * MINUTE) {
        const open = here.at(now).filter(({ isOpen }) => isOpen).length;
        expect(open, `${open} open at ${new Date(now).toISOString()}`).toBeGreaterThanOrEqual(40);
        expect(open, `${open} open at ${new Date(now).toISOString()}`).toBeLessThanOrEqual(60);
      }
    }
  });

  test('moves every 15 to 40 s', () => {
    const until = anchor + 9 * HOUR;
    const seen = new Set<number>();
    for (let now = anchor; now <= until; now += HOUR) {
      for (const { events } of desk.changed(now, now + HOUR)) {
        for (const { at } of events) if (at > anchor) seen.add(at);
      }
    }
    const moves = [...seen].sort((a, b) => a - b);
    const waits = moves.slice(1).map((at, place) => at - (moves[place] ?? 0));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(15 * SECOND);
    expect(Math.max(...waits)).toBeLessThanOrEqual(40 * SECOND);
  });

  test('brings new cases, replies, pauses, changes of severity and plan, and closings within hours', () => {
    const kinds = desk
      .changed(anchor, anchor + 3 * HOUR)
      .flatMap(({ events }) => events.filter(({ at }) => at > anchor).map(({ kind }) => kind));
    for (const kind of [
      'opened',
      'responded',
      'paused',
      'resumed',
      'severity-changed',
      'plan-changed',
      'closed',
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  test('goes on to answer in time, to be late, and to wait for customers', () => {
    const states = new Set<string>();
    for (let now = anchor + 3 * HOUR; now < anchor + 30 * HOUR; now += 30 * MINUTE) {
      for (const told of desk.at(now)) {
        if (told.isOpen) states.add(readClock(caseClock(told, publishedPolicies), now).state);
      }
    }
    expect([...states].sort()).toEqual(['breached', 'met', 'paused', 'running', 'waiting-to-open']);
  });

  test('costs an absence of 3 days no more than a thousand events', () => {
    for (const seed of ['sample-1', 'a', 'b']) {
      const told = sampleDesk({ ...origin, seed }).changed(anchor + HOUR, anchor + HOUR + 3 * DAY);
      expect(told.flatMap(({ events }) => events).length).toBeLessThan(1000);
    }
  });

  test('never contradicts itself: histories without remarks, in order, ids once', () => {
    for (let now = anchor; now < anchor + 12 * HOUR; now += HOUR) {
      for (const told of desk.at(now)) {
        const { remarks, openedAt } = caseClock(told, publishedPolicies);
        const contradictions = ['responded-before-opened', 'resumed-while-not-paused', 'paused-while-paused'];
        expect(remarks.filter((remark) => contradictions.includes(remark))).toEqual([]);
        expect(told.events.map(({ at }) => at)).toEqual(
          told.events.map(({ at }) => at).sort((a, b) => a - b),
        );
        expect(new Set(told.events.map(({ id }) => id)).size).toBe(told.events.length);
        expect([told.openedAt, told.events[0]?.kind]).toEqual([openedAt, 'opened']);
        expect(told.updatedAt).toBe(told.events.at(-1)?.at);
        expect(told.isOpen).toBe(told.events.at(-1)?.kind !== 'closed');
      }
    }
  });
});

const hours = fc.integer({ min: 0, max: 18 * HOUR });

test('no event lies in the future', () => {
  fc.assert(
    fc.property(hours, hours, (a, b) => {
      const [from, to] = a < b ? [anchor + a, anchor + b] : [anchor + b, anchor + a];
      for (const { events, updatedAt } of [...desk.at(to), ...desk.changed(from, to)]) {
        expect(Math.max(updatedAt, ...events.map(({ at }) => at))).toBeLessThanOrEqual(to);
      }
    }),
    { numRuns: 15 },
  );
});

test('revisions grow with every change, and nothing is told that did not change', () => {
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 6 * HOUR }), (start, length) => {
      const from = anchor + start;
      const before = new Map(desk.at(from).map((told) => [told.id, told]));
      for (const told of desk.changed(from, from + length)) {
        expect(told.revision).toBeGreaterThan(before.get(told.id)?.revision ?? 0);
        expect(told).not.toEqual(before.get(told.id));
      }
    }),
    { numRuns: 15 },
  );
});

test('pulls at any instants add up to the desk at the end', () => {
  fc.assert(
    fc.property(fc.array(hours, { maxLength: 8 }), hours, (between, last) => {
      const end = anchor + last;
      const pulls = [...between.map((ms) => anchor + ms).filter((at) => at < end), end].sort((a, b) => a - b);
      const known = new Map<string, Case>(desk.at(anchor).map((told) => [told.id, told]));
      let at = anchor;
      for (const next of pulls) {
        for (const told of desk.changed(at, next)) known.set(told.id, told);
        at = next;
      }
      const wanted = desk.at(end);
      expect(wanted.map(({ id }) => known.get(id))).toEqual(wanted);
      const wantedIds = new Set(wanted.map(({ id }) => id));
      for (const told of known.values()) {
        if (wantedIds.has(told.id)) continue;
        expect(told.isOpen).toBe(false);
        expect(told.updatedAt).toBeLessThanOrEqual(end - CLOSED_CASES_ARE_TOLD_FOR);
      }
    }),
    { numRuns: 15 },
  );
});
