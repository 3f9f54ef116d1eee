import { describe, expect, it } from 'vitest';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/domain/alerts/settings.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { changedCase } from '../../../../src/domain/preview/preview.ts';
import { previewOfMany } from '../../../../src/domain/preview/preview-of-many.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';

/** A Tuesday afternoon: every window is open. */
const NOON = beijing('2026-11-24T14:00:00');
const NOBODY = { settings: DEFAULT_ALERT_SETTINGS, agent: null };

const opened = (key: string, at: number, severity = 'B', answeredAt: number | null = null) => ({
  subject: {
    ...caseOpened(
      at,
      { severity },
      {
        id: `rt/${key}`,
        key,
        events: answeredAt === null ? [] : [{ id: 'r', at: answeredAt, kind: 'responded', by: 'Li Wei' }],
      },
    ),
    firstSeenAt: at,
  },
  book: publishedPolicies,
});

describe('a change of several cases', () => {
  const cases = [
    opened('new', NOON - 10 * MINUTE),
    opened('old', NOON - 3 * HOUR),
    opened('over', NOON - 5 * HOUR),
    opened('done', NOON - HOUR, 'B', NOON - 30 * MINUTE),
  ];

  it('is told by the next deadline before and after, and whose it is', () => {
    const { oldEarliest, newEarliest } = previewOfMany(cases, { severity: 'A' }, NOON, NOBODY);
    expect(oldEarliest).toEqual({ key: 'old', deadline: NOON + HOUR, isProvisional: false });
    expect(newEarliest?.key).toBe('new');
    expect(newEarliest?.deadline).toBeLessThan(NOON + 3 * HOUR);
  });

  it('counts what comes earlier and what it leaves alone, and names what would be breached at once', () => {
    expect(previewOfMany(cases, { severity: 'A' }, NOON, NOBODY)).toMatchObject({
      earlier: 3,
      later: 0,
      same: 0,
      breached: ['old'],
      answered: 1,
    });
    expect(previewOfMany(cases, { severity: 'C' }, NOON, NOBODY)).toMatchObject({ later: 3, breached: [] });
    expect(previewOfMany(cases, { severity: 'B' }, NOON, NOBODY)).toMatchObject({ same: 3 });
  });

  it('counts which would be clocked as another severity than is asked for, by that one', () => {
    const premium = opened('standard', NOON - HOUR);
    const standard = { ...premium, subject: changedCase(premium.subject, { plan: 'standard' }, NOON - HOUR) };
    const { countedAs } = previewOfMany([...cases, standard], { severity: 'A' }, NOON, NOBODY);
    expect([...countedAs]).toEqual([['B', 1]]);
    expect(previewOfMany(cases, { severity: 'C' }, NOON, NOBODY).countedAs.size).toBe(0);
  });

  it('of none that waits has no deadline', () => {
    const done = cases.slice(3);
    expect(previewOfMany(done, { severity: 'A' }, NOON, NOBODY)).toMatchObject({
      oldEarliest: null,
      newEarliest: null,
      answered: 1,
    });
  });
});
