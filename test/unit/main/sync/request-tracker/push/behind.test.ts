import { expect, test } from 'vitest';
import type { CommandAction } from '../../../../../../src/domain/cases/command.ts';
import { caseOpened } from '../../../../../support/cases.ts';
import { command } from '../../../../../support/commands.ts';
import { AT, deskOf, person, type Scene, ticket, transaction } from '../support/scene.ts';

const OTHER = { Creator: person(31, 'agent2') };
const REPLY: CommandAction = { kind: 'reply', text: 'Hello' };
const LOWER: CommandAction = { kind: 'change-severity', severity: 'C', reason: 'It works again' };
const LOWERED = { CustomFields: [{ id: '2', name: 'Severity', values: ['C'] }] };
const subject = { ...caseOpened(Date.parse(AT), {}, { id: 'desk/1' }), firstSeenAt: Date.parse(AT) };

/**
 * A desk at which this was done to a ticket since the commands were given that are pushed there.
 *
 * @param ways what each request of the commands does there; a message where nothing is said.
 */
function deskAfter(
  since: readonly (readonly [type: string, transaction: object])[],
  ...ways: readonly (readonly [type: string, transaction: object])[]
) {
  const opened = transaction(1, 'Create');
  const waysLeft = [...ways];
  const scene: Scene = {
    tickets: [ticket(1)],
    transactions: [opened, ...since.map(([type, change]) => transaction(1, type, change))],
    accounts: { 30: 1, 31: 1, 38: 0 },
    change() {
      const [type, change] = waysLeft.shift() ?? ['Correspond', {}];
      scene.transactions = [...scene.transactions, transaction(1, type, change)];
      if (type === 'CustomField') scene.tickets = [ticket(1, LOWERED)];
    },
  };
  const desk = deskOf(scene);
  return (number: number, action: CommandAction) =>
    desk.push(command(number, action, { basedOn: opened.id }), subject);
}

test('what waits behind a reply does not know of a severity that others set before that was sent', async () => {
  const push = deskAfter([['CustomField', { Field: '2', OldValue: 'B', NewValue: 'A', ...OTHER }]]);
  expect(await push(1, REPLY)).toMatchObject({ kind: 'done', hasOthers: true });
  expect(await push(2, LOWER)).toMatchObject({ kind: 'conflict', found: 'Severity: A (agent2)' });
});

test('messages are nothing that others changed', async () => {
  const push = deskAfter([['Correspond', { Creator: person(38, 'customer1') }]]);
  const outcome = await push(1, REPLY);
  expect(outcome.kind).toBe('done');
  expect(outcome).not.toHaveProperty('hasOthers');
});

test('nor is what an earlier command made, whoever else uses its account', async () => {
  const push = deskAfter([], ['CustomField', { Field: '2', OldValue: 'A', NewValue: 'C' }], ['Comment', {}]);
  for (const [number, action] of [LOWER, REPLY].entries()) {
    const outcome = await push(number, action);
    expect(outcome.kind).toBe('done');
    expect(outcome).not.toHaveProperty('hasOthers');
  }
});
