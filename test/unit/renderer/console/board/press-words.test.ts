import { expect, test } from 'vitest';
import { pressWords } from '../../../../../src/renderer/console/board/bar/press-words.ts';
import { words } from '../sample-cases.ts';

test('a press is said to show only these just where nothing else is chosen, and what it takes away', () => {
  const press = (chosen: readonly string[]) => pressWords(chosen, { kind: 'late', word: 'Late' }, words());
  expect(press([])).toBe('Press to show only these');
  expect(press(['met'])).toBe('Press to show these, too');
  expect(press(['met', 'late'])).toBe('Stop filtering by Late');
});
