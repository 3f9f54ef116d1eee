import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { Source } from '../../../../src/contract/source.ts';
import type { SourceState } from '../../../../src/contract/source-state.ts';
import { MINUTE } from '../../../../src/domain/units.ts';
import { type Connector, ConnectorError, takesNoCommands } from '../../../../src/main/sync/connector.ts';
import { createSyncEngine, type SyncEngine } from '../../../../src/main/sync/engine.ts';
import { HOLD_MS } from '../../../../src/main/sync/outbox/next-to-send.ts';
import { createOutbox } from '../../../../src/main/sync/outbox/outbox.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';
import { command } from '../../../support/commands.ts';
import { openInProcessVault } from '../../../support/in-process-vault.ts';
import { manualClock } from '../../../support/manual-clock.ts';
import { soon } from '../../../support/soon.ts';

const NOW = beijing('2026-11-23 10:00');
const SOURCE: Source = { kind: 'sample', id: 'desk', name: 'Desk' };

let engine: SyncEngine;
afterEach(() => engine.stopAll());

/** An engine whose pulls last until they are stopped; `atWork` counts those under way. */
async function start() {
  const vault = await openInProcessVault();
  const clock = manualClock(NOW);
  const told = { onStored: () => {}, onState: () => {}, serverOffsetMs: () => null, log: () => {} };
  const outbox = createOutbox({ vault, clock, onShown: () => {}, onReady: () => {} });
  let atWork = 0;
  let pulls = 0;
  const connector: Connector = {
    async *pull(_cursor, signal) {
      signal.throwIfAborted();
      pulls += 1;
      atWork += 1;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      atWork -= 1;
      signal.throwIfAborted();
    },
    abilities: [],
    push: takesNoCommands,
    check: async () => ({ steps: [], problem: null }),
  };
  engine = createSyncEngine({ vault, clock, outbox, dueAt: () => null, ...told }, () => connector);
  return { atWork: () => atWork, pulls: () => pulls };
}

it('a source that is started by several at once has one line, the last one', async () => {
  const { atWork, pulls } = await start();
  await Promise.all([engine.start(SOURCE), engine.start(SOURCE), engine.start(SOURCE)]);
  await soon(() => expect(pulls()).toBeGreaterThanOrEqual(1));
  await soon(() => expect(atWork()).toBe(1));
  await engine.stop('desk');
  expect(atWork()).toBe(0);
});

it('a source that is being started when everything ends is ended too', async () => {
  const { atWork } = await start();
  const starting = engine.start(SOURCE);
  await engine.stopAll();
  await starting;
  expect(atWork()).toBe(0);
  // One that had been left over would be at work before this one is.
  await engine.start(SOURCE);
  await soon(() => expect(atWork()).toBeGreaterThanOrEqual(1));
  expect(atWork()).toBe(1);
});

it('a help desk that was asked too much is not written to after each pull, but when it is asked for', async () => {
  const vault = await openInProcessVault();
  const changes = [{ kind: 'told', case: caseOpened(NOW, {}, { id: 'desk/1' }) } as const];
  await vault.request({ op: 'apply', sourceId: 'desk', changes, setAside: [], cursor: null, now: NOW });
  const clock = manualClock(NOW);
  let endPull = () => {};
  const pullEnds = new Promise<void>((resolve) => {
    endPull = resolve;
  });
  let isAskedFor = false;
  const sent: boolean[] = [];
  const connector: Connector = {
    // biome-ignore lint/correctness/useYield: a pull that brings nothing.
    async *pull() {
      await pullEnds;
    },
    abilities: ['note'],
    async push() {
      sent.push(isAskedFor);
      if (isAskedFor) return { kind: 'done', change: null, eventIds: [] };
      throw new ConnectorError('rate-limited', 'desk', '', 10 * MINUTE);
    },
    check: async () => ({ steps: [], problem: null }),
  };
  const outbox = createOutbox({ vault, clock, onShown: () => {}, onReady: (id) => engine.sendReady(id) });
  await outbox.load();
  let lastSuccessAt: number | null = null;
  const told = { onStored: () => {}, serverOffsetMs: () => null, log: () => {} };
  const onState = (state: SourceState) => {
    ({ lastSuccessAt } = state);
  };
  engine = createSyncEngine({ vault, clock, outbox, dueAt: () => null, onState, ...told }, () => connector);
  await engine.start(SOURCE);
  await outbox.give(command(1, { kind: 'note', text: 'Called' }, { at: NOW }), []);
  clock.moveTo(NOW + HOLD_MS);
  await soon(() => expect(outbox.of('desk')).toMatchObject([{ problem: { code: 'rate-limited' } }]));
  endPull();
  await soon(() => expect(lastSuccessAt).not.toBeNull());
  for (let turns = 0; turns < 20; turns += 1) await setImmediate();
  isAskedFor = true;
  engine.syncNow('desk');
  await soon(() => expect(outbox.of('desk')).toEqual([]));
  expect(sent).toEqual([false, true]);
});
