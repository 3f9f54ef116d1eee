import { expect, test } from 'vitest';
import { consoleQuestions } from '../../../src/contract/console.ts';
import { ASKED } from '../../../src/contract/console-bridge.ts';

test('the bridge has one method for each question that a console page may ask', () => {
  expect(Object.values(ASKED).sort()).toEqual(Object.keys(consoleQuestions).sort());
});
