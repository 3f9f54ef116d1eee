import { expect, test } from 'vitest';
import { provisionalNotes } from '../../../../src/domain/alerts/provisional.ts';
import type { BusinessCalendar } from '../../../../src/domain/calendar/business-days.ts';
import { chinaCalendar } from '../../../../src/domain/calendar/china.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { policyBook } from '../../../../src/domain/policy/policy-book.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { beijing, caseOpened, stored } from '../../../support/cases.ts';
import { noticesBefore } from '../support/notices-before.ts';

test('rule 11: a deadline at the end of December that the next year’s notice moves is told', () => {
  const subject = stored(caseOpened(beijing('2018-12-28 17:00'), { serviceType: 'billing' }));
  const told = {
    claim: 'c',
    now: beijing('2018-12-28 17:30'),
    settings: { silenced: [] },
    isDecided: () => false,
  };
  const under = (notices: BusinessCalendar) => ({
    subject,
    clock: caseClock(subject, policyBook(publishedPolicies.versions, notices)),
  });
  const before = under(noticesBefore(2019));
  const first = provisionalNotes([before], () => before, [], told);
  expect(first.writes.map(({ row }) => [row.state, row.deadline])).toEqual([
    ['noted', beijing('2018-12-31 12:00')],
  ]);

  const notes = first.writes.map(({ row }) => row);
  const after = under(chinaCalendar);
  const { alerts } = provisionalNotes([], () => after, notes, told);
  expect(alerts.map(({ kind, deadline }) => [kind, deadline])).toEqual([
    ['deadline-moved', beijing('2018-12-29 12:00')],
  ]);
});
