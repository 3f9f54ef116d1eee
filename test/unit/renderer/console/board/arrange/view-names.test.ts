import { expect, test } from 'vitest';
import { PLAIN_ARRANGEMENT } from '../../../../../../src/contract/board-view.ts';
import { nameProblem, viewNamed } from '../../../../../../src/renderer/console/board/arrange/view-names.ts';

const saved = ['Alpha', '夜班'].map((name) => ({ id: name, name, arrangement: PLAIN_ARRANGEMENT }));

test.each([
  ['alpha', 'Alpha'],
  ['  ALPHA ', 'Alpha'],
  ['Ａlpha', 'Alpha'],
  ['夜班', '夜班'],
  ['Alph', undefined],
])('the view called %j is %j', (name, found) => {
  expect(viewNamed(saved, name)?.name).toBe(found);
});

test('a view needs a name, which no other has; its own it may keep', () => {
  expect(nameProblem(saved, 'Alpha', ' ')).toBe('nameMissing');
  expect(nameProblem(saved, '夜班', 'alpha')).toBe('nameTaken');
  expect(nameProblem(saved, 'Alpha', 'ALPHA')).toBeNull();
});
