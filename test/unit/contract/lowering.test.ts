import { expect, test } from 'vitest';
import { consoleQuestions } from '../../../src/contract/console.ts';

test.each([
  ['without a reason', {}],
  ['for an empty reason', { reason: ' ' }],
])('policy rule 8: no page can have a severity lowered %s', (_, reason) => {
  const action = { kind: 'change-severity', severity: 'C', ...reason };
  const { argument: given } = consoleQuestions['commands:give'];
  const { argument: again } = consoleQuestions['commands:send-again'];
  const id = '0b0c6a3e-7c53-4c5f-9d36-0d3f3f0b9a11';
  expect(given.safeParse({ caseId: 'desk/1', basedOn: 1, action }).success).toBe(false);
  expect(again.safeParse({ id, action }).success).toBe(false);
  const whole = { ...action, reason: 'The customer has named no contact' };
  expect(given.safeParse({ caseId: 'desk/1', basedOn: 1, action: whole }).success).toBe(true);
  expect(again.safeParse({ id, action: whole }).success).toBe(true);
});
