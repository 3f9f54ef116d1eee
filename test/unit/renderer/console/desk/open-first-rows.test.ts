import { beforeEach, expect, test, vi } from 'vitest';
import type { ProgramState } from '../../../../../src/contract/console.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { readFirstRows } from '../../../../../src/renderer/vault/reads.ts';
import { openInProcessVault } from '../../../../support/in-process-vault.ts';
import { told } from '../../vault/builders.ts';

vi.mock('../../../../../src/renderer/console/bridge.ts', () => ({ bridge: {} }));
vi.stubGlobal('document', { hidden: true, addEventListener: () => {} });
vi.mock('../../../../../src/renderer/console/own-case.ts', () => ({ ownCaseId: null }));
const { createBoardModel } = await import('../../../../../src/renderer/console/board/board-model.ts');
const { viewsStore } = await import('../../../../../src/renderer/console/board/arrange/views-store.ts');
const { programClock } = await import('../../../../../src/renderer/console/clock.ts');
const { deskStore } = await import('../../../../../src/renderer/console/desk/desk.ts');
const { firstRowsOf } = await import('../../../../../src/renderer/console/desk/first-rows.ts');
const { openFirstRows } = await import('../../../../../src/renderer/console/desk/open-first-rows.ts');
const { rulesStore, takeRules } = await import('../../../../../src/renderer/console/desk/rules.ts');
const { programStore } = await import('../../../../../src/renderer/console/program.ts');

/** A store with one case, of which the first rows were told under no record and no pins. */
async function toldDesk() {
  const { db, request } = await openInProcessVault();
  const now = programClock.now();
  const { stored } = await request({
    op: 'apply',
    sourceId: 'rt',
    changes: [told({ id: 'rt/1', openedAt: now - 1000 })],
    setAside: [],
    cursor: null,
    now,
  });
  const board = createBoardModel(SHIPPED_BOOKS);
  board.take(stored, now);
  const firstRows = firstRowsOf(board.view().entries, { record: null, pins: 0 }, now);
  await request({ op: 'keep-first-rows', revision: 1, firstRows });
  return db;
}

/** Main answers: the state of the program, and how the board was left. */
function answer(): void {
  programStore.setState({ state: {} as ProgramState });
  viewsStore.setState({ isRead: true });
}

beforeEach(() => {
  programStore.setState({ state: null });
  viewsStore.setState({ isRead: false });
  deskStore.setState({ sources: [] });
  takeRules({ newest: null, pins: [], pinnedTo: [] });
});

test('the first rows are shown once main has said what the time is and how the board was left', async () => {
  const opening = openFirstRows(await toldDesk());
  answer();
  const first = await opening;
  expect(first?.total).toBe(1);
  expect(first?.board.view().entries.map(({ subject }) => subject.id)).toEqual(['rt/1']);
});

test('rules that the page took over while main was asked stay, and decide whether the first rows hold', async () => {
  const opening = openFirstRows(await toldDesk());
  takeRules({ newest: null, pins: [{ caseId: 'rt/1', rulesId: 1 }], pinnedTo: [] });
  answer();
  expect(await opening).toBeNull();
  expect(rulesStore.getState().pins).toBe(1);
});

test('no row is shown before it is known how old what its source told is', async () => {
  deskStore.setState({ sources: null });
  const db = await toldDesk();
  let isShown = false;
  const opening = openFirstRows(db).then(() => {
    isShown = true;
  });
  answer();
  for (let turn = 0; turn < 3; turn += 1) await readFirstRows(db);
  expect(isShown).toBe(false);
  deskStore.setState({ sources: [] });
  await opening;
});
