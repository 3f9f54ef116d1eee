import { describe, expect, test } from 'vitest';
import type { StoredCase } from '../../../../../src/domain/cases/case.ts';
import { applyChange } from '../../../../../src/domain/cases/case-change.ts';
import type { PullPage } from '../../../../../src/main/sync/connector.ts';
import { firstPull, person, setAsideIn, ticket, toldIn, transaction } from './support/scene.ts';

describe('a ticket that cannot be read holds up no other', () => {
  test('the ticket itself', async () => {
    const { pages } = await firstPull({
      tickets: [ticket(1, { Created: 'yesterday' }), ticket(2)],
      transactions: [transaction(1, 'Create'), transaction(2, 'Create')],
    });
    expect(toldIn(pages).map(({ id }) => id)).toEqual(['desk/2']);
    expect(setAsideIn(pages)).toContainEqual({
      caseId: 'desk/1',
      reason: expect.stringMatching(/^Created: /),
    });
  });

  test('its history', async () => {
    const { pages } = await firstPull({
      tickets: [ticket(1), ticket(2), ticket(3)],
      transactions: [transaction(1, 'Create', { Creator: null }), transaction(2, 'Create')],
    });
    expect(toldIn(pages).map(({ id }) => id)).toEqual(['desk/2']);
    expect(setAsideIn(pages)).toContainEqual({
      caseId: 'desk/1',
      reason: expect.stringContaining('Creator'),
    });
    expect(setAsideIn(pages)).toContainEqual({ caseId: 'desk/3', reason: 'no history' });
  });

  test('whoever replied is not there any more', async () => {
    const { pages } = await firstPull({
      tickets: [ticket(1)],
      transactions: [transaction(1, 'Create'), transaction(1, 'Correspond')],
    });
    expect(toldIn(pages)).toEqual([]);
    expect(setAsideIn(pages)).toContainEqual({ caseId: 'desk/1', reason: 'no account 30' });
  });
});

describe('who is staff', () => {
  test.each([
    ['lost the privilege', { accounts: { 30: 0 } }],
    ['was made a requestor', { tickets: [ticket(1, { Requestor: [person(30, 'agent1')] })] }],
  ])('an answer whose writer %s stays one where it was told as one (policy rule 5)', async (_, later) => {
    const create = transaction(1, 'Create');
    const reply = transaction(1, 'Correspond');
    const scene = { tickets: [ticket(1)], transactions: [create, reply], accounts: { 30: 1 } };
    const storedAfter = (pages: readonly PullPage[], before?: StoredCase) => {
      const [change] = pages.flatMap(({ changes }) => changes);
      return (change === undefined ? null : applyChange(before, change, 0)) ?? before;
    };
    const before = storedAfter((await firstPull(scene)).pages);
    const after = storedAfter((await firstPull({ ...scene, ...later })).pages, before);
    const answer = { id: `rt:${reply.id}`, kind: 'responded', by: 'agent1' };
    expect(after?.events.slice(1)).toMatchObject([answer]);
    // Whoever first hears of it then cannot know.
    expect(storedAfter((await firstPull({ ...scene, ...later })).pages)?.events).toHaveLength(1);
  });

  test('is asked once an account, and never of requestors', async () => {
    const reply = (id: number, author: object) => transaction(id, 'Correspond', { Creator: author });
    const { pages, asked } = await firstPull({
      tickets: [ticket(1), ticket(2)],
      transactions: [
        transaction(1, 'Create'),
        reply(1, person(30, 'agent1')),
        reply(1, person(38, 'customer1')),
        transaction(2, 'Create'),
        reply(2, person(30, 'agent1')),
        reply(2, person(52, 'a friend')),
      ],
      accounts: { 30: 1, 52: 0 },
    });
    expect(toldIn(pages).map(({ events }) => events.map(({ kind }) => kind))).toEqual([
      ['opened', 'responded'],
      ['opened', 'responded'],
    ]);
    expect(asked.filter((one) => one.startsWith('user/'))).toEqual(['user/30', 'user/52']);
  });
});

describe('statuses of an own lifecycle', () => {
  test('are open or closed as RT says', async () => {
    const status = (OldValue: string, NewValue: string, Created: string) =>
      transaction(1, 'Status', { Field: 'Status', OldValue, NewValue, Created });
    const { pages } = await firstPull({
      tickets: [ticket(1, { Status: 'triage' })],
      transactions: [
        transaction(1, 'Create'),
        status('triage', 'delivered', '2026-11-23T05:00:00Z'),
        status('delivered', 'triage', '2026-11-23T06:00:00Z'),
      ],
      statuses: { triage: '__Active__', delivered: '__Inactive__' },
    });
    const [told] = toldIn(pages);
    expect(told).toMatchObject({ status: 'triage', isOpen: true });
    expect(told?.events.map(({ kind }) => kind)).toEqual(['opened', 'closed', 'reopened']);
    expect(told?.mappingRemarks.filter(({ field }) => field === 'status')).toEqual([]);
  });
});

test('a desk without any case ends with a cursor all the same', async () => {
  const { pages } = await firstPull({ tickets: [], transactions: [] });
  expect(pages.flatMap(({ changes }) => changes)).toEqual([]);
  expect(pages.at(-1)?.cursor).not.toBeNull();
});
