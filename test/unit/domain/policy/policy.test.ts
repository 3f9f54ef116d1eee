import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { ownCalendar } from '../../../../src/domain/calendar/own-days.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import version11 from '../../../../src/domain/policy/azure-china-1.1.json' with { type: 'json' };
import { policySchema } from '../../../../src/domain/policy/policy.ts';
import { policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { beijing } from '../support/case-of.ts';
import { deskPolicy } from '../support/desk-policy.ts';

const windows = (...list: readonly { opens: string; closes: string }[]) => ({
  ...version11,
  workingHours: {
    ...version11.workingHours,
    'business-days-9-18': { ...version11.workingHours['business-days-9-18'], windows: list },
  },
});

describe('the schema refuses', () => {
  test.each([
    ['a zone that does not exist', { ...version11, zone: 'Asia/Nowhere' }],
    ['a day that does not exist', { ...version11, inForceFrom: '2016-02-30' }],
    ['a window that closes before it opens', windows({ opens: '18:00', closes: '09:00' })],
    ['a window of no length', windows({ opens: '09:00', closes: '09:00' })],
    ['a time after 24:00', windows({ opens: '09:00', closes: '24:01' })],
    ['no window', windows()],
    [
      'windows that overlap',
      windows({ opens: '09:00', closes: '13:00' }, { opens: '12:00', closes: '18:00' }),
    ],
    [
      'windows out of order',
      windows({ opens: '14:00', closes: '18:00' }, { opens: '09:00', closes: '12:00' }),
    ],
    ['no severity', { ...version11, severities: [] }],
    [
      'a target of nothing',
      { ...version11, severities: [{ ...version11.severities[1], initialResponseMinutes: 0 }] },
    ],
    ['hours that are not defined', { ...version11, workingHours: {} }],
    ['a severity that is not defined', { ...version11, severities: version11.severities.slice(1) }],
  ])('%s', (_, policy) => {
    expect(policySchema.safeParse(policy).success).toBe(false);
  });

  test('but takes two windows a day that touch', () => {
    const day = windows({ opens: '09:00', closes: '12:00' }, { opens: '12:00', closes: '18:00' });
    expect(policySchema.safeParse(day).success).toBe(true);
  });
});

test.each(['1.0', '1.1'])(
  'version %s says which services are included, and for which problems',
  (version) => {
    const coverage = publishedPolicies.versions.find((each) => each.version === version)?.coverage;
    expect(coverage?.services.map(({ en }) => en)).toEqual([
      'Billing and subscription management',
      'Service dashboard',
      'Cases submitted on the web',
      'Disruption and restoration (break-fix), without a limit',
      'Telephone support',
      'ICP filing support',
    ]);
    expect(coverage?.scope).toHaveLength(3);
  },
);

describe('what the published versions say of both sides', () => {
  test.each(['1.0', '1.1'])('%s', (version) => {
    const policy = publishedPolicies.versions.find((candidate) => candidate.version === version);
    const about = policy?.severities.map(({ id, duties }) => [
      id,
      duties?.provider.map((duty) => duty.about),
      duties?.customer.map((duty) => duty.about),
    ]);
    expect(about).toEqual([
      ['A', ['work'], ['resources', 'contact']],
      ['B', [], ['resources', 'contact']],
      ['C', [], ['contact']],
    ]);
    expect(policy?.notes).toHaveLength(2);
    expect(policy?.objectives).toBeUndefined();
    expect(policy?.published?.on).toBe(version === '1.0' ? '2014-09' : '2016-09');
  });
});

describe('a version is read on the calendar that it names', () => {
  const own = ownCalendar([]);
  const desk = policySchema.parse(deskPolicy);
  const [first] = publishedPolicies.versions;
  if (first === undefined) throw new Error('no version');

  test('each on its own', () => {
    const book = policyBook([first, desk], chinaCalendar, [own]);
    expect([book.calendarOf(first), book.calendarOf(desk)]).toEqual([chinaCalendar, own]);
    expect(book.workingTime(desk, 'office').calendar).toBe(own);
    const openedAt = beijing('2026-10-01 16:00');
    const asked = { serviceType: 'platform', severity: 'P2', plan: 'standard' } as const;
    const events = [{ id: 'e0', kind: 'opened', at: openedAt, ...asked } as const];
    expect(caseClock({ openedAt, events }, book).calendarVersion).toBe('Monday to Friday');
  });

  test('one that is not there is an error', () => {
    expect(() => policyBook([desk], chinaCalendar)).toThrow('needs the calendar own');
  });
});

describe('the version in force when a case is opened (rule 9)', () => {
  test.each([
    ['2010-01-01 00:00', '1.0'],
    ['2014-09-01 00:00', '1.0'],
    ['2016-08-31 23:59:59.999', '1.0'],
    ['2016-09-01 00:00', '1.1'],
    ['2026-11-23 12:00', '1.1'],
  ])('%s: %s', (opened, version) => {
    expect(publishedPolicies.inForce(beijing(opened)).version).toBe(version);
  });

  test('whatever order the versions are given in', () => {
    const book = policyBook([...publishedPolicies.versions].reverse(), chinaCalendar);
    expect(book.versions.map(({ version }) => version)).toEqual(['1.0', '1.1']);
  });

  test('a book without versions, and hours that a policy does not have, are errors', () => {
    expect(() => policyBook([], chinaCalendar)).toThrow('at least one version');
    const policy = publishedPolicies.inForce(beijing('2026-01-01'));
    expect(() => publishedPolicies.workingTime(policy, 'nights')).toThrow('no working hours nights');
    expect(publishedPolicies.workingTime(policy, 'every-day-9-24')).toBe(
      publishedPolicies.workingTime(policy, 'every-day-9-24'),
    );
  });
});
