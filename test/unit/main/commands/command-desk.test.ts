import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandAction } from '../../../../src/domain/cases/command.ts';
import { caseClock } from '../../../../src/domain/clock/case-clock.ts';
import { publishedPolicies } from '../../../../src/domain/policy/published.ts';
import { HOUR, MINUTE } from '../../../../src/domain/units.ts';
import { createCommandDesk } from '../../../../src/main/commands/command-desk.ts';
import { createOutbox, type Outbox } from '../../../../src/main/sync/outbox/outbox.ts';
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

async function open(agent: string | null, request: InProcessVault['request'] = vault.request) {
  const clock = manualClock(NOW);
  const world = { vault: { request }, clock, onShown: () => {}, onReady: () => {} };
  const logged: string[] = [];
  const outbox = createOutbox(world);
  // A vault that keeps nothing has nothing to read either.
  await Promise.allSettled([outbox.load()]);
  const desk = createCommandDesk({ ...world, outbox, agent: () => agent, log: (line) => logged.push(line) });
  return { desk, logged, clock, outbox };
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
    expect(await (await open(null)).desk.give(reply)).toMatchObject({ problem: { code: 'agent-missing' } });
    expect(await (await open(null)).desk.markDuty(duty)).toMatchObject({
      problem: { code: 'agent-missing' },
    });
  });

  it('lowers no severity without the name of who did it (policy rule 8)', async () => {
    const reason = 'The customer has named no contact';
    const lowering = { ...reply, action: { kind: 'change-severity', severity: 'C', reason } } as const;
    expect(await (await open(null)).desk.give(lowering)).toMatchObject({
      problem: { code: 'agent-missing' },
    });
    expect(await readActiveCommands(vault.db)).toEqual([]);
    await (await open('Li Wei')).desk.give(lowering);
    expect(await readActiveCommands(vault.db)).toMatchObject([
      { command: { by: 'Li Wei', action: { reason } } },
    ]);
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

describe('with a clock that was set back, what is given never comes before what the case knows already', () => {
  const actions: readonly CommandAction[] = [
    { kind: 'pause', reason: 'waiting-for-customer' },
    { kind: 'resume' },
    { kind: 'change-severity', severity: 'C', reason: 'It works again' },
    { kind: 'change-severity', severity: 'B', reason: 'It does not' },
  ];
  const shownBy = async ({ outbox }: { readonly outbox: Outbox }) => {
    const { case: subject } = await vault.request({ op: 'read-case', caseId: 'desk/1' });
    if (subject === null) throw new Error('not stored');
    const [shown] = outbox.shown([subject]);
    if (shown === undefined) throw new Error('not shown');
    return caseClock(shown, publishedPolicies);
  };

  it('so that a pause that is resumed is over, and of two severities the later counts', async () => {
    const desk = await open('Li Wei');
    for (const [place, action] of actions.entries()) {
      desk.clock.moveTo(NOW + 15 * MINUTE - place * MINUTE);
      await desk.desk.give({ ...reply, action });
    }
    const clock = await shownBy(desk);
    expect(clock.remarks).toEqual([]);
    expect(clock.terms.severity).toBe('B');
    expect(clock.phases.at(-1)?.paused).toBeNull();
    expect(clock.deadline).not.toBeNull();
  });

  it('and a reply to a case that was opened by the clock before answers it', async () => {
    const desk = await open('Li Wei');
    desk.clock.moveTo(NOW - 2 * MINUTE);
    await desk.desk.give(reply);
    expect(await shownBy(desk)).toMatchObject({ respondedAt: NOW, remarks: [] });
  });

  it('nor before what was carried out while the case was read', async () => {
    const given = { sourceId: 'desk', caseId: 'desk/1', by: 'Li Wei', basedOn: 1 };
    const { outbox, clock } = await open('Li Wei');
    const [pause, resume] = actions as [CommandAction, CommandAction];
    const first = { ...given, id: randomUUID(), at: clock.now(), action: pause };
    await outbox.give(first, []);
    const [entry] = outbox.of('desk');
    if (entry === undefined) throw new Error('not given');
    await outbox.settle(entry, { kind: 'done', change: null, eventIds: [] });
    const second = { ...given, id: randomUUID(), at: clock.now() - MINUTE, action: resume };
    await outbox.give(second, []);
    expect(outbox.of('desk')).toMatchObject([{ command: { at: first.at + 1 } }]);
  });

  it('but other cases have the time that it is, and so has what is given once a command is taken back', async () => {
    const { desk, clock, outbox } = await open('Li Wei');
    await desk.give(reply);
    clock.moveTo(NOW - MINUTE);
    const other = caseOpened(NOW - HOUR, {}, { id: 'desk/2' });
    const changes = [{ kind: 'told', case: other } as const];
    await vault.request({ op: 'apply', sourceId: 'desk', changes, setAside: [], cursor: null, now: NOW });
    const given = await desk.give({ ...reply, caseId: 'desk/2' });
    expect(outbox.of('desk').at(-1)).toMatchObject({ command: { caseId: 'desk/2', at: NOW - MINUTE } });
    if (given.ok) await desk.withdraw({ id: given.commandId });
    clock.moveTo(NOW - 2 * MINUTE);
    await desk.give({ ...reply, caseId: 'desk/2' });
    expect(outbox.of('desk').at(-1)).toMatchObject({ command: { at: NOW - 2 * MINUTE } });
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
