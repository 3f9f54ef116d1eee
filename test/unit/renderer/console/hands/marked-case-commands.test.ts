import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseTask } from '../../../../../src/renderer/console/hands/case-tasks.ts';
import { words } from '../sample-cases.ts';

vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: {} }));
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({
  deskStore: { getState: () => ({ outbox: [] }) },
}));
const { setMarkedHands } = await import('../../../../../src/renderer/console/board/marked/marked-hands.ts');
const { markedCaseCommands } = await import(
  '../../../../../src/renderer/console/hands/marked-case-commands.ts'
);

const pressed: CaseTask['asked'][] = [];
const mark = (...kinds: readonly CaseTask['kind'][]) =>
  setMarkedHands({ count: 3, kinds, press: ({ asked }) => void pressed.push(asked) });

beforeEach(() => void pressed.splice(0));
afterEach(() => setMarkedHands(null));

test('all that the bar does to marked cases is in the palette; what ends or stops a case has no key, lest it slip', () => {
  mark('take', 'assign', 'change-severity', 'pause', 'resume', 'note', 'resolve');
  expect(markedCaseCommands(words('en')).map(({ words: said, keys }) => [said, keys])).toEqual([
    ['3 marked cases: Take', 't'],
    ['3 marked cases: Assign', 'g'],
    ['3 marked cases: Change severity', 's'],
    ['3 marked cases: Pause · Waiting for the customer', null],
    ['3 marked cases: Pause · On hold', null],
    ['3 marked cases: Resume', null],
    ['3 marked cases: Internal note', 'm'],
    ['3 marked cases: Resolve', null],
  ]);
});

test('each does what its button does', () => {
  mark('assign', 'pause', 'resolve');
  for (const { run } of markedCaseCommands(words('en'))) run();
  expect(pressed).toEqual([
    { form: 'assign' },
    { wish: { kind: 'pause', reason: 'waiting-for-customer' } },
    { wish: { kind: 'pause', reason: 'on-hold' } },
    { wish: { kind: 'resolve' } },
  ]);
});

test('what the bar does not offer, or offers no more, is not done', () => {
  mark('resolve');
  const [resolve] = markedCaseCommands(words('en'));
  mark('note');
  resolve?.run();
  expect(pressed).toEqual([]);
});
