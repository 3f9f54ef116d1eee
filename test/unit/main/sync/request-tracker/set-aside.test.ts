import { expect, test } from 'vitest';
import { HOUR } from '../../../../../src/domain/units.ts';
import { RECONCILE_EVERY_MS } from '../../../../../src/main/sync/connectors/request-tracker/pull.ts';
import { deskOf, type Scene, setAsideIn, ticket, transaction } from './support/scene.ts';

const UNREADABLE = { Created: 'yesterday' };

/** The cases that pages tell as gone. */
const goneIn = (pages: Awaited<ReturnType<ReturnType<typeof deskOf>['pull']>>) =>
  pages.flatMap(({ changes }) => changes.flatMap((one) => (one.kind === 'gone' ? [one.caseId] : [])));

function sceneOfOneUnreadable(): Scene {
  return {
    tickets: [ticket(1, UNREADABLE), ticket(2)],
    transactions: [transaction(1, 'Create'), transaction(2, 'Create')],
  };
}

function deleteFirst(scene: Scene): void {
  scene.tickets = scene.tickets.slice(1);
  scene.transactions = [...scene.transactions, transaction(1, 'Status', { NewValue: 'deleted' })];
}

test.each([
  ['in the same session', () => {}],
  ['after a restart', (desk: ReturnType<typeof deskOf>) => desk.restart()],
])('a ticket that was set aside and is deleted is told as gone, once: %s', async (_, meanwhile) => {
  const scene = sceneOfOneUnreadable();
  const desk = deskOf(scene);
  expect(setAsideIn(await desk.pull()).map(({ caseId }) => caseId)).toContain('desk/1');
  meanwhile(desk);
  deleteFirst(scene);
  const pages = await desk.pull();
  expect(goneIn(pages)).toContain('desk/1');
  expect(setAsideIn(pages)).toEqual([]);
  expect(goneIn(await desk.pull())).toEqual([]);
});

test('one that leaves the sight of the account is told as gone by the next reconciliation', async () => {
  const scene = sceneOfOneUnreadable();
  const desk = deskOf(scene);
  await desk.pull();
  scene.tickets = scene.tickets.slice(1);
  expect(goneIn(await desk.pull())).toEqual([]);
  desk.now += RECONCILE_EVERY_MS;
  expect(goneIn(await desk.pull())).toEqual(['desk/1']);
});

test('a clock that was ahead and is put right does not put the next reconciliation off', async () => {
  const scene = sceneOfOneUnreadable();
  const desk = deskOf(scene);
  desk.now += 8 * HOUR;
  await desk.pull();
  scene.tickets = scene.tickets.slice(1);
  desk.now -= 8 * HOUR;
  expect(goneIn(await desk.pull())).toEqual(['desk/1']);
});

test('a ticket that nobody was told of is not told as gone', async () => {
  const scene: Scene = { tickets: [ticket(2)], transactions: [transaction(2, 'Create')] };
  const desk = deskOf(scene);
  await desk.pull();
  scene.transactions = [...scene.transactions, transaction(9, 'Create')];
  expect(goneIn(await desk.pull())).toEqual([]);
});
