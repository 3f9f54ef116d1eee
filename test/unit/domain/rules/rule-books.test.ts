import { describe, expect, test } from 'vitest';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import {
  bookOfRecord,
  bookOfRules,
  ruleBooks,
  SHIPPED_BOOKS,
} from '../../../../src/domain/rules/rule-books.ts';
import { type Rules, SHIPPED_RULES } from '../../../../src/domain/rules/rules.ts';
import { nextRecord } from '../../../../src/domain/rules/rules-record.ts';
import { beijing, historyOf } from '../support/case-of.ts';
import { changed, deskPolicy, type Step } from '../support/desk-policy.ts';

const NOW = beijing('2026-09-17 12:00');
const file = (...steps: readonly Step[]) => JSON.stringify(changed(deskPolicy, ...steps));
const withFiles = (...policyFiles: string[]): Rules => ({ ...SHIPPED_RULES, policyFiles });
const typhoon = { kind: 'holiday', name: { en: 'Typhoon', zh: '台风' } } as const;
const withTyphoon: Rules = {
  ...SHIPPED_RULES,
  layers: {
    ...SHIPPED_RULES.layers,
    china: { imported: [], byHand: { days: { '2026-09-18': typhoon }, announces: [] } },
  },
};

describe('a record makes a book', () => {
  test('nothing of its own: the published versions on the calendar as it ships', () => {
    const book = bookOfRecord(
      nextRecord(null, { rules: SHIPPED_RULES, by: { kind: 'first-start' }, at: NOW }),
    );
    expect(book.versions).toEqual(publishedPolicies.versions);
    expect(book.calendar).toEqual(publishedPolicies.calendar);
  });

  test('the days set by hand are in it, and in the version of the calendar', () => {
    const by = { kind: 'day-set', calendar: 'china', date: '2026-09-18' } as const;
    const book = bookOfRecord(nextRecord(null, { rules: withTyphoon, by, at: NOW }));
    expect(book.calendar.holidays.get('2026-09-18')).toEqual(typhoon.name);
    expect(book.calendar.version).toContain('by hand (1 days');
  });

  test('records count up', () => {
    const change = { rules: SHIPPED_RULES, by: { kind: 'first-start' }, at: NOW } as const;
    const first = nextRecord(null, change);
    expect([first.id, nextRecord(first, change).id]).toEqual([1, 2]);
  });
});

describe('which policy a case is read under', () => {
  const policyOf = (rules: Rules, opened: string, serviceType: string) =>
    caseClock(historyOf(opened, { serviceType, severity: 'P2', plan: 'standard' }), bookOfRules(rules)).policy
      .id;
  const beside = withFiles(file(['inForceFrom', '2026-09-01']));

  test.each([
    ['its service type is the own policy’s alone', '2026-09-17 10:00', 'platform', deskPolicy.id],
    ['both have it: the one that came last', '2026-09-17 10:00', 'billing', deskPolicy.id],
    ['only the published one has it', '2026-09-17 10:00', 'icp-filing', 'azure-china'],
    ['none has it: the one that came last', '2026-09-17 10:00', 'gardening', deskPolicy.id],
    ['opened before the own policy came', '2026-08-31 10:00', 'platform', 'azure-china'],
  ])('%s', (_, opened, serviceType, expected) => {
    expect(policyOf(beside, opened, serviceType)).toBe(expected);
  });

  test('an own file with id and version of a published one takes its place', () => {
    const book = bookOfRules(withFiles(file(['id', 'azure-china'], ['version', '1.1'])));
    expect(book.versions.map(({ id, version }) => `${id} ${version}`).sort()).toEqual([
      'azure-china 1.0',
      'azure-china 1.1',
    ]);
    expect(book.versions.at(-1)?.zone).toBe(deskPolicy.zone);
  });

  test('a policy whose every service type another has is not in force beside it', () => {
    const own = {
      id: 'platform',
      name: { en: 'x', zh: 'x' },
      hours: { P1: 'always', P2: 'office', P3: 'office', P4: 'office' },
    };
    const newer = file(['id', 'newer'], ['inForceFrom', '2026-09-02'], ['serviceTypes', [own]]);
    const older = file(['id', 'older'], ['inForceFrom', '2026-09-01'], ['serviceTypes', [own]]);
    const ids = bookOfRules(withFiles(older, newer))
      .allInForce(NOW)
      .map(({ id }) => id);
    expect(ids).toEqual(['newer', 'azure-china']);
  });
});

describe('the books of a desk', () => {
  const before = nextRecord(null, { rules: SHIPPED_RULES, by: { kind: 'first-start' }, at: NOW });
  const by = { kind: 'day-set', calendar: 'china', date: '2026-09-18' } as const;
  const newest = nextRecord(before, { rules: withTyphoon, by, at: NOW });

  test('a pinned case is read under its record, any other under the newest', () => {
    const books = ruleBooks(newest, [{ caseId: 'a', rulesId: before.id }], [before]);
    expect(books.of('a').calendar.version).toBe(publishedPolicies.calendar.version);
    expect(books.of('b')).toBe(books.current);
    expect(books.current.calendar.version).toContain('by hand');
  });

  test('a pin to a record that is gone is an error, never another score', () => {
    expect(() => ruleBooks(newest, [{ caseId: 'a', rulesId: 1 }], [])).toThrow('which are gone');
  });

  test('without a record they are those that ship', () => {
    expect(ruleBooks(null, [], [])).toBe(SHIPPED_BOOKS);
  });
});
