import { describe, expect, it } from 'vitest';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { DRIFT_EVERY_MS, driftAt } from '../../../../../src/renderer/console/wall/drift.ts';
import { loadOf } from '../../../../../src/renderer/console/wall/load.ts';
import { beijing } from '../sample-cases.ts';

const slotsAt = (now: string, deadlines: readonly string[] = []) =>
  loadOf(deadlines.map(beijing), publishedPolicies, beijing(now));
const countAt = (slots: ReturnType<typeof loadOf>, start: string) =>
  slots.find((slot) => slot.start === beijing(start))?.deadlines;

describe('the load strip', () => {
  it('goes from the half hour of now to the end of the next window, the night as one', () => {
    const slots = slotsAt('2026-11-24T12:10:00');
    expect(slots[0]?.start).toBe(beijing('2026-11-24T12:00:00'));
    expect(slots.at(-1)?.end).toBe(beijing('2026-11-26T00:00:00'));
    const count = (kind: string) => slots.filter((slot) => slot.kind === kind).length;
    expect([count('this-window'), count('closed'), count('next-window')]).toEqual([24, 1, 30]);
  });

  it('begins with what is left of the night while the windows are closed', () => {
    const slots = slotsAt('2026-11-24T03:10:00', ['2026-11-24T05:00:00']);
    expect(slots[0]).toMatchObject({ kind: 'closed', end: beijing('2026-11-24T09:00:00'), deadlines: 1 });
    expect(slots.slice(1).every(({ kind }) => kind === 'next-window')).toBe(true);
  });

  it('has no hole and no overlap', () => {
    const slots = slotsAt('2026-11-24T12:10:00');
    for (const [at, slot] of slots.entries()) {
      if (at > 0) expect(slot.start).toBe(slots[at - 1]?.end);
      if (slot.kind !== 'closed') expect(slot.end - slot.start).toBe(30 * MINUTE);
    }
  });

  it('counts a deadline in the half hour that it ends, and none that has passed', () => {
    const slots = slotsAt('2026-11-24T12:10:00', [
      '2026-11-24T12:05:00',
      '2026-11-24T12:30:00',
      '2026-11-24T12:31:00',
      '2026-11-25T00:00:00',
      '2026-11-25T03:00:00',
      '2026-11-26T03:00:00',
    ]);
    expect(countAt(slots, '2026-11-24T12:00:00')).toBe(1);
    expect(countAt(slots, '2026-11-24T12:30:00')).toBe(1);
    expect(countAt(slots, '2026-11-24T23:30:00')).toBe(1);
    expect(countAt(slots, '2026-11-25T00:00:00')).toBe(1);
    expect(slots.reduce((sum, { deadlines }) => sum + deadlines, 0)).toBe(4);
  });
});

describe('the picture', () => {
  it('never stands where it stood before, and never goes further than a hair', () => {
    for (let step = 0; step < 20; step += 1) {
      const [a, b] = [driftAt(step * DRIFT_EVERY_MS), driftAt((step + 1) * DRIFT_EVERY_MS)];
      expect(a).not.toEqual(b);
      expect(Math.max(Math.abs(a.x), Math.abs(a.y))).toBeLessThan(0.5);
    }
    expect(driftAt(HOUR)).toEqual(driftAt(HOUR + DRIFT_EVERY_MS - 1));
  });
});
