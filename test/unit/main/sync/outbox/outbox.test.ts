import { describe, expect, it } from 'vitest';
import { VAULT_CHUNK } from '../../../../../src/contract/vault.ts';
import { MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import { ConnectorError } from '../../../../../src/main/sync/connector.ts';
import { HOLD_MS, LOOK_AFTER_MS } from '../../../../../src/main/sync/outbox/next-to-send.ts';
import { createOutbox } from '../../../../../src/main/sync/outbox/outbox.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { readCommandsOf } from '../../../../../src/renderer/vault/reads.ts';
import { caseOpened } from '../../../../support/cases.ts';
import { soon } from '../../../../support/soon.ts';
import { GIVEN, OPENED, reply, setUpOutbox } from './outbox-rig.ts';

const rig = setUpOutbox();

describe('a command', () => {
  it('is sent, and settled together with what it changed', async () => {
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await rig.settled();
    expect([...rig.desk.replies.values()]).toEqual(['Text 1']);
    const [kept] = await readCommandsOf(rig.vault.db, 'desk/1');
    expect(kept).toMatchObject({ state: 'sent', attempts: 1, isTold: true });
    const { case: now } = await rig.vault.request({ op: 'read-case', caseId: 'desk/1' });
    expect(now?.events.map(({ id }) => id)).toEqual(['opened', ...(kept?.eventIds ?? [])]);
    expect(rig.isLocal()).toBe(false);
  });

  it('that pauses keeps its reason on the event that the help desk tells without one (policy rule 4)', async () => {
    rig.desk.answerWith(async ({ caseId, at }) => {
      const { case: known } = await rig.vault.request({ op: 'read-case', caseId });
      if (known === null) throw new Error('no such case');
      const { firstSeenAt: _, ...rest } = known;
      const paused = { id: 'rt-1', at, kind: 'paused', reason: 'waiting-or-on-hold' } as const;
      const told = { ...rest, revision: rest.revision + 1, events: [...rest.events, paused] };
      return { kind: 'done', change: { kind: 'told', case: told }, eventIds: ['rt-1'] };
    });
    const pause = { ...reply(1), action: { kind: 'pause', reason: 'on-hold' } } as const;
    await (await rig.start()).give(pause, []);
    await rig.settled();
    const { case: now } = await rig.vault.request({ op: 'read-case', caseId: 'desk/1' });
    expect(now?.events.at(-1)).toMatchObject({ kind: 'paused', reason: 'on-hold' });
  });

  it('is shown at once, and what was written never comes into the log', async () => {
    rig.desk.answerWith(() => {
      throw new ConnectorError('offline', 'desk', '');
    });
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    expect(rig.isLocal()).toBe(true);
    await soon(() => expect(rig.logged).toHaveLength(1));
    expect(rig.logged.join()).not.toContain('Text 1');
    expect(await rig.active()).toMatchObject([
      { state: 'queued', attempts: 1, mayHaveArrived: false, problem: { code: 'offline' } },
    ]);
  });

  it('that was interrupted between sending and acknowledgement is told again, and known by its id', async () => {
    rig.desk.answerWith((given, { signal, once }) =>
      once(async () => {
        await rig.desk.done(given);
        return new Promise((_, reject) => signal.addEventListener('abort', reject));
      }),
    );
    await (await rig.start()).give(reply(1), []);
    await soon(() => expect(rig.desk.replies.size).toBe(1));
    expect(await rig.active()).toMatchObject([
      { state: 'sending', attempts: 1, attemptedAt: rig.clock.now(), mayHaveArrived: true },
    ]);
    // The program is gone here; another one starts over the same data.
    const told: boolean[] = [];
    rig.desk.answerWith((given, { mayHaveArrived }) => {
      told.push(mayHaveArrived);
      return rig.desk.done(given);
    });
    await rig.start();
    await rig.pass(LOOK_AFTER_MS);
    await rig.settled();
    expect(told).toEqual([true]);
    expect([...rig.desk.replies.values()]).toEqual(['Text 1']);
  });

  it('waits for the one before it on its case, and is based on what that one left', async () => {
    const outbox = await rig.start();
    await Promise.all([outbox.give(reply(1), []), outbox.give(reply(2), []), outbox.give(reply(3), [])]);
    await rig.settled();
    expect(rig.desk.heard).toEqual(['01 on 1', '02 on 2', '03 on 3']);
  });

  it('that fails for its case alone holds up no other case, and is tried again', async () => {
    let isBroken = true;
    rig.desk.answerWith((given) => {
      if (isBroken && given.caseId === 'desk/1') throw new ConnectorError('server-error', '500', '');
      return rig.desk.done(given);
    });
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await outbox.give(reply(2, 'desk/2'), []);
    await soon(async () => expect(await rig.active()).toMatchObject([{ attempts: 1, state: 'queued' }]));
    expect(await rig.active()).toMatchObject([{ mayHaveArrived: false }]);
    isBroken = false;
    await rig.pass(20 * SECOND);
    await rig.settled();
    expect([...rig.desk.replies.values()]).toEqual(['Text 2', 'Text 1']);
  });

  it('that reopens a closed case counts at once, and after a restart, while the help desk is out of reach', async () => {
    const at = GIVEN - 1;
    const closed = caseOpened(
      OPENED,
      {},
      {
        isOpen: false,
        revision: 2,
        events: [{ id: 'rt-9', at, kind: 'closed' }],
      },
    );
    const changes = [{ kind: 'told', case: closed } as const];
    await rig.vault.request({ op: 'apply', sourceId: 'desk', changes, setAside: [], cursor: null, now: at });
    rig.desk.answerWith(() => {
      throw new ConnectorError('offline', 'desk', '');
    });
    const outbox = await rig.start();
    await outbox.give({ ...reply(1), action: { kind: 'reopen' } }, closed.events);
    expect(rig.shown.get('desk/1')).toMatchObject({ isOpen: true });
    expect(outbox.reopened()).toEqual(['desk/1']);
    await soon(async () => expect(await rig.active()).toMatchObject([{ state: 'queued', attempts: 1 }]));
    const again = await rig.start();
    expect(again.reopened()).toEqual(['desk/1']);
    await soon(async () => expect(await again.withdraw(reply(1).id)).toBe(true));
    expect(again.reopened()).toEqual([]);
    expect(rig.shown.get('desk/1')).toMatchObject({ isOpen: false });
  });

  it('can be taken back while it waits, and is then never sent', async () => {
    rig.clock.moveTo(GIVEN - HOLD_MS);
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    expect(await outbox.withdraw(reply(1).id)).toBe(true);
    expect(rig.isLocal()).toBe(false);
    rig.clock.moveTo(GIVEN + MINUTE);
    await outbox.give(reply(2), []);
    await rig.settled();
    expect([...rig.desk.replies.values()]).toEqual(['Text 2']);
    expect(await outbox.withdraw(reply(2).id)).toBe(false);
  });

  it('is sent before the deadline that it would be held past', async () => {
    const outbox = await rig.start();
    const at = rig.clock.now();
    rig.dueAt.set('desk/1', at + 3 * SECOND);
    await outbox.give({ ...reply(1), at }, []);
    await outbox.give({ ...reply(2, 'desk/2'), at }, []);
    await soon(() => expect(rig.desk.heard).toEqual(['01 on 1']));
    expect(await rig.active()).toMatchObject([{ command: { caseId: 'desk/2' }, attempts: 0 }]);
  });

  it('without its case is refused', async () => {
    const outbox = await rig.start();
    await outbox.give(reply(1, 'desk/9'), []);
    await soon(async () =>
      expect(await rig.active()).toMatchObject([{ state: 'refused', problem: { code: 'case-missing' } }]),
    );
    expect(rig.desk.heard).toEqual([]);
  });
});

describe('what only a pull can tell', () => {
  it('counts on as the agent’s until the case as stored shows it', async () => {
    rig.desk.answerWith(({ id }) => ({ kind: 'done', change: null, eventIds: [`rt-${id}`] }));
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await soon(async () => expect(await rig.active()).toMatchObject([{ state: 'sent', isTold: false }]));
    expect(rig.isLocal()).toBe(true);
    const event = { id: `rt-${reply(1).id}`, at: GIVEN, kind: 'responded', by: 'sync' } as const;
    const told = { ...caseOpened(OPENED, {}, { revision: 2 }), events: [event] };
    const changes = [{ kind: 'told', case: told } as const];
    const { stored } = await rig.vault.request({
      op: 'apply',
      sourceId: 'desk',
      changes,
      setAside: [],
      cursor: null,
      now: GIVEN,
    });
    await outbox.noteStored(stored);
    expect(await rig.active()).toEqual([]);
    expect(rig.isLocal()).toBe(false);
  });

  it('stays sent, and the agent’s, when its source is removed before', async () => {
    const made = [`rt-${reply(1).id}`];
    rig.desk.answerWith(() => ({ kind: 'done', change: null, eventIds: made }));
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await soon(async () => expect(await rig.states()).toEqual(['sent']));
    await outbox.forgetSource('desk');
    expect(await rig.active()).toEqual([]);
    expect(await readCommandsOf(rig.vault.db, 'desk/1')).toMatchObject([{ state: 'sent', eventIds: made }]);
  });
});

it('what agents say at a start waits until what was left is read', async () => {
  const { id } = reply(1);
  await (await rig.start()).give(reply(1), []);
  await rig.settled();
  await rig.vault.request({
    op: 'put-commands',
    entries: [newEntry(reply(2), 2)],
    changes: [],
    now: GIVEN,
  });
  const outbox = createOutbox({ vault: rig.vault, clock: rig.clock, onShown: () => {}, onReady: () => {} });
  const taken = outbox.withdraw(reply(2).id);
  await outbox.load();
  expect(await taken).toBe(true);
  expect(await outbox.withdraw(id)).toBe(false);
});

it('a source that is removed takes along however many commands it has', async () => {
  const outbox = await rig.start();
  const numbers = Array.from({ length: VAULT_CHUNK + 1 }, (_, at) => at + 1);
  for (const some of [numbers.slice(1), numbers.slice(0, 1)])
    await rig.vault.request({
      op: 'put-commands',
      entries: some.map((number) => ({ ...newEntry(reply(number), number), state: 'refused' })),
      changes: [],
      now: GIVEN,
    });
  await outbox.load();
  expect(outbox.of('desk')).toHaveLength(VAULT_CHUNK + 1);
  await outbox.forgetSource('desk');
  expect(await rig.active()).toEqual([]);
});

describe('the vault', () => {
  it('that cannot keep a command leaves none behind', async () => {
    const outbox = createOutbox({
      vault: { request: () => Promise.reject(new Error('quota-exceeded')) },
      clock: rig.clock,
      onShown: () => {},
      onReady: () => {},
    });
    await expect(outbox.load()).rejects.toThrow('quota-exceeded');
    await expect(outbox.give(reply(1), [])).rejects.toThrow('quota-exceeded');
    expect(outbox.of('desk')).toEqual([]);
  });
});
