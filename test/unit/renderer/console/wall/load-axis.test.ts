import { describe, expect, it } from 'vitest';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { loadOf } from '../../../../../src/renderer/console/wall/load.ts';
import { axisOf } from '../../../../../src/renderer/console/wall/load-axis.ts';
import { beijing } from '../sample-cases.ts';

/** The axis at an instant, each slot drawn as wide as any other. */
const axisAt = (now: number) => {
  const slots = loadOf([], publishedPolicies, now);
  return axisOf(
    slots,
    slots.map((_, at) => (100 * at) / slots.length),
  );
};

describe('the axis of the load strip', () => {
  it('names where the next window begins, and hours of today beside it', () => {
    const named = axisAt(beijing('2026-11-25T09:00:00')).map(({ start }) => start);
    expect(named).toContain(beijing('2026-11-26T09:00:00'));
    expect(named).toContain(beijing('2026-11-25T12:00:00'));
  });

  it.each(['09:00', '13:10', '16:40', '20:10'])('names an hour of today at %s, too', (time) => {
    const named = axisAt(beijing(`2026-11-25T${time}:00`)).map(({ start }) => start);
    expect(named.filter((start) => start < beijing('2026-11-26'))).not.toEqual([]);
  });

  it('tells the day at the beginning of the next window alone', () => {
    const withDay = axisAt(beijing('2026-11-25T12:00:00')).filter(({ isFirstOfNext }) => isFirstOfNext);
    expect(withDay.map(({ start }) => start)).toEqual([beijing('2026-11-26T09:00:00')]);
  });

  it('lets no words run into others or over its ends, at any time of a week', () => {
    for (let now = beijing('2026-11-25'); now < beijing('2026-12-02'); now += 30 * MINUTE) {
      const axis = axisAt(now).toSorted((a, b) => a.from - b.from);
      expect(axis.length).toBeGreaterThan(0);
      for (const [at, { from, width }] of axis.entries()) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + width).toBeLessThanOrEqual(axis[at + 1]?.from ?? 100);
      }
    }
  });
});
