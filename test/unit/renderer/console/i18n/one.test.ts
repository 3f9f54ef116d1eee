import { expect, test } from 'vitest';
import { words } from '../sample-cases.ts';

const { t } = words('en');

/** Texts with numbers that none of their forms goes by. */
const OF_ONE = {
  'resolving two marked cases of which one is answered': t('closing.unansweredSome', {
    count: 1,
    answered: 1,
  }),
  'a backup of one case': t('backup.confirmText', { when: 'today', program: '1.0', cases: '1' }),
  'one field that was found': t('survey.found', { fields: 1, count: 2 }),
  'one field that was found, and one case': t('survey.found', { fields: 1, count: 1 }),
  'one field that was found, and no case': t('survey.foundNoCase', { fields: 1 }),
  'the load of one person': t('wall.loadName', { count: 2, people: 1 }),
  'a year with one day off': t('policy.yearCounts', { days: '250', makeUp: '1', holidays: '1' }),
  'one case that was closed unanswered': t('review.unansweredHint', { unanswered: 1, all: 1 }),
  'one closed case that is read': t('review.reading', { number: '1' }),
  'a list that needs one': t('rules.expects.entries', { least: 1 }),
  'an object of one field': t('rules.finds.object', { shown: 1 }),
};

test.each(Object.entries(OF_ONE))('what is said of %s is not said of several', (_, text) => {
  expect(text).not.toMatch(/\b1 (\w+ )?(\w+s|people|have|are|were)\b/);
});
