import { describe, expect, test } from 'vitest';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import type { CaseEvent } from '../../../../src/domain/cases/case.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { changedCase, previewOf, type TermsChange } from '../../../../src/domain/preview/preview.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { caseOpened, stored } from '../../../support/cases.ts';
import { beijing, inBeijing } from '../support/case-of.ts';
import { terms } from '../support/terms.ts';

const opened = beijing('2026-11-23 14:00');

function preview(
  asked: ReturnType<typeof terms>,
  change: TermsChange,
  after: number,
  events: readonly CaseEvent[] = [],
  listener: Parameters<typeof previewOf>[4] = { settings: DEFAULT_ALERT_SETTINGS, agent: null },
) {
  const subject = stored(caseOpened(opened, asked, { events }));
  return previewOf(subject, change, publishedPolicies, opened + after, listener);
}

describe('a change of the terms, before the first response', () => {
  test.each([
    ['B → A after 1 h leaves 1 h', terms('platform', 'B'), { severity: 'A' }, HOUR, 1, '16:00'],
    ['B → C after 1 h leaves 7 h', terms('platform', 'B'), { severity: 'C' }, HOUR, 7, '22:00'],
    ['C → B after 3 h leaves 1 h', terms('platform', 'C'), { severity: 'B' }, 3 * HOUR, 1, '18:00'],
    ['A → B after 1 h leaves 3 h', terms('platform', 'A'), { severity: 'B' }, HOUR, 3, '18:00'],
    ['losing Premium, A is B', terms('platform', 'A'), { plan: 'standard' }, HOUR, 3, '18:00'],
    ['A is not offered for billing', terms('billing', 'B'), { severity: 'A' }, HOUR, 3, '18:00'],
  ] as const)('%s', (_, asked, change, after, hoursLeft, due) => {
    const found = preview(asked, change, after);
    expect(found.usedMs).toBe(after);
    expect(found.leftMs).toBe(hoursLeft * HOUR);
    expect(inBeijing(found.after.deadline)).toBe(`2026-11-23 ${due}`);
    expect(found.isBreachedOnArrival).toBe(false);
  });

  test('to another service type goes on in its own window', () => {
    const found = preview(terms('platform', 'B'), { serviceType: 'billing' }, 2 * HOUR);
    expect(inBeijing(found.before.deadline)).toBe('2026-11-23 18:00');
    expect(inBeijing(found.after.deadline)).toBe('2026-11-23 18:00');
    const late = preview(terms('platform', 'C'), { serviceType: 'billing' }, 2 * HOUR);
    expect(inBeijing(late.after.deadline)).toBe('2026-11-24 13:00');
  });

  test('can breach on arrival, and tells that at once', () => {
    const found = preview(terms('platform', 'B'), { severity: 'A' }, 3 * HOUR);
    expect(found.isBreachedOnArrival).toBe(true);
    expect(found.leftMs).toBe(-HOUR);
    expect(found.alerts.map(({ kind }) => kind)).toEqual(['deadline-passed']);
  });

  test('does not breach what was breached before', () => {
    const found = preview(terms('platform', 'B'), { severity: 'A' }, 5 * HOUR);
    expect(found.isBreachedOnArrival).toBe(false);
  });

  test('raises the alerts of its new deadline', () => {
    const { alerts } = preview(terms('platform', 'B'), { severity: 'A' }, HOUR);
    const told = alerts.map((alert) => [alert.step ?? alert.kind, Math.floor((alert.at - opened) / MINUTE)]);
    expect(told).toEqual([
      ['30', 90],
      ['10', 110],
      ['deadline-passed', 120],
    ]);
  });

  test('tells the step at once that the new deadline has already passed', () => {
    const { alerts } = preview(terms('platform', 'B'), { severity: 'A' }, 95 * MINUTE);
    expect(alerts[0]).toMatchObject({ kind: 'deadline-near', step: '30' });
    expect(alerts.length).toBe(3);
  });

  test('tells by the agent’s own settings: their steps, and nothing of what they silenced or leave to others', () => {
    const told = (settings: Partial<AlertSettings>) =>
      preview(terms('platform', 'B'), { severity: 'A' }, HOUR, [], {
        settings: { ...DEFAULT_ALERT_SETTINGS, ...settings },
        agent: 'Lin',
      }).alerts.map(({ step, kind }) => step ?? kind);
    const steps = { usual: [], bySeverity: { A: [{ unit: 'percent' as const, value: 25 }] } };
    expect(told({ steps })).toEqual(['25%', 'deadline-passed']);
    expect(told({ silenced: ['deadline-passed'] })).toEqual(['30', '10']);
    expect(told({ scope: 'mine' })).toEqual(['30', '10', 'deadline-passed']);
  });
});

test('a preview says which deadline is provisional, the one before or the one after (policy rule 11)', () => {
  const openedAt = beijing('2027-01-04 10:00');
  const subject = stored(caseOpened(openedAt, terms('development', 'B')));
  const listener = { settings: DEFAULT_ALERT_SETTINGS, agent: null };
  const to = (serviceType: string) =>
    previewOf(subject, { serviceType }, publishedPolicies, openedAt + HOUR, listener);
  expect([to('billing').before.isProvisional, to('billing').after.isProvisional]).toEqual([true, true]);
  const severe = previewOf(subject, { severity: 'A' }, publishedPolicies, openedAt, listener);
  expect([severe.before.isProvisional, severe.after.isProvisional]).toEqual([true, false]);
});

test('after the first response a change moves nothing and tells nothing', () => {
  const reply: CaseEvent = { id: 'r', at: opened + HOUR, kind: 'responded', by: 'Lin' };
  const found = preview(terms('platform', 'B'), { severity: 'A' }, 2 * HOUR, [reply]);
  expect(found.after.deadline).toBe(found.before.deadline);
  expect(found.alerts).toEqual([]);
  expect(found.usedMs).toBe(HOUR);
});

test('while paused there is no deadline to tell', () => {
  const pause: CaseEvent = { id: 'p', at: opened + HOUR, kind: 'paused', reason: 'on-hold' };
  const found = preview(terms('platform', 'B'), { severity: 'A' }, 2 * HOUR, [pause]);
  expect([found.before.deadline, found.after.deadline]).toEqual([null, null]);
  expect(found.leftMs).toBe(HOUR);
});

test('the case itself stays as it is', () => {
  const subject = stored(caseOpened(opened));
  const before = structuredClone(subject);
  expect(changedCase(subject, { severity: 'A' }, opened).events.length).toBe(2);
  expect(subject).toEqual(before);
});
