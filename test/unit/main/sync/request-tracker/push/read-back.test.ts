import { expect, test } from 'vitest';
import type { CommandAction } from '../../../../../../src/domain/cases/command.ts';
import { caseOpened } from '../../../../../support/cases.ts';
import { command } from '../../../../../support/commands.ts';
import { AT, deskOf, person, type Scene, ticket, transaction } from '../support/scene.ts';

/** What a change makes of a ticket, and the transaction that it is. */
type Change = readonly [ticket: object, type: string, transaction?: object];

/**
 * What comes of a command on a ticket that is set aside, since somebody has answered it whose account RT has no more.
 *
 * @param changes what each request of the command does.
 */
async function given(action: CommandAction, ...changes: readonly Change[]) {
  const made: string[] = [];
  const before = [
    transaction(1, 'Create'),
    transaction(1, 'Correspond', { Creator: person(17, 'no account') }),
  ];
  const scene: Scene = {
    tickets: [ticket(1)],
    transactions: before,
    accounts: { 30: 1 },
    change() {
      const [then, type, did] = changes[made.length] ?? [{}, 'Set'];
      const done = transaction(1, type, did);
      scene.tickets = [ticket(1, then)];
      scene.transactions = [...scene.transactions, done];
      made.push(`rt:${done.id}`);
    },
  };
  const subject = { ...caseOpened(Date.parse(AT), {}, { id: 'desk/1' }), firstSeenAt: Date.parse(AT) };
  const basedOn = before.at(-1)?.id ?? 0;
  return { outcome: await deskOf(scene).push(command(1, action, { basedOn }), subject), made };
}

test('what a ticket that is set aside was answered counts until a pull shows it', async () => {
  const { outcome, made } = await given({ kind: 'reply', text: 'Hello' }, [{}, 'Correspond']);
  expect(made).toHaveLength(1);
  expect(outcome).toEqual({ kind: 'done', change: null, eventIds: made });
});

test('so does that it was resolved', async () => {
  const resolved: Change = [{ Status: 'resolved' }, 'Status', { NewValue: 'resolved' }];
  const { outcome, made } = await given({ kind: 'resolve' }, resolved);
  expect(made).toHaveLength(1);
  expect(outcome).toEqual({ kind: 'done', change: null, eventIds: made });
});

test('so does its severity, by the field alone: no pull shows the comment', async () => {
  const then = { CustomFields: [{ id: '2', name: 'Severity', values: ['B'] }] };
  const { outcome, made } = await given(
    { kind: 'change-severity', severity: 'B', reason: 'Less urgent' },
    [then, 'CustomField', { Field: '2', OldValue: 'A', NewValue: 'B' }],
    [then, 'Comment'],
  );
  expect(made).toHaveLength(2);
  expect(outcome).toEqual({ kind: 'done', change: null, eventIds: made.slice(0, 1) });
});

test('a note on it is settled: no pull shows one', async () => {
  const { outcome, made } = await given({ kind: 'note', text: 'Called' }, [{}, 'Comment']);
  expect(made).toHaveLength(1);
  expect(outcome).toEqual({ kind: 'done', change: null, eventIds: [] });
});
