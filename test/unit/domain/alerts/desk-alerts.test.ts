import { expect, test } from 'vitest';
import { hoursToldOf, windowAlerts } from '../../../../src/domain/alerts/desk-alerts.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import type { StoredCase } from '../../../../src/domain/cases/case.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { groupBy } from '../../../../src/domain/group-by.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';

// A Monday: billing works from 09:00 to 18:00, platform until 24:00, severity A around the clock.
const noon = beijing('2026-11-23 12:00');
const settings = { ...DEFAULT_ALERT_SETTINGS, silenced: [] };
const billing = caseOpened(noon, { serviceType: 'billing' }, { id: 'billing' });
const platform = caseOpened(noon, {}, { id: 'platform' });
const severe = caseOpened(noon, { severity: 'A' }, { id: 'severe' });

/** What windows raise at `now`: the kind, how many minutes off it is told, and of which cases. */
function raised(cases: readonly StoredCase[], now: number, agent: string | null = null) {
  const toldOf = cases.flatMap((subject) => {
    const clock = caseClock(subject, publishedPolicies);
    const hours = hoursToldOf(subject, clock, { settings: { ...settings, scope: 'mine' }, agent, now });
    return hours === null ? [] : [{ subject, clock, hours }];
  });
  const byHours = new Map(
    [...groupBy(toldOf, ({ hours }) => hours)].map(([hours, group]) => [hours, new Set(group)]),
  );
  const readingOf = () => ({ watchedSince: noon + HOUR, isExport: false });
  return windowAlerts(byHours, now, settings, readingOf).map(({ alert, cases: all }) => {
    const ids = all().map(({ subject }) => subject.id);
    return `${alert.kind} in ${(alert.at - now) / MINUTE} min: ${ids.join()}`;
  });
}

test('each closing is told a while before, of the cases whose clocks it stops', () => {
  const minutes = 6 * 60 - settings.closingMinutes;
  expect(raised([stored(billing), stored(platform), stored(severe)], noon + 1)).toEqual([
    `window-closing in ${minutes - 1 / MINUTE} min: billing`,
    `window-closing in ${minutes + 6 * 60 - 1 / MINUTE} min: platform`,
  ]);
});

test('an opening is one for all hours that begin then, told before it and at it', () => {
  const night = beijing('2026-11-24 03:00');
  expect(raised([stored(billing), stored(platform), stored(severe)], night)).toEqual([
    `window-opening in ${6 * 60 - settings.openingMinutes} min: billing,platform`,
    'window-opened in 360 min: billing,platform',
  ]);
});

test('a window is told of no case that is answered, paused, somebody else’s, or was not there yet', () => {
  const opening = beijing('2026-11-24 09:00');
  const answered = { id: 'r', at: noon, kind: 'responded', by: 'Lin' } as const;
  const paused = { id: 'p', at: noon, kind: 'paused', reason: 'waiting-for-customer' } as const;
  const cases = [
    stored(caseOpened(noon, {}, { events: [answered] })),
    stored(caseOpened(noon, {}, { events: [paused] })),
    stored(caseOpened(noon, {}, { owner: 'Ma' })),
    stored(caseOpened(opening + MINUTE)),
  ];
  expect(raised(cases, opening + 2 * MINUTE, 'Lin').filter((one) => one.includes('opened'))).toEqual([]);
});

test('an opening that had passed when its source was first read is no news', () => {
  const opening = beijing('2026-11-23 09:00');
  const before = caseOpened(opening - HOUR);
  const isOpened = (one: string) => one.startsWith('window-opened');
  expect(raised([stored(before, opening - 1)], opening + MINUTE).filter(isOpened)).toHaveLength(1);
  expect(raised([stored(before, opening + 1)], opening + MINUTE).filter(isOpened)).toEqual([]);
});
