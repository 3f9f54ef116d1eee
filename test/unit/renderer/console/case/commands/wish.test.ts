import { expect, test } from 'vitest';
import { actionFor, type Wish, wishOf } from '../../../../../../src/renderer/console/case/commands/wish.ts';
import { commandWords } from '../../../../../../src/renderer/console/outbox/command-words.ts';
import { words } from '../../sample-cases.ts';

test.each<[Wish, Wish]>([
  [{ kind: 'take' }, { kind: 'take' }],
  [{ kind: 'assign', owner: ' li wei ' }, { kind: 'take' }],
  [
    { kind: 'assign', owner: 'Chen Jing' },
    { kind: 'assign', owner: 'Chen Jing' },
  ],
  [
    { kind: 'assign', owner: null },
    { kind: 'assign', owner: null },
  ],
  [{ kind: 'resume' }, { kind: 'resume' }],
])('what Li Wei gives for %j was wanted as %j', (wish, wanted) => {
  expect(wishOf({ by: 'Li Wei', action: actionFor(wish, 'Li Wei') })).toEqual(wanted);
});

test.each([
  ['Li Wei', 'Taken over', '接手'],
  ['Chen Jing', 'Assigned to Chen Jing', '指派给 Chen Jing'],
  [null, 'Left without an owner', '改为无人负责'],
])('a case that Li Wei gives to %s is %s, %s', (owner, english, chinese) => {
  const command = { by: 'Li Wei', action: { kind: 'assign', owner } } as const;
  expect(commandWords(command, words('en'))).toBe(english);
  expect(commandWords(command, words('zh-CN'))).toBe(chinese);
});
