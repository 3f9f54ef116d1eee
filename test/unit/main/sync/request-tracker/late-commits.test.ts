import { expect, test } from 'vitest';
import { COMMITS_WITHIN_MS } from '../../../../../src/main/sync/connectors/request-tracker/feed.ts';
import { AT, deskOf, type Scene, ticket, toldIn, transaction } from './support/scene.ts';

const at = (ms: number) => new Date(Date.parse(AT) + ms).toISOString();

/** A reply to the first ticket begins; others commit 200 transactions before it does, and are read. */
async function deskWithReplyUnderWay() {
  const scene: Scene = {
    tickets: [ticket(1), ticket(2)],
    transactions: [transaction(1, 'Create'), transaction(2, 'Create')],
    accounts: { 30: 1 },
  };
  const desk = deskOf(scene);
  await desk.pull();
  desk.now += 2 * COMMITS_WITHIN_MS;
  const begun = desk.now - Date.parse(AT);
  const reply = transaction(1, 'Correspond', { Created: at(begun) });
  const others = Array.from({ length: 200 }, () => transaction(2, 'Set', { Created: at(begun + 1000) }));
  scene.transactions = [...scene.transactions, ...others];
  desk.now += 2000;
  await desk.pull();
  const commit = () => {
    scene.transactions = [...scene.transactions, reply].sort((a, b) => a.id - b.id);
  };
  return { desk, commit };
}

test.each([
  ['in the same session', () => {}],
  ['over a restart', (desk: ReturnType<typeof deskOf>) => desk.restart()],
])('a reply that commits after two hundred later ones were read is told: %s', async (_, meanwhile) => {
  const { desk, commit } = await deskWithReplyUnderWay();
  meanwhile(desk);
  desk.now += COMMITS_WITHIN_MS - 2000;
  await desk.pull();
  commit();
  const [told] = toldIn(await desk.pull()).filter(({ id }) => id === 'desk/1');
  expect(told?.events.map(({ kind }) => kind)).toEqual(['opened', 'responded']);
});

test('once it is too old for that, what was read is not asked for any more', async () => {
  const { desk } = await deskWithReplyUnderWay();
  const asked = async () => {
    const before = desk.asked.length;
    await desk.pull();
    return desk.asked.length - before;
  };
  expect(await asked()).toBeGreaterThan(1);
  desk.now += COMMITS_WITHIN_MS;
  await desk.pull();
  expect(await asked()).toBe(1);
});
