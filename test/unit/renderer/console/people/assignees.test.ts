import { expect, test } from 'vitest';
import { assigneesOf } from '../../../../../src/renderer/console/people/assignees.ts';

test('the agent is offered first, then the team, then who else owns a case, each once', () => {
  const people = { agent: 'Li Wei', team: ['Zhou Min', 'Chen Jing'] };
  expect(assigneesOf(people, ['chen jing', 'LI WEI', 'Wang Fang'])).toEqual([
    'Li Wei',
    'Zhou Min',
    'Chen Jing',
    'Wang Fang',
  ]);
});

test('without an agent the team comes first', () => {
  expect(assigneesOf({ agent: null, team: ['Zhou Min'] }, ['Wang Fang'])).toEqual(['Zhou Min', 'Wang Fang']);
});
