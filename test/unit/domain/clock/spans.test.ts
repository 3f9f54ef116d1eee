import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { type DayLayer, layeredCalendar } from '../../../../src/domain/calendar/own-days.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { type Span, spansOf } from '../../../../src/domain/clock/spans.ts';
import { policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { beijing, bookIn, clockOf, historyOf, inBeijing } from '../support/case-of.ts';

const billing = { serviceType: 'billing', severity: 'B', plan: 'standard' } as const;

function said(span: Span): string {
  const { reason } = span;
  const why = [
    ...(span.kind === 'counted' ? ['counted', span.severity] : []),
    ...(reason === null ? [] : [reason.kind]),
    ...(reason !== null && 'name' in reason ? [reason.name.en] : []),
    ...(reason !== null && 'reason' in reason ? [reason.reason] : []),
  ].join(' ');
  return `${inBeijing(span.start)?.slice(5)} – ${inBeijing(span.end)?.slice(5)} ${why}`;
}

/** Hours on business days, all day long: windows touch from one day to the next. */
const allDay = { opens: '00:00', closes: '24:00' };

function counted(
  date: string,
  own: DayLayer['days'],
  hours = allDay,
  days: 'business-days' | 'every-day' = 'business-days',
) {
  const { policy } = bookIn('Asia/Shanghai', days, hours);
  const calendar = layeredCalendar(chinaCalendar, [{ label: 'by hand', days: own, announces: [] }]);
  const asked = { serviceType: 'any', severity: 'B', plan: 'standard' } as const;
  const clock = caseClock(historyOf(`${date} 08:00`, asked), policyBook([policy], calendar));
  return spansOf(clock, beijing(`${date} 12:00`))
    .filter(({ kind }) => kind === 'counted')
    .map(said);
}

describe('the reasons of a receipt', () => {
  test('nights, a pause, a holiday, a weekend within it and the make-up Saturday that counts', () => {
    const clock = clockOf(
      '2026-09-30 16:00',
      billing,
      ['2026-09-30 17:00', { kind: 'paused', reason: 'waiting-for-customer' }],
      ['2026-09-30 20:00', { kind: 'resumed' }],
    );
    expect(spansOf(clock, beijing('2026-10-08 12:00')).map(said)).toEqual([
      '09-30 16:00 – 09-30 17:00 counted B',
      '09-30 17:00 – 09-30 20:00 paused waiting-for-customer',
      '09-30 20:00 – 10-01 00:00 outside-hours',
      '10-01 00:00 – 10-08 00:00 public-holiday National Day',
      '10-08 00:00 – 10-08 09:00 outside-hours',
      '10-08 09:00 – 10-08 12:00 counted B',
    ]);
    const late = clockOf('2026-10-09 17:00', billing);
    expect(spansOf(late, beijing('2026-10-12 10:00')).map(said)).toEqual([
      '10-09 17:00 – 10-09 18:00 counted B',
      '10-09 18:00 – 10-10 09:00 outside-hours',
      '10-10 09:00 – 10-10 18:00 counted B make-up-workday National Day',
      '10-10 18:00 – 10-11 00:00 outside-hours',
      '10-11 00:00 – 10-12 00:00 weekend',
      '10-12 00:00 – 10-12 09:00 outside-hours',
      '10-12 09:00 – 10-12 10:00 counted B',
    ]);
  });

  test('every-day hours are closed by the hour, never by the day', () => {
    const platform = { ...billing, serviceType: 'technical-platform' };
    expect(spansOf(clockOf('2026-10-03 23:00', platform), beijing('2026-10-04 10:00')).map(said)).toEqual([
      '10-03 23:00 – 10-04 00:00 counted B',
      '10-04 00:00 – 10-04 09:00 outside-hours',
      '10-04 09:00 – 10-04 10:00 counted B',
    ]);
  });

  test('each span names the severity that it counted under', () => {
    const told = ['2026-09-14 11:00', { kind: 'severity-changed', severity: 'C' }] as const;
    const clock = clockOf('2026-09-14 10:00', billing, told);
    expect(spansOf(clock, beijing('2026-09-14 12:00')).map(said)).toEqual([
      '09-14 10:00 – 09-14 11:00 counted B',
      '09-14 11:00 – 09-14 12:00 counted C',
    ]);
  });

  test('what changes about a case does not split what is told of it alike', () => {
    const raised = ['2026-11-28 12:00', { kind: 'severity-changed', severity: 'C' }] as const;
    const atWeekend = clockOf('2026-11-28 10:00', billing, raised);
    expect(spansOf(atWeekend, beijing('2026-11-28 13:00')).map(said)).toEqual([
      '11-28 10:00 – 11-28 13:00 weekend',
    ]);
    const moved = ['2026-09-14 11:00', { kind: 'service-type-changed', serviceType: 'consulting' }] as const;
    const paused = ['2026-09-14 14:00', { kind: 'paused', reason: 'on-hold' }] as const;
    const told = ['2026-09-14 15:00', { kind: 'severity-changed', severity: 'C' }] as const;
    const closed = ['2026-09-14 16:00', { kind: 'closed' }] as const;
    const clock = clockOf('2026-09-14 10:00', billing, moved, paused, told, closed);
    expect(spansOf(clock, beijing('2026-09-14 17:00')).map(said)).toEqual([
      '09-14 10:00 – 09-14 14:00 counted B',
      '09-14 14:00 – 09-14 16:00 paused on-hold',
      '09-14 16:00 – 09-14 17:00 paused closed',
    ]);
  });

  test('there are none before the opening', () => {
    expect(spansOf(clockOf('2026-09-14 10:00', billing), beijing('2026-09-14 10:00'))).toEqual([]);
    expect(spansOf(clockOf('2026-09-14 10:00', billing), beijing('2026-09-13 10:00'))).toEqual([]);
  });

  test.each([
    ['Pacific/Apia', '2011-12-29T12:00Z', '2011-12-31T12:00Z'],
    ['America/Havana', '2025-11-01T12:00Z', '2025-11-03T18:00Z'],
    ['America/Sao_Paulo', '2018-11-03T12:00Z', '2018-11-05T18:00Z'],
    ['America/Sao_Paulo', '2018-02-17T12:00Z', '2018-02-19T18:00Z'],
  ])('they have no holes where the clocks of %s change', (zone, opened, until) => {
    const at = Date.parse(opened);
    const { book } = bookIn(zone, 'business-days', { opens: '09:00', closes: '24:00' });
    const event = {
      id: 'e0',
      kind: 'opened',
      at,
      serviceType: 'any',
      severity: 'B',
      plan: 'standard',
    } as const;
    const spans = spansOf(caseClock({ openedAt: at, events: [event] }, book), Date.parse(until));
    expect(spans.map(({ start }) => start).slice(1)).toEqual(spans.map(({ end }) => end).slice(0, -1));
    expect([spans[0]?.start, spans.at(-1)?.end]).toEqual([at, Date.parse(until)]);
  });
});

test('an exception is the reason of its date, not the weekend it falls on', () => {
  const name = { en: 'Stocktaking', zh: '盘点' };
  const { policy } = bookIn('Asia/Shanghai', 'business-days', { opens: '09:00', closes: '18:00' });
  const usual = policy.workingHours['windows'];
  if (usual?.kind !== 'windows') throw new Error('no windows');
  const exceptions = { '2026-09-19': { name, windows: [{ opensMinute: 600, closesMinute: 840 }] } };
  const own = { ...policy, workingHours: { ...policy.workingHours, windows: { ...usual, exceptions } } };
  const asked = { serviceType: 'any', severity: 'B', plan: 'standard' } as const;
  const history = historyOf('2026-09-19 08:00', asked);
  const clock = caseClock(history, policyBook([own], chinaCalendar));
  expect(spansOf(clock, beijing('2026-09-19 16:00')).map(said)).toEqual([
    '09-19 08:00 – 09-19 10:00 exception Stocktaking',
    '09-19 10:00 – 09-19 14:00 counted B exception Stocktaking',
    '09-19 14:00 – 09-19 16:00 exception Stocktaking',
  ]);
});

describe('why a day counts that its weekday does not explain', () => {
  const name = { en: 'Release', zh: '发布' };
  const workday = { kind: 'workday', name } as const;

  test('a make-up workday, also one that somebody set, and a holiday that is worked all the same', () => {
    expect(counted('2026-02-14', {})).toEqual([
      '02-14 08:00 – 02-14 12:00 counted B make-up-workday Spring Festival',
    ]);
    expect(counted('2026-11-21', { '2026-11-21': workday })).toEqual([
      '11-21 08:00 – 11-21 12:00 counted B make-up-workday Release',
    ]);
    expect(counted('2026-10-01', { '2026-10-01': workday })).toEqual([
      '10-01 08:00 – 10-01 12:00 counted B own-workday Release',
    ]);
  });

  test('not any other day, and none where every day is worked', () => {
    expect(counted('2026-11-20', {})).toEqual(['11-20 08:00 – 11-20 12:00 counted B']);
    expect(counted('2026-02-14', {}, { opens: '09:00', closes: '18:00' }, 'every-day')).toEqual([
      '02-14 09:00 – 02-14 12:00 counted B',
    ]);
  });

  test('it is told of its day alone where windows touch at midnight', () => {
    const { policy } = bookIn('Asia/Shanghai', 'business-days', allDay);
    const asked = { serviceType: 'any', severity: 'B', plan: 'standard' } as const;
    const clock = caseClock(historyOf('2026-02-13 20:00', asked), policyBook([policy], chinaCalendar));
    expect(spansOf(clock, beijing('2026-02-15 06:00')).map(said)).toEqual([
      '02-13 20:00 – 02-14 00:00 counted B',
      '02-14 00:00 – 02-15 00:00 counted B make-up-workday Spring Festival',
      '02-15 00:00 – 02-15 06:00 public-holiday Spring Festival',
    ]);
  });
});
