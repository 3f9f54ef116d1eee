import { describe, expect, test } from 'vitest';
import { entitlementOf } from '../../../../src/domain/policy/entitlement.ts';
import type { Policy } from '../../../../src/domain/policy/policy.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { beijing } from '../support/case-of.ts';

const now: Policy = publishedPolicies.inForce(beijing('2026-09-18 10:00'));

describe('who is entitled to what under version 1.1 (rules 1 and 7)', () => {
  test.each([
    ['technical-platform', 'A', 'premium', 'A', 'around-the-clock', 2, []],
    ['technical-platform', 'A', 'standard', 'B', 'every-day-9-24', 4, ['severity-needs-premium']],
    ['technical-platform', 'B', 'standard', 'B', 'every-day-9-24', 4, []],
    ['technical-platform', 'C', 'premium', 'C', 'every-day-9-24', 8, []],
    ['technical-development', 'A', 'premium', 'A', 'around-the-clock', 2, []],
    ['technical-development', 'A', 'standard', 'B', 'business-days-9-24', 4, ['severity-needs-premium']],
    ['technical-development', 'B', 'premium', 'B', 'business-days-9-24', 4, []],
    ['technical-development', 'C', 'standard', 'C', 'business-days-9-24', 8, []],
    ['billing', 'A', 'premium', 'B', 'business-days-9-18', 4, ['severity-not-offered']],
    ['billing', 'A', 'standard', 'B', 'business-days-9-18', 4, ['severity-not-offered']],
    ['billing', 'B', 'standard', 'B', 'business-days-9-18', 4, []],
    ['billing', 'C', 'standard', 'C', 'business-days-9-18', 8, []],
    ['consulting', 'A', 'premium', 'B', 'business-days-9-18', 4, ['severity-not-offered']],
    ['consulting', 'B', 'premium', 'B', 'business-days-9-18', 4, []],
    ['consulting', 'C', 'standard', 'C', 'business-days-9-18', 8, []],
    ['icp-filing', 'A', 'premium', 'B', 'business-days-9-18', 4, ['severity-not-offered']],
    ['icp-filing', 'B', 'standard', 'B', 'business-days-9-18', 4, []],
    ['icp-filing', 'C', 'standard', 'C', 'business-days-9-18', 8, []],
    ['technical-platform', 'Z', 'premium', 'B', 'every-day-9-24', 4, ['severity-unknown']],
    ['astrology', 'C', 'premium', 'C', 'every-day-9-24', 8, ['service-type-unknown']],
    [
      'astrology',
      'A',
      'standard',
      'B',
      'every-day-9-24',
      4,
      ['service-type-unknown', 'severity-needs-premium'],
    ],
  ] as const)(
    '%s %s with %s: %s, %s, %d h',
    (serviceType, severity, plan, granted, hoursId, hours, remarks) => {
      const found = entitlementOf(now, { serviceType, severity, plan });
      expect(found.severity.id).toBe(granted);
      expect(found).toMatchObject({ hoursId, targetMs: hours * 3_600_000, remarks });
    },
  );

  test('severities that lead in a circle are an error, not an endless search', () => {
    const [a, ...others] = now.severities;
    if (a === undefined) throw new Error('no severity');
    const circular = { ...now, severities: [{ ...a, otherwise: 'A' }, ...others] };
    const terms = { serviceType: 'billing', severity: 'A', plan: 'premium' } as const;
    expect(() => entitlementOf(circular, terms)).toThrow('offers billing no severity');
  });
});
