import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect } from 'vitest';
import type { OutboxEntry } from '../../../../../src/contract/outbox.ts';
import type { StoredCase } from '../../../../../src/domain/cases/case.ts';
import type { Command } from '../../../../../src/domain/cases/command.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { HOLD_MS } from '../../../../../src/main/sync/outbox/next-to-send.ts';
import { createOutbox, type Outbox } from '../../../../../src/main/sync/outbox/outbox.ts';
import { runSender, type Sender } from '../../../../../src/main/sync/outbox/sender.ts';
import type { Vault } from '../../../../../src/main/vault/vault.ts';
import { readActiveCommands } from '../../../../../src/renderer/vault/reads.ts';
import { beijing, caseOpened } from '../../../../support/cases.ts';
import { command, isLocalEvent } from '../../../../support/commands.ts';
import { type InProcessVault, openInProcessVault } from '../../../../support/in-process-vault.ts';
import { type ManualClock, manualClock } from '../../../../support/manual-clock.ts';
import { soon } from '../../../../support/soon.ts';
import { helpDesk } from './help-desk.ts';

export const OPENED = beijing('2026-11-23 10:00');
export const GIVEN = OPENED + MINUTE;

/** What an outbox stands in, anew for each test: two stored cases of one help desk, `desk/1` and `desk/2`. */
export interface OutboxRig {
  vault: InProcessVault;
  clock: ManualClock;
  desk: ReturnType<typeof helpDesk>;
  /** The cases as they were shown last, by id. */
  shown: Map<string, StoredCase>;
  logged: string[];
  /** By when what waits for a case has to be at its help desk. */
  dueAt: Map<string, number>;
  /** The program's part, started anew over what the vault has. */
  start(): Promise<Outbox>;
  /** Stops what sends, as a pause of the source does. */
  stop(): Promise<void>;
  active(): PromiseLike<readonly OutboxEntry[]>;
  states(): Promise<readonly string[]>;
  /** Until nothing is active. */
  settled(): Promise<void>;
  /** Moves the clock once nothing is under way: what is would wait from the moved time on. */
  pass(ms: number): Promise<void>;
  /** Whether `desk/1` shows something that its help desk has not told. */
  isLocal(): boolean | undefined;
}

/** The command that has this number: a reply, on `desk/1` unless another case is named. */
export const reply = (number: number, caseId = 'desk/1'): Command =>
  command(number, { kind: 'reply', text: `Text ${number}` }, { caseId, at: GIVEN });

/** Has each test of a file begin with a help desk and an empty outbox. */
export function setUpOutbox(): OutboxRig {
  let senders: Sender[] = [];
  let work = workUnderWay();
  const active = () => readActiveCommands(rig.vault.db);
  const acts: Partial<OutboxRig> = {
    start,
    stop: async () => {
      await Promise.all(senders.map((sender) => sender.stop()));
    },
    active,
    states: async () => (await active()).map(({ state }) => state),
    settled: () => soon(async () => expect(await active()).toEqual([])),
    pass: async (ms) => {
      await soon(async () => {
        await setImmediate();
        expect(work.underWay()).toBe(0);
      });
      rig.clock.moveTo(rig.clock.now() + ms);
    },
    isLocal: () => rig.shown.get('desk/1')?.events.some(isLocalEvent),
  };
  const rig = acts as OutboxRig;

  beforeEach(async () => {
    const vault = await openInProcessVault();
    senders = [];
    Object.assign(rig, {
      vault,
      clock: manualClock(GIVEN + MINUTE),
      desk: helpDesk(vault.request),
      shown: new Map(),
      logged: [],
      dueAt: new Map(),
    } satisfies Partial<OutboxRig>);
    const changes = ['desk/1', 'desk/2'].map(
      (id) => ({ kind: 'told', case: caseOpened(OPENED, {}, { id }) }) as const,
    );
    await vault.request({ op: 'apply', sourceId: 'desk', changes, setAside: [], cursor: null, now: OPENED });
  });
  afterEach(() => rig.stop());
  return rig;

  async function start(): Promise<Outbox> {
    const { clock, desk, shown, logged } = rig;
    // What an earlier one has under way is not waited for: it is gone.
    work = workUnderWay();
    const vault = { request: work.counted(rig.vault.request) as Vault['request'] };
    const connector = { ...desk.connector, push: work.counted(desk.connector.push) };
    let sender: Sender | null = null;
    const outbox = createOutbox({
      vault,
      clock,
      onShown: (cases) => {
        for (const one of cases) shown.set(one.id, one);
      },
      onReady: () => sender?.wake(null),
    });
    await outbox.load();
    sender = runSender('desk', connector, {
      vault,
      clock,
      outbox,
      dueAt: (caseId) => rig.dueAt.get(caseId) ?? null,
      onUntold: () => {},
      log: (message) => logged.push(message),
    });
    senders.push(sender);
    // Past the time for which what was left is held.
    clock.moveTo(clock.now() + HOLD_MS);
    return outbox;
  }
}

/** Counts what was asked and is not answered yet. */
function workUnderWay() {
  let underWay = 0;
  return {
    underWay: () => underWay,
    counted:
      <Args extends unknown[], Answer>(ask: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        underWay += 1;
        return ask(...args).finally(() => {
          underWay -= 1;
        });
      },
  };
}
