import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../../../src/renderer/console/board/entry.ts';
import type { ClosedCase } from '../../../../../src/renderer/console/review/closed-case.ts';
import { ALL_CLOSED, reviewStore } from '../../../../../src/renderer/console/review/review-store.ts';
import { setShownClosed } from '../../../../../src/renderer/console/review/shown-closed.ts';
import { viewStore } from '../../../../../src/renderer/console/view-state.ts';
import { entry, words } from '../sample-cases.ts';

const onBoard = vi.hoisted((): Entry[] => []);
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: {} }));
vi.mock('../../../../../src/renderer/console/program.ts', () => ({ currentAgent: () => 'Li Wei' }));
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({
  knownEntries: () => onBoard,
  deskStore: {
    getState: () => ({
      outbox: [],
      sources: [{ sourceId: 'rt', abilities: ['note', 'resolve', 'reopen', 'change-severity'] }],
    }),
  },
}));
const askPane = vi.hoisted(() => vi.fn());
vi.mock('../../../../../src/renderer/console/case/commands/asked-store.ts', () => ({
  askPane,
  isOpenInView: () => false,
}));
const { chosenCase } = await import('../../../../../src/renderer/console/hands/chosen-case.ts');
const { chosenCaseCommands } = await import(
  '../../../../../src/renderer/console/hands/chosen-case-commands.ts'
);
const { anyCaseCommands } = await import('../../../../../src/renderer/console/hands/any-case-commands.ts');

const closed = {
  id: 'rt/9',
  key: 'RT-9',
  owner: null,
  isGone: false,
  sourceIds: ['rt'],
} as unknown as ClosedCase;

beforeEach(() => {
  onBoard.splice(0);
  setShownClosed([], ALL_CLOSED);
  viewStore.setState({ page: 'board', selectedId: null, openId: null });
  reviewStore.setState({ selectedId: null, openId: null });
});

describe('the case that is chosen', () => {
  test('on the board is the open one, or the selected one', () => {
    const [first, second] = [entry({}), entry({})];
    onBoard.push(
      { ...first, subject: { ...first.subject, id: 'rt/1', key: 'RT-1' } },
      { ...second, subject: { ...second.subject, id: 'rt/2', key: 'RT-2' } },
    );
    viewStore.setState({ selectedId: 'rt/1' });
    expect(chosenCase()?.key).toBe('RT-1');
    viewStore.setState({ openId: 'rt/2' });
    expect(chosenCase()?.key).toBe('RT-2');
  });

  test('on Review is one of its list, and stays chosen once it is reopened', () => {
    viewStore.setState({ page: 'review', openId: 'rt/1' });
    expect(chosenCase()).toBeUndefined();
    setShownClosed([closed], ALL_CLOSED);
    reviewStore.setState({ selectedId: 'rt/9' });
    expect(chosenCase()).toMatchObject({ key: 'RT-9', sourceId: 'rt', subject: { isOpen: false } });
    chosenCase()?.open();
    expect(reviewStore.getState().openId).toBe('rt/9');
    setShownClosed([], ALL_CLOSED);
    const one = entry({});
    onBoard.push({ ...one, subject: { ...one.subject, id: 'rt/9', key: 'RT-9' } });
    expect(chosenCase()).toMatchObject({ key: 'RT-9', subject: { isOpen: true } });
  });
});

describe('the palette', () => {
  const named = (commands: ReturnType<typeof chosenCaseCommands>) =>
    commands.filter(({ why }) => why === undefined).map(({ words: said }) => said);

  test('reopens the closed case that is chosen on Review', () => {
    viewStore.setState({ page: 'review' });
    setShownClosed([closed], ALL_CLOSED);
    reviewStore.setState({ selectedId: 'rt/9' });
    expect(named(chosenCaseCommands(words('en')))).toEqual([
      'RT-9: Internal note',
      'RT-9: Reopen',
      'RT-9: Why this deadline',
    ]);
    setShownClosed([{ ...closed, isGone: true }], ALL_CLOSED);
    expect(named(chosenCaseCommands(words('en')))).toEqual([
      'RT-9: Internal note',
      'RT-9: Why this deadline',
    ]);
  });

  test('opens the form of the severity with another one chosen, since a reason is needed', () => {
    const one = entry({ key: 'RT-1', severity: 'B' });
    onBoard.push(one);
    viewStore.setState({ selectedId: 'rt/RT-1' });
    const to = chosenCaseCommands(words('en')).filter(({ id }) => id.startsWith('do change-severity '));
    expect(named(to)).toEqual(['RT-1: Change severity to A', 'RT-1: Change severity to C']);
    to[0]?.run();
    expect(askPane).toHaveBeenCalledWith('rt/RT-1', { form: 'change-severity', severity: 'A' });
  });

  test('leads to the closed cases where none is chosen', () => {
    const reopen = anyCaseCommands(words('en')).find(({ id }) => id === 'ask reopen');
    reopen?.run();
    expect(viewStore.getState().page).toBe('review');
  });
});
