import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredCase } from '../../../../../src/domain/cases/case.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { createBoardModel } from '../../../../../src/renderer/console/board/board-model.ts';
import { countDueSoon, countsWith } from '../../../../../src/renderer/console/board/counted.ts';
import { countsOf } from '../../../../../src/renderer/console/wall/counts.ts';
import { NOON, storedCase } from '../sample-cases.ts';

const subjects = fc
  .record({
    place: fc.integer({ min: 0, max: 30 }),
    severity: fc.constantFrom('A', 'B', 'C'),
    openedAgo: fc.integer({ min: 0, max: 12 * HOUR }),
    turn: fc.constantFrom('waits', 'responded', 'paused'),
    revision: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ place, severity, openedAgo, turn, revision }) => {
    const key = `RT-${place}`;
    const openedAt = NOON - openedAgo;
    const later = { id: `${key}/2`, at: openedAt + MINUTE };
    const events = {
      waits: [],
      responded: [{ ...later, kind: 'responded', by: 'Li Wei' } as const],
      paused: [{ ...later, kind: 'paused', reason: 'on-hold' } as const],
    };
    return storedCase({ key, severity, openedAt, events: events[turn], more: { revision } });
  });

const steps = fc.oneof(
  fc.record({ kind: fc.constant('take' as const), cases: fc.array(subjects, { maxLength: 20 }) }),
  fc.record({
    kind: fc.constant('change' as const),
    cases: fc.array(subjects, { maxLength: 5 }),
    gone: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
    by: fc.integer({ min: -HOUR, max: HOUR }),
  }),
  fc.record({ kind: fc.constant('prepare' as const), cases: fc.array(subjects, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('tick' as const), by: fc.integer({ min: -HOUR, max: 6 * HOUR }) }),
);

test('however its cases came, the board is what it would be had they been taken at once', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 12 }), (all) => {
      const model = createBoardModel(SHIPPED_BOOKS);
      let stored = new Map<string, StoredCase>();
      let now = NOON;
      for (const step of all) {
        if (step.kind === 'tick') {
          now += step.by;
          model.tick(now);
        } else if (step.kind === 'prepare') model.prepare(step.cases, now);
        else if (step.kind === 'take') {
          stored = new Map(step.cases.map((one) => [one.id, one]));
          model.take([...stored.values()], now);
        } else {
          now += step.by;
          const open = new Map(step.cases.map((one) => [one.id, one]));
          const gone = step.gone.map((place) => `rt/RT-${place}`).filter((id) => !open.has(id));
          for (const [id, one] of open) stored.set(id, one);
          for (const id of gone) stored.delete(id);
          model.change([...open.values()], gone, now);
        }
      }
      // What was read earlier still holds, or a tick reads it again.
      model.tick(now);
      const fresh = createBoardModel(SHIPPED_BOOKS);
      fresh.take([...stored.values()], now);
      const [seen, expected] = [model.view(), fresh.view()];
      expect(seen.entries.map(({ subject }) => subject)).toEqual(
        expected.entries.map(({ subject }) => subject),
      );
      expect(seen.entries.map(({ reading }) => reading.state)).toEqual(
        expected.entries.map(({ reading }) => reading.state),
      );
      expect(new Map([...seen.load].sort())).toEqual(new Map([...expected.load].sort()));
      expect(seen.nearing.map(({ subject }) => subject)).toEqual(
        expected.nearing.map(({ subject }) => subject),
      );
      const counts = countsWith(seen.standings, countDueSoon(seen.nearing, now, HOUR));
      const { lines } = countsOf(expected.entries, [], now, HOUR);
      expect(counts).toEqual(Object.fromEntries(lines.map(({ counted, total }) => [counted, total])));
    }),
  );
});
