import { describe, expect, test } from 'vitest';
import { dayKind } from '../../../../src/domain/calendar/business-days.ts';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import type { DayLayer } from '../../../../src/domain/calendar/own-days.ts';
import { policiesOf, policyFileOf } from '../../../../src/domain/rules/rule-books.ts';
import { calendarsOf, type Rules, SHIPPED_RULES } from '../../../../src/domain/rules/rules.ts';
import { changedRules, type RulesChange } from '../../../../src/domain/rules/rules-change.ts';
import { changed, deskPolicy, type Step } from '../support/desk-policy.ts';

const file = (...steps: readonly Step[]) => JSON.stringify(changed(deskPolicy, ...steps));
const add = (text: string): RulesChange => ({ kind: 'add-policy', text });
const holiday = { kind: 'holiday', name: { en: 'Typhoon', zh: '台风' } } as const;
const layer = (label: string, days: DayLayer['days'] = {}): DayLayer => ({ label, days, announces: [] });
const set = (day: Extract<RulesChange, { kind: 'set-day' }>['day'], date = '2026-09-18'): RulesChange => ({
  kind: 'set-day',
  calendar: 'china',
  date,
  day,
});

/** The rules after all changes; each must be possible. */
function made(...changes: readonly RulesChange[]): Rules {
  return changes.reduce((rules, change) => {
    const result = changedRules(rules, change);
    if (!result.ok) throw new Error(result.reason);
    return result.rules;
  }, SHIPPED_RULES);
}
const kindOn = (rules: Rules, date: string) => dayKind(calendarsOf(rules).china, date).kind;

describe('policy files', () => {
  test('a good one is taken word for word, and can be saved so again', () => {
    const text = `\n${file()}\n`;
    const rules = made(add(text));
    expect(rules.policyFiles).toEqual([text]);
    expect(policyFileOf(rules, deskPolicy)).toBe(text);
  });

  test('one with the same id and version is replaced, another version is not', () => {
    const rules = made(add(file()), add(file(['version', '2'])), add(file(['name.en', 'Again'])));
    expect(policiesOf(rules).filter(({ id }) => id === deskPolicy.id)).toHaveLength(2);
    expect(rules.policyFiles[1]).toContain('Again');
  });

  test('a bad one is refused', () => {
    expect(changedRules(SHIPPED_RULES, add(file(['zone', 'Mars'])))).toEqual({
      ok: false,
      reason: 'policy-refused',
    });
  });

  test('one of its own can be removed, a published one cannot', () => {
    const { id, version } = deskPolicy;
    expect(made(add(file()), { kind: 'remove-policy', id, version })).toEqual(SHIPPED_RULES);
    const published = { kind: 'remove-policy', id: 'azure-china', version: '1.1' } as const;
    expect(changedRules(SHIPPED_RULES, published)).toEqual({ ok: false, reason: 'no-such-policy' });
  });

  test('a published version can be saved as a start, and is a policy', () => {
    const text = policyFileOf(SHIPPED_RULES, { id: 'azure-china', version: '1.1' }) ?? '';
    expect(changedRules(SHIPPED_RULES, add(text)).ok).toBe(true);
    expect(policyFileOf(SHIPPED_RULES, { id: 'azure-china', version: '9' })).toBeNull();
  });
});

describe('days', () => {
  test('set by hand, changed, and taken back', () => {
    expect(kindOn(made(set(holiday)), '2026-09-18')).toBe('public-holiday');
    expect(kindOn(made(set(holiday), set({ kind: 'ordinary' })), '2026-09-18')).toBe('workday');
    expect(made(set(holiday), set(null))).toEqual(SHIPPED_RULES);
  });

  test('an ordinary day takes an official holiday back', () => {
    expect(kindOn(made(set({ kind: 'ordinary' }, '2026-10-02')), '2026-10-02')).toBe('workday');
  });

  test('what is set by hand is the last word, whatever is imported after it', () => {
    const imported = layer('desk.ics', { '2026-09-18': { kind: 'workday', name: holiday.name } });
    const rules = made(set(holiday), { kind: 'import-days', calendar: 'china', layer: imported });
    expect(kindOn(rules, '2026-09-18')).toBe('public-holiday');
  });

  test('a file imported again takes its own place; the other calendar is untouched', () => {
    const change = (label: string, days: DayLayer['days'] = {}) =>
      ({ kind: 'import-days', calendar: 'own', layer: layer(label, days) }) as const;
    const rules = made(change('a.ics'), change('b.ics'), change('a.ics', { '2026-09-18': holiday }));
    expect(rules.layers.own.imported.map(({ label }) => label)).toEqual(['a.ics', 'b.ics']);
    expect(calendarsOf(rules).own.holidays.has('2026-09-18')).toBe(true);
    expect(calendarsOf(rules).china).toEqual(chinaCalendar);
  });

  test('an import can be taken back, one that is not there cannot', () => {
    const imported = { kind: 'import-days', calendar: 'china', layer: layer('a.ics') } as const;
    const remove = { kind: 'remove-import', calendar: 'china', label: 'a.ics' } as const;
    expect(made(imported, remove)).toEqual(SHIPPED_RULES);
    expect(changedRules(SHIPPED_RULES, remove)).toEqual({ ok: false, reason: 'no-such-import' });
  });

  test('a year is announced by hand, once, and withdrawn', () => {
    const announce = (isAnnounced: boolean) =>
      ({ kind: 'announce-year', calendar: 'china', year: 2031, isAnnounced }) as const;
    const rules = made(announce(true), announce(true));
    expect(rules.layers.china.byHand.announces).toEqual([2031]);
    expect(calendarsOf(rules).china.announcedYears.has(2031)).toBe(true);
    expect(made(announce(true), announce(false))).toEqual(SHIPPED_RULES);
  });
});
