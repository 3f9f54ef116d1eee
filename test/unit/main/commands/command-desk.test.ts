import { beforeEach, describe, expect, it } from 'vitest';
import { createCommandDesk } from '../../../../src/main/commands/command-desk.ts';
import { createOutbox } from '../../../../src/main/sync/outbox/outbox.ts';
import { readActiveCommands, readDutiesOf } from '../../../../src/renderer/vault/reads.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';
import { manualClock } from '../../../support/manual-clock.ts';

const NOW = beijing('2026-11-23 10:00');
let vault: InProcessVault;
beforeEach(async () => {
  vault = await openInProcessVault();
  const changes = [{ kind: 'told', case: caseOpened(NOW) } as const];
  await vault.request({ op: 'apply', sourceId: 'desk', changes, setAside: [], cursor: null, now: NOW });
});

async function open(agent: string, request: InProcessVault['request'] = vault.request) {
  const clock = manualClock(NOW);
  const world = { vault: { request }, clock, onShown: () => {}, onReady: () => {} };
  const logged: string[] = [];
  const outbox = createOutbox(world);
  // A vault that keeps nothing has nothing to read either.
  await Promise.allSettled([outbox.load()]);
  const desk = createCommandDesk({ ...world, outbox, agent: () => agent, log: (line) => logged.push(line) });
  return { desk, logged };
}

const reply = { caseId: 'desk/1', basedOn: 1, action: { kind: 'reply', text: 'Secret words' } } as const;
const duty = { caseId: 'desk/1', duty: 'Keeps contacts', state: 'missing' } as const;

describe('what an agent gives', () => {
  it('goes into the outbox in the agent’s name, at its instant, for the case’s source', async () => {
    expect(await (await open('Li Wei')).desk.give(reply)).toEqual({
      ok: true,
      commandId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(await readActiveCommands(vault.db)).toMatchObject([
      { command: { by: 'Li Wei', at: NOW, sourceId: 'desk', basedOn: 1, action: reply.action } },
    ]);
  });

  it('is not taken while nobody has said who the agent is', async () => {
    expect(await (await open('')).desk.give(reply)).toMatchObject({ problem: { code: 'agent-missing' } });
    expect(await (await open('')).desk.markDuty(duty)).toMatchObject({ problem: { code: 'agent-missing' } });
  });

  it('is not taken for a case that is not kept', async () => {
    const outcome = await (await open('Li Wei')).desk.give({ ...reply, caseId: 'desk/9' });
    expect(outcome).toMatchObject({ problem: { code: 'case-missing' } });
  });

  it('is not said to be taken when the vault cannot keep it, and its words stay out of the log', async () => {
    const { desk, logged } = await open('Li Wei', () => Promise.reject(new Error('quota-exceeded')));
    expect(await desk.give(reply)).toMatchObject({ problem: { code: 'vault-unavailable' } });
    expect(logged.join()).toContain('quota-exceeded');
    expect(logged.join()).not.toContain('Secret words');
  });
});

it('what was found about a duty is kept with who found it and when, the last word counting', async () => {
  const { desk } = await open('Li Wei');
  await desk.markDuty(duty);
  await desk.markDuty({ ...duty, state: 'provided' });
  expect(await readDutiesOf(vault.db, 'desk/1')).toEqual([
    { ...duty, sourceId: 'desk', state: 'provided', by: 'Li Wei', at: NOW },
  ]);
  expect(await readDutiesOf(vault.db, 'desk/10')).toEqual([]);
});

it('a command that is gone or settled cannot be taken back or sent again', async () => {
  const { desk } = await open('Li Wei');
  const id = '0b0c6a3e-7c53-4c5f-9d36-0d3f3f0b9a11';
  expect(await desk.withdraw({ id })).toMatchObject({ problem: { code: 'too-late' } });
  expect(await desk.sendAgain({ id, action: reply.action })).toMatchObject({ problem: { code: 'too-late' } });
});
