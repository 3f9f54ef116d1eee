import { expect, test } from 'vitest';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { createBoardModel } from '../../../../../src/renderer/console/board/board-model.ts';
import { createCaseTaker } from '../../../../../src/renderer/console/desk/case-taker.ts';
import { command } from '../../../../support/commands.ts';
import { openInProcessVault } from '../../../../support/in-process-vault.ts';
import { told } from '../../vault/builders.ts';
import { ROWS_7 } from '../../vault/published-rows-5-to-11.ts';

const NOW = 10_000;

async function deskOf() {
  const { db, request } = await openInProcessVault();
  const store = (id: string) =>
    request({ op: 'apply', sourceId: 'rt', changes: [told({ id })], setAside: [], cursor: null, now: NOW });
  await store('rt/1');
  const taker = createCaseTaker(db, createBoardModel(SHIPPED_BOOKS), () => NOW);
  return { store, taker };
}

test('the board is whole up to the revision that was stored when all cases were read', async () => {
  const { taker } = await deskOf();
  expect(taker.revision()).toBeNull();
  await taker.take();
  expect(taker.revision()).toBe(1);
});

test('it is whole up to a later revision once every change until there was taken', async () => {
  const { store, taker } = await deskOf();
  await taker.take();
  await store('rt/2');
  await store('rt/3');
  taker.note(new Set(['rt/3']), 3);
  await taker.take();
  expect(taker.revision(), 'the second was not heard of').toBe(1);
  taker.note(new Set(['rt/2']), 2);
  expect(taker.revision(), 'the second is not taken yet').toBe(1);
  await taker.take();
  expect(taker.revision()).toBe(3);
});

test('where one case is enough, the board is whole up to no revision', async () => {
  const { db } = await openInProcessVault();
  const taker = createCaseTaker(
    db,
    createBoardModel(SHIPPED_BOOKS),
    () => NOW,
    () => 'rt/1',
  );
  taker.note(new Set(['rt/1']), 1);
  await taker.take();
  expect(taker.revision()).toBeNull();
});

test('what is commanded while all cases are begun to be read is on the board, or missing in its revision', async () => {
  const { db } = await openInProcessVault();
  const commanded = ROWS_7['commands']?.[0] ?? {};
  let isFirst = true;
  const boardOrder = {
    async toArray() {
      if (isFirst) await db.table('commands').put(commanded);
      isFirst = false;
      return db.boardOrder.toArray();
    },
  };
  const reader = new Proxy(db, {
    get: (of, name) => (name === 'boardOrder' ? boardOrder : Reflect.get(of, name)),
  });
  const taker = createCaseTaker(reader, createBoardModel(SHIPPED_BOOKS), () => NOW);
  const outbox = await taker.take();
  expect(taker.revision()).toBe(1);
  expect(outbox).toHaveLength(1);
});

test('of changed cases those that are open are on the board; a closed one once it is to be reopened', async () => {
  const { db, request } = await openInProcessVault();
  const changes = [
    told({ id: 'rt/1' }),
    told({ id: 'rt/2', isOpen: false }),
    told({ id: 'rt/3', isOpen: false }),
  ];
  await request({ op: 'apply', sourceId: 'rt', changes, setAside: [], cursor: null, now: NOW });
  const board = createBoardModel(SHIPPED_BOOKS);
  const ids = () => board.view().entries.map(({ subject }) => subject.id);
  const taker = createCaseTaker(db, board, () => NOW);
  await taker.take();
  taker.note(new Set(['rt/1', 'rt/2', 'rt/3', 'rt/4']));
  await taker.take();
  expect(ids()).toEqual(['rt/1']);
  const reopen = newEntry(command(1, { kind: 'reopen' }, { caseId: 'rt/2', sourceId: 'rt', at: NOW }), 1);
  await request({ op: 'put-commands', entries: [reopen], changes: [], now: NOW });
  taker.note(new Set());
  await taker.take();
  expect(ids().sort()).toEqual(['rt/1', 'rt/2']);
  taker.note('many');
  await taker.take();
  expect(ids().sort(), 'read with all others').toEqual(['rt/1', 'rt/2']);
  await request({ op: 'put-commands', entries: [{ ...reopen, state: 'dropped' }], changes: [], now: NOW });
  taker.note(new Set());
  await taker.take();
  expect(ids(), 'taken back').toEqual(['rt/1']);
});
