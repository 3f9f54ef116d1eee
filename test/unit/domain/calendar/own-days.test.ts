import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayKind, isAnnounced } from '../../../../src/domain/calendar/business-days.ts';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import {
  type DayLayer,
  dayLayerSchema,
  importedLayer,
  layeredCalendar,
  ownCalendar,
} from '../../../../src/domain/calendar/own-days.ts';

const name = { en: 'Own', zh: '自定' };
const layer = (label: string, days: DayLayer['days'], ...announces: number[]): DayLayer => ({
  label,
  days,
  announces,
});
const off = { kind: 'holiday', name } as const;
const on = { kind: 'workday', name } as const;
const ordinary = { kind: 'ordinary' } as const;

describe('per date the last layer that has it decides', () => {
  test.each([
    ['2026-10-01', [], 'public-holiday'],
    ['2026-10-01', [on], 'workday'],
    ['2026-10-01', [ordinary], 'workday'],
    ['2026-10-10', [], 'make-up-workday'],
    ['2026-10-10', [ordinary], 'weekend'],
    ['2026-10-10', [off], 'public-holiday'],
    ['2026-11-20', [off], 'public-holiday'],
    ['2026-11-20', [off, on], 'workday'],
    ['2026-11-20', [on, off], 'public-holiday'],
    ['2026-11-21', [on], 'make-up-workday'],
    ['2026-11-21', [on, ordinary], 'weekend'],
  ])('%s with %j is a %s', (date, days, kind) => {
    const layers = days.map((day, at) => layer(`layer ${at}`, { [date]: day }));
    expect(dayKind(layeredCalendar(chinaCalendar, layers), date).kind).toBe(kind);
  });

  test('the day has the name that the layer gives it', () => {
    const calendar = layeredCalendar(chinaCalendar, [layer('by hand', { '2026-11-20': off })]);
    expect(dayKind(calendar, '2026-11-20')).toEqual({ kind: 'public-holiday', name });
  });
});

describe('a year is announced by an explicit statement only', () => {
  test.each([
    [layer('by hand', { '2027-01-01': off }), false],
    [layer('by hand', { '2027-01-01': off }, 2027), true],
    [layer('by hand', {}, 2027), true],
  ])('%j: %s', (own, isIt) => {
    const calendar = layeredCalendar(chinaCalendar, [own]);
    expect(isAnnounced(calendar, '2027-06-01')).toBe(isIt);
    expect(isAnnounced(calendar, '2026-06-01')).toBe(true);
  });
});

describe('the version names its layers', () => {
  test('base, imported, by hand', () => {
    const layers = [layer('company.ics', { '2026-11-20': off }), layer('by hand', {}, 2027)];
    expect(layeredCalendar(chinaCalendar, layers).version).toMatch(
      /^chinese-days .+ \+ company\.ics \(1 days, [0-9a-f]{8}\) \+ by hand \(0 days, [0-9a-f]{8}\)$/,
    );
    expect(ownCalendar([]).version).toBe('Monday to Friday');
  });

  test('it changes with the days, not with their order', () => {
    const versionOf = (...own: DayLayer[]) => layeredCalendar(chinaCalendar, own).version;
    const day = fc.constantFrom(off, on, ordinary);
    const date = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23');
    fc.assert(
      fc.property(fc.dictionary(date, day), fc.dictionary(date, day), (a, b) => {
        const turned = Object.fromEntries(Object.entries(a).reverse());
        expect(versionOf(layer('x', turned))).toBe(versionOf(layer('x', a)));
        const isSame = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(versionOf(layer('x', a)) === versionOf(layer('x', b))).toBe(isSame);
      }),
    );
  });
});

describe('the last days of December (rule 11)', () => {
  test('are known once the next year is said to be complete', () => {
    expect(isAnnounced(layeredCalendar(chinaCalendar, [layer('by hand', {}, 2027)]), '2026-12-31')).toBe(
      true,
    );
    expect(isAnnounced(layeredCalendar(chinaCalendar, [layer('by hand', {}, 2028)]), '2026-12-31')).toBe(
      false,
    );
  });

  test('of a desk’s own calendar are known with their year: no notice follows', () => {
    expect(isAnnounced(ownCalendar([layer('by hand', {}, 2026)]), '2026-12-31')).toBe(true);
  });
});

test('imported days make a layer that can be kept', () => {
  const days = [{ date: '2026-12-25', kind: 'holiday', name: 'Christmas', line: 3 }] as const;
  const imported = importedLayer('desk.ics', days, [2026]);
  expect(dayLayerSchema.parse(JSON.parse(JSON.stringify(imported)))).toEqual(imported);
  expect(dayKind(ownCalendar([imported]), '2026-12-25')).toEqual({
    kind: 'public-holiday',
    name: { en: 'Christmas', zh: 'Christmas' },
  });
});

test('a desk’s own calendar is Monday to Friday, and says that nothing was announced', () => {
  const calendar = ownCalendar([]);
  expect(['2026-10-01', '2026-10-10'].map((date) => dayKind(calendar, date).kind)).toEqual([
    'workday',
    'weekend',
  ]);
  expect(isAnnounced(calendar, '2026-10-01')).toBe(false);
});

function sorted(days: Readonly<Record<string, unknown>>) {
  return Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1));
}
