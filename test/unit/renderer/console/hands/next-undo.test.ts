import { expect, test, vi } from 'vitest';
import type { OutboxEntry } from '../../../../../src/contract/outbox.ts';
import type { Outcome } from '../../../../../src/contract/outcome.ts';
import type { StoredCase } from '../../../../../src/domain/cases/case.ts';
import type { CommandAction } from '../../../../../src/domain/cases/command.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { command } from '../../../../support/commands.ts';

const withdrawCommand = vi.hoisted(() => vi.fn());
vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: { withdrawCommand } }));
vi.mock('../../../../../src/renderer/console/desk/desk.ts', () => ({}));
const { nextUndoOf } = await import('../../../../../src/renderer/console/hands/next-undo.ts');
const { takeBack } = await import('../../../../../src/renderer/console/outbox/undo.ts');

const TAKE: CommandAction = { kind: 'assign', owner: 'Li Wei' };

/** A command on a case, not sent yet unless said otherwise; its number is its place in the order. */
function given(number: number, caseId: string, fields: Partial<OutboxEntry> = {}): OutboxEntry {
  return { ...newEntry(command(number, TAKE, { caseId }), number), ...fields };
}

/** What the marked cases were given last, by these commands. */
const gave = (...entries: readonly OutboxEntry[]) => ({
  wish: TAKE,
  markedIds: new Set(entries.map(({ command: { caseId } }) => caseId)),
  commandIds: new Set(entries.map(({ command: { id } }) => id)),
  before: new Set<StoredCase>(),
  takenBack: 0,
});

/** The places in the order of what the key takes back, on such a view. */
function next(
  outbox: readonly OutboxEntry[],
  view: {
    marked?: readonly string[];
    openId?: string;
    selectedId?: string;
    page?: 'board' | 'review' | 'sync';
    reviewed?: string;
  },
  last: ReturnType<typeof gave> | null = null,
): readonly number[] {
  const { marked = [], openId = null, selectedId = null, page = 'board', reviewed = null } = view;
  const undo = nextUndoOf(outbox, { page, openId, selectedId, markedIds: new Set(marked) }, last, reviewed);
  if (undo === null) return [];
  return (undo.of === 'marked' ? undo.entries : [undo.entry]).map(({ order }) => order);
}

test('without marks it is the last of the open case, or of the selected one', () => {
  const outbox = [given(1, 'a'), given(2, 'b'), given(3, 'a')];
  expect(next(outbox, { selectedId: 'a' })).toEqual([3]);
  expect(next(outbox, { selectedId: 'a', openId: 'b' })).toEqual([2]);
  expect(next(outbox, { selectedId: 'c' })).toEqual([]);
});

test('of marked cases it is what they were given last, also while one is open beside them', () => {
  const [ofA, ofB] = [given(2, 'a'), given(3, 'b')];
  const outbox = [given(1, 'a'), ofA, ofB];
  const last = gave(ofA, ofB);
  expect(next(outbox, { marked: ['a', 'b'], selectedId: 'a' }, last)).toEqual([2, 3]);
  expect(next(outbox, { marked: ['a', 'b'], openId: 'b' }, last)).toEqual([2, 3]);
  expect(next([given(1, 'c'), ofA, ofB], { marked: ['a', 'b'], openId: 'c' }, last)).toEqual([2, 3]);
});

test('what the open case was given after them comes first, also where it is one of them', () => {
  const [ofA, ofB] = [given(2, 'a'), given(3, 'b')];
  const last = gave(ofA, ofB);
  const marked = ['a', 'b'];
  expect(next([ofA, ofB, given(4, 'c')], { marked, openId: 'c' }, last)).toEqual([4]);
  expect(next([ofA, ofB, given(4, 'c')], { marked, openId: 'a' }, last)).toEqual([2, 3]);
  expect(next([ofA, ofB, given(4, 'a')], { marked, openId: 'a' }, last)).toEqual([4]);
  expect(next([ofA, ofB], { marked, openId: 'a' }, last)).toEqual([2, 3]);
});

test('a case that is not marked any more keeps what it was given', () => {
  const outbox = [given(2, 'a'), given(3, 'b')];
  const last = gave(...outbox);
  expect(next(outbox, { marked: ['b', 'd'] }, last)).toEqual([3]);
  expect(next(outbox, { marked: ['d'], selectedId: 'a' }, last)).toEqual([]);
});

test('nothing that may have left is taken back, and nothing on a page without cases', () => {
  const outbox = [given(2, 'a', { state: 'sending' }), given(3, 'b', { mayHaveArrived: true })];
  expect(next(outbox, { marked: ['a', 'b'] }, gave(...outbox))).toEqual([]);
  expect(next([given(1, 'a')], { openId: 'a', page: 'sync' })).toEqual([]);
});

test('on Review it is the last of the closed case that is open or selected there, and of no case of the board', () => {
  const outbox = [given(1, 'a'), given(2, 'b')];
  expect(next(outbox, { page: 'review', openId: 'b', reviewed: 'a' })).toEqual([1]);
  expect(next(outbox, { page: 'review', openId: 'b' })).toEqual([]);
});

test('what is being taken back is not taken back again, unless that failed', async () => {
  const outbox = [given(1, 'a'), given(2, 'a')];
  const view = { openId: 'a' };
  let answer: (outcome: Outcome) => void = () => {};
  withdrawCommand.mockReturnValueOnce(new Promise<Outcome>((resolve) => (answer = resolve)));
  const taking = takeBack(outbox[1]?.command.id ?? '');
  expect(next(outbox, view)).toEqual([1]);
  answer({ ok: false, problem: { code: 'too-late', subject: '', detail: '' } });
  await taking;
  expect(next(outbox, view)).toEqual([2]);
});
