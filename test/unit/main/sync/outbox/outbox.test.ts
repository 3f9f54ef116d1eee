import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredCase } from '../../../../../src/domain/cases/case.ts';
import type { CaseChange } from '../../../../../src/domain/cases/case-change.ts';
import type { Command } from '../../../../../src/domain/cases/command.ts';
import { isLocalEvent } from '../../../../../src/domain/cases/with-commands.ts';
import { MINUTE, SECOND } from '../../../../../src/domain/units.ts';
import {
  type Connector,
  ConnectorError,
  type Delivery,
  type PushOutcome,
} from '../../../../../src/main/sync/connector.ts';
import { HOLD_MS, LOOK_AFTER_MS } from '../../../../../src/main/sync/outbox/next-to-send.ts';
import { createOutbox, type Outbox } from '../../../../../src/main/sync/outbox/outbox.ts';
import { runSender, type Sender } from '../../../../../src/main/sync/outbox/sender.ts';
import { ASK_AFTER_MS, newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { readActiveCommands, readCommandsOf } from '../../../../../src/renderer/vault/reads.ts';
import { beijing, caseOpened } from '../../../../support/cases.ts';
import { command } from '../../../../support/commands.ts';
import { type InProcessVault, openInProcessVault } from '../../../../support/in-process-vault.ts';
import { type ManualClock, manualClock } from '../../../../support/manual-clock.ts';

const OPENED = beijing('2026-11-23 10:00');
const GIVEN = OPENED + MINUTE;

/** A help desk in memory: what reached it, whether or not its answer came back. It knows a command by its id. */
function helpDesk(vault: InProcessVault) {
  const replies = new Map<string, string>();
  const heard: string[] = [];
  let answer: (given: Command, delivery: Delivery) => Promise<PushOutcome> | PushOutcome = (given) =>
    done(given);
  const done = async ({ id, caseId, action, at }: Command): Promise<PushOutcome> => {
    if (action.kind === 'reply') replies.set(id, action.text);
    const { case: known } = await vault.request({ op: 'read-case', caseId });
    if (known === null) throw new Error('no such case');
    const { firstSeenAt: _seen, ...rest } = known;
    const event = { id: `rt-${id}`, at, kind: 'responded', by: 'sync' } as const;
    const change: CaseChange = {
      kind: 'told',
      case: { ...rest, revision: rest.revision + 1, events: [...rest.events, event] },
    };
    return { kind: 'done', change, eventIds: [event.id] };
  };
  const connector: Pick<Connector, 'push'> = {
    async push(given, _subject, delivery) {
      heard.push(`${given.id.slice(-2)} on ${given.basedOn}`);
      return answer(given, delivery);
    },
  };
  return {
    connector: connector as Connector,
    replies,
    heard,
    done,
    answerWith(next: typeof answer) {
      answer = next;
    },
  };
}

let vault: InProcessVault;
let clock: ManualClock;
let desk: ReturnType<typeof helpDesk>;
let senders: Sender[];
let shown: Map<string, StoredCase>;
let logged: string[];

/** The program's part, started anew over what the vault has. */
async function start(): Promise<Outbox> {
  let sender: Sender | null = null;
  const outbox = createOutbox({
    vault,
    clock,
    onShown: (cases) => {
      for (const one of cases) shown.set(one.id, one);
    },
    onReady: () => sender?.wake(false),
  });
  await outbox.load();
  sender = runSender('desk', desk.connector, {
    vault,
    clock,
    outbox,
    onUntold: () => {},
    log: (message) => logged.push(message),
  });
  senders.push(sender);
  // Past the time for which what was left is held.
  clock.moveTo(clock.now() + HOLD_MS);
  return outbox;
}

const reply = (number: number, caseId = 'desk/1') =>
  command(number, { kind: 'reply', text: `Text ${number}` }, { caseId, at: GIVEN });
const active = () => readActiveCommands(vault.db);
const states = async () => (await active()).map(({ state }) => state);
/** Generous, for a busy machine: what does not come is still told. */
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 8_000 });
const settled = () => soon(async () => expect(await active()).toEqual([]));
const isLocal = () => shown.get('desk/1')?.events.some(isLocalEvent);

beforeEach(async () => {
  vault = await openInProcessVault();
  clock = manualClock(GIVEN + MINUTE);
  desk = helpDesk(vault);
  senders = [];
  shown = new Map();
  logged = [];
  const changes = ['desk/1', 'desk/2'].map(
    (id) => ({ kind: 'told', case: caseOpened(OPENED, {}, { id }) }) as const,
  );
  await vault.request({ op: 'apply', sourceId: 'desk', changes, setAside: [], cursor: null, now: OPENED });
});
afterEach(() => Promise.all(senders.map((sender) => sender.stop())));

describe('a command', () => {
  it('is sent, and settled together with what it changed', async () => {
    const outbox = await start();
    await outbox.give(reply(1));
    await settled();
    expect([...desk.replies.values()]).toEqual(['Text 1']);
    const [kept] = await readCommandsOf(vault.db, 'desk/1');
    expect(kept).toMatchObject({ state: 'sent', attempts: 1, isTold: true });
    const { case: now } = await vault.request({ op: 'read-case', caseId: 'desk/1' });
    expect(now?.events.map(({ id }) => id)).toEqual(['opened', ...(kept?.eventIds ?? [])]);
    expect(isLocal()).toBe(false);
  });

  it('is shown at once, and what was written never comes into the log', async () => {
    desk.answerWith(() => {
      throw new ConnectorError('offline', 'desk', '');
    });
    const outbox = await start();
    await outbox.give(reply(1));
    expect(isLocal()).toBe(true);
    await soon(() => expect(logged).toHaveLength(1));
    expect(logged.join()).not.toContain('Text 1');
    expect(await active()).toMatchObject([
      { state: 'queued', attempts: 1, mayHaveArrived: false, problem: { code: 'offline' } },
    ]);
  });

  it('that was interrupted between sending and acknowledgement is told again, and known by its id', async () => {
    desk.answerWith((given, { signal, once }) =>
      once(async () => {
        await desk.done(given);
        return new Promise((_, reject) => signal.addEventListener('abort', reject));
      }),
    );
    await (await start()).give(reply(1));
    await soon(() => expect(desk.replies.size).toBe(1));
    expect(await active()).toMatchObject([
      { state: 'sending', attempts: 1, attemptedAt: clock.now(), mayHaveArrived: true },
    ]);
    // The program is gone here; another one starts over the same data.
    const told: boolean[] = [];
    desk.answerWith((given, { mayHaveArrived }) => {
      told.push(mayHaveArrived);
      return desk.done(given);
    });
    await start();
    clock.moveTo(clock.now() + LOOK_AFTER_MS);
    await settled();
    expect(told).toEqual([true]);
    expect([...desk.replies.values()]).toEqual(['Text 1']);
  });

  it('waits for the one before it on its case, and is based on what that one left', async () => {
    const outbox = await start();
    await Promise.all([outbox.give(reply(1)), outbox.give(reply(2)), outbox.give(reply(3))]);
    await settled();
    expect(desk.heard).toEqual(['01 on 1', '02 on 2', '03 on 3']);
  });

  it('that fails for its case alone holds up no other case, and is tried again', async () => {
    let isBroken = true;
    desk.answerWith((given) => {
      if (isBroken && given.caseId === 'desk/1') throw new ConnectorError('server-error', '500', '');
      return desk.done(given);
    });
    const outbox = await start();
    await outbox.give(reply(1));
    await outbox.give(reply(2, 'desk/2'));
    await soon(async () => expect(await active()).toMatchObject([{ attempts: 1, state: 'queued' }]));
    expect(await active()).toMatchObject([{ mayHaveArrived: false }]);
    isBroken = false;
    clock.moveTo(clock.now() + 20 * SECOND);
    await settled();
    expect([...desk.replies.values()]).toEqual(['Text 2', 'Text 1']);
  });

  it('can be taken back while it waits, and is then never sent', async () => {
    clock.moveTo(GIVEN - HOLD_MS);
    const outbox = await start();
    await outbox.give(reply(1));
    expect(await outbox.withdraw(reply(1).id)).toBe(true);
    expect(isLocal()).toBe(false);
    clock.moveTo(GIVEN + MINUTE);
    await outbox.give(reply(2));
    await settled();
    expect([...desk.replies.values()]).toEqual(['Text 2']);
    expect(await outbox.withdraw(reply(2).id)).toBe(false);
  });

  it('without its case is refused', async () => {
    const outbox = await start();
    await outbox.give(reply(1, 'desk/9'));
    await soon(async () =>
      expect(await active()).toMatchObject([{ state: 'refused', problem: { code: 'case-missing' } }]),
    );
    expect(desk.heard).toEqual([]);
  });
});

describe('a message whose answer is lost', () => {
  /** A desk that takes each message that it gets, and shows it when it is through with it. */
  async function lost(problem: ConnectorError = new ConnectorError('connection-broken', 'desk', '')) {
    const got: string[] = [];
    const looks: Command[] = [];
    let isThrough = false;
    desk.answerWith(async (given, { mayHaveArrived, once }) => {
      if (isThrough && got.includes(given.id)) return desk.done(given);
      if (mayHaveArrived) {
        looks.push(given);
        return { kind: 'unclear' };
      }
      return once(async () => {
        got.push(given.id);
        throw problem;
      });
    });
    const outbox = await start();
    await outbox.give(reply(1));
    await soon(async () => expect(await active()).toMatchObject([{ problem: problem.problem }]));
    return {
      outbox,
      got,
      looks,
      finish: () => {
        isThrough = true;
      },
      pass: (ms: number) => clock.moveTo(clock.now() + ms),
    };
  }

  it('is looked for, cannot be taken back, counts, and is never sent again by itself', async () => {
    const { outbox, got, looks, finish, pass } = await lost();
    expect(await active()).toMatchObject([{ state: 'queued', mayHaveArrived: true }]);
    expect(await outbox.withdraw(reply(1).id)).toBe(false);
    expect(await outbox.sendAgain(reply(1).id, reply(1).action, reply(1).by)).toBe(false);
    for (let times = 1; times < 4; times += 1) {
      pass(MINUTE);
      await soon(() => expect(looks).toHaveLength(times));
    }
    expect(isLocal()).toBe(true);
    finish();
    pass(MINUTE);
    await settled();
    expect(got).toHaveLength(1);
    expect([...desk.replies.values()]).toEqual(['Text 1']);
  });

  it('counts no longer once the agent is asked, and is settled when the desk shows it hours later', async () => {
    const { got, looks, finish, pass } = await lost();
    pass(ASK_AFTER_MS);
    await soon(async () => expect(await states()).toEqual(['unclear']));
    expect(isLocal()).toBe(false);
    pass(60 * MINUTE);
    await soon(() => expect(looks).toHaveLength(2));
    expect(await states()).toEqual(['unclear']);
    finish();
    pass(60 * MINUTE);
    await settled();
    expect(got).toHaveLength(1);
  });

  it('is asked about as well when it cannot be looked for, and after a restart', async () => {
    await lost();
    desk.answerWith(() => {
      throw new ConnectorError('offline', 'desk', '');
    });
    await start();
    clock.moveTo(clock.now() + ASK_AFTER_MS);
    await soon(async () =>
      expect(await active()).toMatchObject([{ state: 'unclear', mayHaveArrived: true }]),
    );
  });

  it('goes once more when the agent says so, unless it is there by then', async () => {
    const { outbox, got, finish, pass } = await lost();
    pass(ASK_AFTER_MS);
    await soon(async () => expect(await states()).toEqual(['unclear']));
    expect(await outbox.sendAgain(reply(1).id, reply(1).action, reply(1).by)).toBe(true);
    await soon(() => expect(got).toHaveLength(2));
    pass(ASK_AFTER_MS);
    await soon(async () => expect(await states()).toEqual(['unclear']));
    finish();
    await outbox.sendAgain(reply(1).id, reply(1).action, reply(1).by);
    await settled();
    expect(got).toHaveLength(2);
    expect(desk.heard.every((heard) => heard.endsWith('on 1'))).toBe(true);
  });

  it('is settled by the agent’s word that it arrived, and no longer looked for', async () => {
    const { outbox, got, pass } = await lost();
    expect(await outbox.confirm(reply(1).id)).toBe(false);
    pass(ASK_AFTER_MS);
    await soon(async () => expect(await states()).toEqual(['unclear']));
    expect(await outbox.confirm(reply(1).id)).toBe(true);
    await settled();
    expect(await readCommandsOf(vault.db, 'desk/1')).toMatchObject([{ state: 'sent', isTold: true }]);
    expect(got).toHaveLength(1);
  });

  it('goes again by itself when it was turned away unread', async () => {
    const { got, pass } = await lost(new ConnectorError('rate-limited', 'desk', ''));
    expect(await active()).toMatchObject([{ state: 'queued', mayHaveArrived: false }]);
    pass(MINUTE);
    await soon(() => expect(got).toHaveLength(2));
  });
});

it('what agents say at a start waits until what was left is read', async () => {
  const { id } = reply(1);
  await (await start()).give(reply(1));
  await settled();
  await vault.request({
    op: 'put-commands',
    entries: [newEntry(reply(2), 2)],
    changes: [],
    now: GIVEN,
  });
  const outbox = createOutbox({ vault, clock, onShown: () => {}, onReady: () => {} });
  const taken = outbox.withdraw(reply(2).id);
  await outbox.load();
  expect(await taken).toBe(true);
  expect(await outbox.withdraw(id)).toBe(false);
});

describe('when the help desk moved on meanwhile', () => {
  async function inConflict(): Promise<Outbox> {
    desk.answerWith(async (given) => {
      const outcome = await desk.done(given);
      const change = outcome.kind === 'done' ? outcome.change : null;
      desk.replies.clear();
      return { kind: 'conflict', found: 'resolved by Zhou', change };
    });
    const outbox = await start();
    await outbox.give(reply(1));
    await outbox.give(reply(2));
    await soon(async () => expect(await states()).toEqual(['conflict', 'queued']));
    return outbox;
  }

  it('the command waits for a word, with what is there now, and so do those behind it', async () => {
    await inConflict();
    expect(await active()).toMatchObject([{ found: 'resolved by Zhou' }, {}]);
    expect(desk.heard).toEqual(['01 on 1']);
    expect(shown.get('desk/1')?.revision).toBe(2);
  });

  it('it is sent on what is there now when the agent keeps to it', async () => {
    const outbox = await inConflict();
    desk.answerWith(desk.done);
    expect(await outbox.sendAgain(reply(1).id, reply(1).action, reply(1).by)).toBe(true);
    await settled();
    expect(desk.heard.slice(1, 2)).toEqual(['01 on 2']);
  });

  it('it is dropped when the agent leaves what is there, and those behind it go', async () => {
    const outbox = await inConflict();
    desk.answerWith(desk.done);
    expect(await outbox.withdraw(reply(1).id)).toBe(true);
    await settled();
    expect([...desk.replies.values()]).toEqual(['Text 2']);
  });
});

describe('a refused command', () => {
  it('can be sent in other words and another name, under its own id', async () => {
    desk.answerWith(() => ({ kind: 'refused', problem: { code: 'forbidden', subject: '', detail: '' } }));
    const outbox = await start();
    await outbox.give(reply(1));
    await soon(async () => expect(await states()).toEqual(['refused']));
    desk.answerWith(desk.done);
    await outbox.sendAgain(reply(1).id, { kind: 'reply', text: 'Better' }, 'Li Wei 2');
    await settled();
    expect([...desk.replies.entries()]).toEqual([[reply(1).id, 'Better']]);
    expect(await readCommandsOf(vault.db, 'desk/1')).toMatchObject([{ command: { by: 'Li Wei 2' } }]);
  });
});

describe('what only a pull can tell', () => {
  it('counts on as the agent’s until the case as stored shows it', async () => {
    desk.answerWith(({ id }) => ({ kind: 'done', change: null, eventIds: [`rt-${id}`] }));
    const outbox = await start();
    await outbox.give(reply(1));
    await soon(async () => expect(await active()).toMatchObject([{ state: 'sent', isTold: false }]));
    expect(isLocal()).toBe(true);
    const event = { id: `rt-${reply(1).id}`, at: GIVEN, kind: 'responded', by: 'sync' } as const;
    const told = { ...caseOpened(OPENED, {}, { revision: 2 }), events: [event] };
    const changes = [{ kind: 'told', case: told } as const];
    const { stored } = await vault.request({
      op: 'apply',
      sourceId: 'desk',
      changes,
      setAside: [],
      cursor: null,
      now: GIVEN,
    });
    await outbox.noteStored(stored);
    expect(await active()).toEqual([]);
    expect(isLocal()).toBe(false);
  });
});

describe('the vault', () => {
  it('that cannot keep a command leaves none behind', async () => {
    const outbox = createOutbox({
      vault: { request: () => Promise.reject(new Error('quota-exceeded')) },
      clock,
      onShown: () => {},
      onReady: () => {},
    });
    await expect(outbox.load()).rejects.toThrow('quota-exceeded');
    await expect(outbox.give(reply(1))).rejects.toThrow('quota-exceeded');
    expect(outbox.of('desk')).toEqual([]);
  });
});
