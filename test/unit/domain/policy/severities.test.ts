import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { readPolicyFile } from '../../../../src/domain/policy/read-policy-file.ts';
import { severitiesInForce, severityRank, topSeverities } from '../../../../src/domain/policy/severities.ts';
import { beijing } from '../../../support/cases.ts';

const example = readPolicyFile(
  readFileSync(join(import.meta.dirname, '../../../../docs/own-policy-example.json'), 'utf8'),
);
if (!example.ok) throw new Error('the example is no policy');
const own = { ...example.policy, calendar: 'china' as const };
const book = policyBook([...publishedPolicies.versions, own], chinaCalendar);

test('the severities in force are those of every policy in force, the newest policy first', () => {
  expect(severitiesInForce(publishedPolicies, beijing('2026-11-25 12:00'))).toEqual(['A', 'B', 'C']);
  const later = beijing('2030-01-01 12:00');
  expect(severitiesInForce(book, later)).toEqual(['P1', 'P2', 'P3', 'P4', 'A', 'B', 'C']);
});

test('each of these policies has a most severe one', () => {
  expect(topSeverities(publishedPolicies, beijing('2026-11-25 12:00'))).toEqual(['A']);
  expect(topSeverities(book, beijing('2030-01-01 12:00'))).toEqual(['P1', 'A']);
});

test('a severity ranks by how soon the newest policy that has it is to answer', () => {
  const ranks = (...ids: readonly string[]) => ids.map((id) => severityRank(book, id));
  expect(ranks('A', 'B', 'C')).toEqual([0, 1, 2]);
  expect(ranks('P1', 'P2', 'P3', 'P4')).toEqual([0, 1, 2, 3]);
  expect(ranks('unheard of')).toEqual([Number.POSITIVE_INFINITY]);
});
