import { describe, expect, it } from 'vitest';
import type { Outbox } from '../../../../../src/main/sync/outbox/outbox.ts';
import { readCommandsOf } from '../../../../../src/renderer/vault/reads.ts';
import { soon } from '../../../../support/soon.ts';
import { reply, setUpOutbox } from './outbox-rig.ts';

const rig = setUpOutbox();

describe('when the help desk moved on meanwhile', () => {
  async function inConflict(): Promise<Outbox> {
    rig.desk.answerWith(async (given) => {
      const outcome = await rig.desk.done(given);
      const change = outcome.kind === 'done' ? outcome.change : null;
      rig.desk.replies.clear();
      return { kind: 'conflict', found: 'resolved by Zhou', change };
    });
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await outbox.give(reply(2), []);
    await soon(async () => expect(await rig.states()).toEqual(['conflict', 'queued']));
    return outbox;
  }

  it('the command waits for a word, with what is there now, and so do those behind it', async () => {
    await inConflict();
    expect(await rig.active()).toMatchObject([{ found: 'resolved by Zhou' }, {}]);
    expect(rig.desk.heard).toEqual(['01 on 1']);
    expect(rig.shown.get('desk/1')?.revision).toBe(2);
  });

  it('it is sent on what is there now when the agent keeps to it', async () => {
    const outbox = await inConflict();
    rig.desk.answerWith(rig.desk.done);
    expect(await outbox.sendAgain(reply(1).id, reply(1).action, reply(1).by)).toBe(true);
    await rig.settled();
    expect(rig.desk.heard.slice(1, 2)).toEqual(['01 on 2']);
  });

  it('it is dropped when the agent leaves what is there, and those behind it go', async () => {
    const outbox = await inConflict();
    rig.desk.answerWith(rig.desk.done);
    expect(await outbox.withdraw(reply(1).id)).toBe(true);
    await rig.settled();
    expect([...rig.desk.replies.values()]).toEqual(['Text 2']);
  });
});

it('a command is not based on what others did before the one in front of it was carried out', async () => {
  rig.desk.answerWith(async (given) => {
    const outcome = await rig.desk.done(given);
    return outcome.kind === 'done' && given.id === reply(2).id ? { ...outcome, hasOthers: true } : outcome;
  });
  const outbox = await rig.start();
  await Promise.all([1, 2, 3].map((number) => outbox.give(reply(number), [])));
  await rig.settled();
  expect(rig.desk.heard).toEqual(['01 on 1', '02 on 2', '03 on 2']);
});

describe('a refused command', () => {
  it('can be sent in other words and another name, under its own id', async () => {
    rig.desk.answerWith(() => ({ kind: 'refused', problem: { code: 'forbidden', subject: '', detail: '' } }));
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await soon(async () => expect(await rig.states()).toEqual(['refused']));
    rig.desk.answerWith(rig.desk.done);
    await outbox.sendAgain(reply(1).id, { kind: 'reply', text: 'Better' }, 'Li Wei 2');
    await rig.settled();
    expect([...rig.desk.replies.entries()]).toEqual([[reply(1).id, 'Better']]);
    expect(await readCommandsOf(rig.vault.db, 'desk/1')).toMatchObject([{ command: { by: 'Li Wei 2' } }]);
  });
});
