import { describe, expect, test } from 'vitest';
import { caseSchema } from '../../../../../src/domain/cases/case.ts';
import { closingOf } from '../../../../../src/domain/cases/closed-at.ts';
import { caseClock } from '../../../../../src/domain/clock/case-clock.ts';
import { closedOutcome, countResults } from '../../../../../src/domain/clock/closed-result.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { DAY } from '../../../../../src/domain/units.ts';
import { CLOSED_BEFORE } from '../../../../../src/main/sync/connectors/sample/closed-before.ts';
import { sampleDesk } from '../../../../../src/main/sync/connectors/sample/desk.ts';
import { beijing } from '../../../../support/cases.ts';
import { ANCHORS } from './anchors.ts';

describe.each(ANCHORS)('what the desk opened on $when ($at) had closed', ({ at }) => {
  const anchor = Date.parse(at);
  const desk = sampleDesk({ sourceId: 'sample', seed: 'sample-1', anchor });
  const cases = desk.before();

  test('is closed before that day, within a month, so that what is counted of the day stays', () => {
    expect(cases).toHaveLength(CLOSED_BEFORE);
    const today = beijing(at.slice(0, 10));
    for (const one of cases) {
      expect(caseSchema.parse(one)).toEqual(one);
      expect(one.isOpen).toBe(false);
      expect(closingOf(one).at).toBe(one.updatedAt);
      expect(closingOf(one).at).toBeLessThan(today);
      expect(one.openedAt).toBeGreaterThanOrEqual(today - 31 * DAY);
    }
  });

  test('has every result, most of them in time', () => {
    const counts = countResults(
      cases.map((one) => closedOutcome(caseClock(one, publishedPolicies), closingOf(one).at)),
    );
    expect(counts.met).toBeGreaterThan(40);
    expect(counts.late).toBeGreaterThan(0);
    expect(counts.breached).toBeGreaterThan(0);
    expect(counts['closed-unanswered']).toBeGreaterThan(0);
  });

  test('has numbers of its own, below those of the desk, in the order in which they were opened', () => {
    const inOrder = [...cases].sort((a, b) => a.openedAt - b.openedAt).map(({ key }) => key);
    expect(inOrder).toEqual(inOrder.map((_, place) => `S-${2001 - CLOSED_BEFORE + place}`));
  });
});
