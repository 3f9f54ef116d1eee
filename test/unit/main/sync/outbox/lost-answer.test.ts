import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../src/domain/cases/command.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { ConnectorError } from '../../../../../src/main/sync/connector.ts';
import { networkFailure } from '../../../../../src/main/sync/network-failure.ts';
import type { Outbox } from '../../../../../src/main/sync/outbox/outbox.ts';
import { ASK_AFTER_MS } from '../../../../../src/main/sync/outbox/transitions.ts';
import { readCommandsOf } from '../../../../../src/renderer/vault/reads.ts';
import { soon } from '../../../../support/soon.ts';
import { reply, setUpOutbox } from './outbox-rig.ts';

const rig = setUpOutbox();

describe('a message whose answer is lost', () => {
  /** A desk that takes each message that it gets, and shows it when it is through with it. */
  async function lost(problem: ConnectorError = new ConnectorError('connection-broken', 'desk', '')) {
    const got: string[] = [];
    const looks: Command[] = [];
    let isThrough = false;
    rig.desk.answerWith(async (given, { mayHaveArrived, once }) => {
      if (isThrough && got.includes(given.id)) return rig.desk.done(given);
      if (mayHaveArrived) {
        looks.push(given);
        return { kind: 'unclear' };
      }
      return once(async () => {
        got.push(given.id);
        throw problem;
      });
    });
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await soon(async () => expect(await rig.active()).toMatchObject([{ problem: problem.problem }]));
    return {
      outbox,
      got,
      looks,
      finish: () => {
        isThrough = true;
      },
    };
  }

  it('is looked for, cannot be taken back, counts, and is never sent again by itself', async () => {
    const { outbox, got, looks, finish } = await lost();
    expect(await rig.active()).toMatchObject([{ state: 'queued', mayHaveArrived: true }]);
    expect(await outbox.withdraw(reply(1).id)).toBe(false);
    expect(await outbox.sendAgain(reply(1).id, reply(1).action, reply(1).by)).toBe(false);
    for (let times = 1; times < 4; times += 1) {
      await rig.pass(MINUTE);
      await soon(() => expect(looks).toHaveLength(times));
    }
    expect(rig.isLocal()).toBe(true);
    finish();
    await rig.pass(MINUTE);
    await rig.settled();
    expect(got).toHaveLength(1);
    expect([...rig.desk.replies.values()]).toEqual(['Text 1']);
  });

  it('counts no longer once the agent is asked, and is settled when the desk shows it hours later', async () => {
    const { got, looks, finish } = await lost();
    await rig.pass(ASK_AFTER_MS);
    await soon(async () => expect(await rig.states()).toEqual(['unclear']));
    expect(rig.isLocal()).toBe(false);
    await rig.pass(60 * MINUTE);
    await soon(() => expect(looks).toHaveLength(2));
    expect(await rig.states()).toEqual(['unclear']);
    finish();
    await rig.pass(60 * MINUTE);
    await rig.settled();
    expect(got).toHaveLength(1);
  });

  it('is asked about as well when it cannot be looked for, and after a restart', async () => {
    await lost();
    rig.desk.answerWith(() => {
      throw new ConnectorError('offline', 'desk', '');
    });
    await rig.start();
    await rig.pass(ASK_AFTER_MS);
    await soon(async () =>
      expect(await rig.active()).toMatchObject([{ state: 'unclear', mayHaveArrived: true }]),
    );
  });

  it('goes once more when the agent says so, unless it is there by then', async () => {
    const { outbox, got, finish } = await lost();
    await rig.pass(ASK_AFTER_MS);
    await soon(async () => expect(await rig.states()).toEqual(['unclear']));
    expect(await outbox.sendAgain(reply(1).id, reply(1).action, reply(1).by)).toBe(true);
    await soon(() => expect(got).toHaveLength(2));
    await rig.pass(ASK_AFTER_MS);
    await soon(async () => expect(await rig.states()).toEqual(['unclear']));
    finish();
    await outbox.sendAgain(reply(1).id, reply(1).action, reply(1).by);
    await rig.settled();
    expect(got).toHaveLength(2);
    expect(rig.desk.heard.every((heard) => heard.endsWith('on 1'))).toBe(true);
  });

  it('is settled by the agent’s word that it arrived, and no longer looked for', async () => {
    const { outbox, got } = await lost();
    expect(await outbox.confirm(reply(1).id)).toBe(false);
    await rig.pass(ASK_AFTER_MS);
    await soon(async () => expect(await rig.states()).toEqual(['unclear']));
    expect(await outbox.confirm(reply(1).id)).toBe(true);
    await rig.settled();
    expect(await readCommandsOf(rig.vault.db, 'desk/1')).toMatchObject([{ state: 'sent', isTold: true }]);
    expect(got).toHaveLength(1);
  });

  it.each<{ word: string; say: (outbox: Outbox) => Promise<boolean> }>([
    { word: 'to drop it', say: (outbox) => outbox.withdraw(reply(1).id) },
    { word: 'that it arrived', say: (outbox) => outbox.confirm(reply(1).id) },
  ])('that is found when the agent has just said $word was sent, and is the agent’s', async ({ say }) => {
    const { outbox } = await lost();
    await rig.pass(ASK_AFTER_MS);
    await soon(async () => expect(await rig.states()).toEqual(['unclear']));
    let find = () => {};
    const isFound = new Promise<void>((resolve) => {
      find = resolve;
    });
    rig.desk.answerWith((given) => isFound.then(() => rig.desk.done(given)));
    const heard = rig.desk.heard.length;
    rig.clock.moveTo(rig.clock.now() + 60 * MINUTE);
    await soon(() => expect(rig.desk.heard.length).toBe(heard + 1));
    expect(await say(outbox)).toBe(true);
    find();
    const made = [`rt-${reply(1).id}`];
    await soon(async () =>
      expect(await readCommandsOf(rig.vault.db, 'desk/1')).toMatchObject([
        { state: 'sent', isTold: true, eventIds: made },
      ]),
    );
    const { case: now } = await rig.vault.request({ op: 'read-case', caseId: 'desk/1' });
    expect(now?.events.slice(1)).toMatchObject([{ id: made[0], kind: 'responded' }]);
    expect(await rig.active()).toEqual([]);
  });

  it.each([
    'ERR_CONNECTION_RESET',
    'ERR_INVALID_HTTP_RESPONSE',
    'ERR_SSL_PROTOCOL_ERROR',
    'ERR_CERT_VERIFIER_CHANGED',
    'ERR_CERT_DATABASE_CHANGED',
    'ERR_CERT_OF_A_LATER_CHROMIUM',
  ])('is looked for after %s, with which a connection may end that has sent it', async (code) => {
    const { got } = await lost(failedWith(code));
    expect(await rig.active()).toMatchObject([{ state: 'queued', mayHaveArrived: true }]);
    await rig.pass(MINUTE);
    await rig.pass(ASK_AFTER_MS);
    await soon(async () => expect(await rig.states()).toEqual(['unclear']));
    expect(got).toHaveLength(1);
  });

  it.each([
    'ERR_CONNECTION_REFUSED',
    'ERR_NAME_NOT_RESOLVED',
    'ERR_TUNNEL_CONNECTION_FAILED',
    'ERR_CERT_AUTHORITY_INVALID',
    'ERR_CERT_REVOKED',
    'ERR_CERT_WEAK_KEY',
    'ERR_CERT_DATE_INVALID',
    'ERR_CERT_COMMON_NAME_INVALID',
  ])('goes again by itself after %s, with which nothing leaves', async (code) => {
    const { got } = await lost(failedWith(code));
    expect(await rig.active()).toMatchObject([{ state: 'queued', mayHaveArrived: false }]);
    await rig.pass(MINUTE);
    await soon(() => expect(got).toHaveLength(2));
  });

  it('goes again by itself when it was turned away unread', async () => {
    const { got } = await lost(new ConnectorError('rate-limited', 'desk', ''));
    expect(await rig.active()).toMatchObject([{ state: 'queued', mayHaveArrived: false }]);
    await rig.pass(MINUTE);
    await soon(() => expect(got).toHaveLength(2));
  });
});

/** What a connector throws after Electron's `fetch` has failed with this code. */
function failedWith(netError: string): ConnectorError {
  const { code, subject, detail } = networkFailure(new Error(`net::${netError}`), 'desk');
  return new ConnectorError(code, subject, detail);
}

describe('a message that the help desk knows by its name', () => {
  it('is sent again by itself, and may have arrived until the desk says so', async () => {
    const problems = ['timed-out', 'connection-refused'] as const;
    const sent: string[] = [];
    let finish = () => {};
    rig.desk.answerWith((given, { once }) =>
      once(async () => {
        const problem = problems[sent.length];
        sent.push(given.id);
        if (problem !== undefined) throw new ConnectorError(problem, 'desk', '');
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return rig.desk.done(given);
      }),
    );
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    for (const code of problems) {
      await soon(async () => expect(await rig.active()).toMatchObject([{ problem: { code } }]));
      // The first one is still unaccounted for when the second one does not even leave.
      expect(await rig.active()).toMatchObject([{ state: 'queued', mayHaveArrived: true }]);
      expect(await outbox.withdraw(reply(1).id)).toBe(false);
      await rig.pass(MINUTE);
    }
    await soon(() => expect(sent).toHaveLength(3));
    expect(await rig.active()).toMatchObject([{ state: 'sending' }]);
    finish();
    await rig.settled();
    expect([...rig.desk.replies.values()]).toEqual(['Text 1']);
  });
});
