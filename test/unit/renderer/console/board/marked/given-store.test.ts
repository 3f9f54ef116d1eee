import { beforeEach, expect, test, vi } from 'vitest';
import type { OutboxEntry } from '../../../../../../src/contract/outbox.ts';
import type { Given, Outcome } from '../../../../../../src/contract/outcome.ts';
import { newEntry } from '../../../../../../src/main/sync/outbox/transitions.ts';
import { command } from '../../../../../support/commands.ts';
import { entry } from '../../sample-cases.ts';

const bridge = vi.hoisted(() => ({ giveCommand: vi.fn(), withdrawCommand: vi.fn() }));
const desk = vi.hoisted(() => ({ outbox: [] as OutboxEntry[] }));
vi.mock('../../../../../../src/renderer/console/bridge.ts', () => ({ bridge }));
vi.mock('../../../../../../src/renderer/console/desk/desk.ts', () => ({
  deskStore: { getState: () => desk },
}));
const { dropNews, giveEach, givenStore, isNewsOf, undoableGiven, undoGiven } = await import(
  '../../../../../../src/renderer/console/board/marked/given-store.ts'
);
const { viewStore } = await import('../../../../../../src/renderer/console/view-state.ts');

const CASES = ['RT-1', 'RT-2', 'RT-3'].map((key) => entry({ key }));
const IDS = CASES.map(({ subject }) => subject.id);
const RESOLVE = { kind: 'resolve' } as const;

/** Answers what waits to be kept, one call after the other. */
const waiting: ((outcome: Given) => void)[] = [];
/** Where the ids of a test's commands begin: what was taken back once is remembered by its id. */
let firstId = 0;
/** What is given as the outbox of the page has it: it is not sent yet. */
function queued(number: number): OutboxEntry {
  const caseId = IDS[(number - 1) % IDS.length] ?? '';
  return newEntry(command(firstId + number, RESOLVE, { caseId }), number);
}
const idOf = (number: number) => queued(number).command.id;
/** The next one is kept. */
async function keep(number: number): Promise<void> {
  waiting.shift()?.({ ok: true, commandId: idOf(number) });
  await vi.waitFor(() => expect(givenStore.getState().last?.commandIds.has(idOf(number))).toBe(true));
}
const undoable = () =>
  undoableGiven(desk.outbox, viewStore.getState().markedIds, givenStore.getState().last).length;

beforeEach(() => {
  firstId += 100;
  waiting.splice(0);
  desk.outbox = [];
  bridge.giveCommand.mockReset().mockImplementation(() => new Promise((resolve) => waiting.push(resolve)));
  bridge.withdrawCommand.mockReset().mockResolvedValue({ ok: true } satisfies Outcome);
  givenStore.setState(givenStore.getInitialState(), true);
  viewStore.setState({ markedIds: new Set(IDS) });
});

test('what the first of the marked cases were given can be taken back while the others still get it', async () => {
  const given = giveEach(CASES, RESOLVE, 'Li Wei');
  await keep(1);
  desk.outbox = [queued(1)];
  expect(undoable()).toBe(1);
  await keep(2);
  await keep(3);
  expect(await given).toBe(true);
});

test('a key that is pressed twice gives the same once to a case that the page does not show with it yet', async () => {
  const first = giveEach(CASES.slice(0, 2), RESOLVE, 'Li Wei');
  await keep(1);
  await keep(2);
  expect(await first).toBe(true);
  expect(await giveEach(CASES.slice(0, 2), RESOLVE, 'Li Wei')).toBe(true);
  expect(bridge.giveCommand).toHaveBeenCalledTimes(2);
  // One that was not marked before, and one that looks different since, are given it.
  const [shown] = CASES.map((one) => ({ ...one, subject: { ...one.subject } }));
  void giveEach(
    [shown ?? CASES[0], CASES[2]].filter((one) => one !== undefined),
    RESOLVE,
    'Li Wei',
  );
  await keep(3);
  await keep(4);
  expect(bridge.giveCommand).toHaveBeenCalledTimes(4);
});

test('what is given to nobody is not given, and what was written for it is not done with', async () => {
  expect(await giveEach([], { kind: 'note', text: 'Handed over.' }, 'Li Wei')).toBe(false);
  expect(bridge.giveCommand).not.toHaveBeenCalled();
});

test('what was given before says nothing any more once something else is being given', () => {
  givenStore.setState({
    last: {
      wish: { kind: 'take' },
      markedIds: new Set(IDS),
      commandIds: new Set(['old']),
      before: new Set(),
      takenBack: 3,
    },
  });
  void giveEach(CASES, RESOLVE, 'Li Wei');
  expect(givenStore.getState().last).toMatchObject({ wish: RESOLVE, takenBack: 0 });
});

test('undone while it is being given, the rest do not get it, and no one of the others keeps it', async () => {
  const given = giveEach(CASES, RESOLVE, 'Li Wei');
  await keep(1);
  desk.outbox = [queued(1)];
  await undoGiven();
  // The second was on its way to be kept; the page's outbox does not show it yet.
  await keep(2);
  expect(await given).toBe(false);
  expect(bridge.giveCommand).toHaveBeenCalledTimes(2);
  expect(bridge.withdrawCommand.mock.calls).toEqual([[{ id: idOf(1) }], [{ id: idOf(2) }]]);
  expect(givenStore.getState()).toMatchObject({ underWay: null, last: { takenBack: 2 } });
});

test('one that is on its way by now is told, and the others are taken back all the same', async () => {
  const given = giveEach(CASES, RESOLVE, 'Li Wei');
  for (const number of [4, 5, 6]) await keep(number);
  await given;
  desk.outbox = [4, 5, 6].map(queued);
  const problem = { code: 'too-late', subject: null, detail: null };
  bridge.withdrawCommand.mockResolvedValueOnce({ ok: false, problem });
  await undoGiven();
  expect(givenStore.getState()).toMatchObject({ problem, last: { takenBack: 2 } });
});

test('what was taken back is news while nothing else is marked, and until the marks are gone', async () => {
  const given = giveEach(CASES.slice(0, 2), RESOLVE, 'Li Wei');
  for (const number of [7, 8]) await keep(number);
  await given;
  const { last } = givenStore.getState();
  expect(isNewsOf(last, new Set(IDS))).toBe(true);
  expect(isNewsOf(last, new Set(IDS.slice(2))), 'one that was marked, but could not be given it').toBe(true);
  expect(isNewsOf(last, new Set([...IDS, 'rt/RT-9'])), 'with one that was marked since').toBe(false);
  givenStore.setState({ last: last && { ...last, takenBack: 2 } });
  dropNews();
  expect(givenStore.getState()).toMatchObject({ problem: null, last: { ...last, takenBack: 0 } });
});

test('what main fails to give is told, and is under way no more: the next can be given', async () => {
  bridge.giveCommand.mockRejectedValueOnce(new Error('the vault is gone'));
  expect(await giveEach(CASES, RESOLVE, 'Li Wei')).toBe(false);
  expect(givenStore.getState()).toMatchObject({ underWay: null, problem: { detail: 'the vault is gone' } });
  void giveEach(CASES, RESOLVE, 'Li Wei');
  await keep(1);
});

test('what main fails to take back is told, can be taken back once more, and holds up no other', async () => {
  const given = giveEach(CASES, RESOLVE, 'Li Wei');
  for (const number of [1, 2, 3]) await keep(number);
  await given;
  desk.outbox = [1, 2, 3].map(queued);
  bridge.withdrawCommand.mockRejectedValueOnce(new Error('the vault is gone'));
  await undoGiven();
  const problem = { detail: 'the vault is gone' };
  expect(givenStore.getState()).toMatchObject({ underWay: null, problem, last: { takenBack: 2 } });
  expect(undoable()).toBe(1);
});
