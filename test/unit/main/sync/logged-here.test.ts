import { beforeEach, describe, expect, it, test } from 'vitest';
import type { LoggedCase } from '../../../../src/contract/logged-case.ts';
import type { StoredCase } from '../../../../src/domain/cases/case.ts';
import type { Command, CommandAction } from '../../../../src/domain/cases/command.ts';
import { createLoggedHereConnector } from '../../../../src/main/sync/connectors/logged-here/connector.ts';
import { createLogDesk } from '../../../../src/main/sync/connectors/logged-here/log-desk.ts';
import { beijing } from '../../../support/cases.ts';
import { delivery } from '../../../support/delivery.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';

const NOW = beijing('2026-11-23 10:00');
const LOGGED: LoggedCase = {
  subject: 'Printer on fire',
  customer: 'Contoso',
  owner: '',
  severity: 'A',
  serviceType: 'technical-platform',
  plan: 'premium',
  openedAt: beijing('2026-11-23 09:40'),
  intake: { channel: 'phone', contact: 'Wang, 010-5555', notes: '' },
};

let vault: InProcessVault;
let told: StoredCase[];
beforeEach(async () => {
  vault = await openInProcessVault();
  told = [];
});
const desk = () =>
  createLogDesk({
    vault,
    clock: { now: () => NOW },
    agent: () => 'Li Wei',
    whileStopped: (work) => work(),
    onStored: (cases) => told.push(...cases),
  });

describe('a case that is logged', () => {
  it('counts from when the customer asked, and keeps how it came in', async () => {
    expect(await desk().log(LOGGED)).toBe('logged-here/1');
    expect(told).toMatchObject([
      {
        key: 'LC-1',
        owner: null,
        openedAt: LOGGED.openedAt,
        firstSeenAt: NOW,
        intake: LOGGED.intake,
        events: [{ kind: 'opened', at: LOGGED.openedAt, severity: 'A', plan: 'premium' }],
      },
    ]);
  });

  it('has a number of its own, also when several are logged at once, and after a restart', async () => {
    const one = desk();
    const ids = await Promise.all([one.log(LOGGED), one.log(LOGGED), one.log(LOGGED)]);
    expect([...ids, await desk().log(LOGGED)]).toEqual([1, 2, 3, 4].map((number) => `logged-here/${number}`));
    expect(await vault.db.cases.count()).toBe(4);
  });
});

describe('a command on it', () => {
  const push = async (action: CommandAction, id = crypto.randomUUID()) => {
    const { case: subject } = await vault.request({ op: 'read-case', caseId: 'logged-here/1' });
    if (subject === null) throw new Error('not logged');
    const command: Command = {
      id,
      caseId: subject.id,
      sourceId: subject.sourceId,
      at: NOW,
      by: 'Li',
      action,
      basedOn: subject.revision,
    };
    const outcome = await createLoggedHereConnector().push(command, subject, delivery());
    if (outcome.kind !== 'done' || outcome.change?.kind !== 'told') throw new Error(outcome.kind);
    const request = { op: 'apply', sourceId: subject.sourceId, cursor: null, now: NOW } as const;
    const { stored } = await vault.request({ ...request, changes: [outcome.change], setAside: [] });
    return { stored: stored[0], eventIds: outcome.eventIds };
  };
  beforeEach(() => desk().log(LOGGED));

  test.each<[CommandAction, object]>([
    [{ kind: 'assign', owner: 'Li' }, { owner: 'Li' }],
    [{ kind: 'assign', owner: 'Chen' }, { owner: 'Chen' }],
    [{ kind: 'assign', owner: null }, { owner: null }],
    [{ kind: 'note', text: 'called back' }, { revision: 2 }],
    [{ kind: 'reply', text: 'on our way' }, { events: [{}, { kind: 'responded', by: 'Li' }] }],
    [
      { kind: 'change-severity', severity: 'B', reason: 'it is out' },
      { events: [{}, { kind: 'severity-changed', severity: 'B', by: 'Li', reason: 'it is out' }] },
    ],
    [
      { kind: 'pause', reason: 'on-hold' },
      { status: 'paused', events: [{}, { kind: 'paused' }] },
    ],
    [{ kind: 'resume' }, { status: 'open', events: [{}, { kind: 'resumed' }] }],
    [{ kind: 'resolve' }, { isOpen: false, status: 'resolved', events: [{}, { kind: 'closed' }] }],
  ])('%j is carried out at once and for good', async (action, expected) => {
    expect((await push(action)).stored).toMatchObject(expected);
  });

  it('opens it again when it is closed', async () => {
    await push({ kind: 'resolve' });
    expect((await push({ kind: 'reopen' })).stored).toMatchObject({
      isOpen: true,
      status: 'open',
      events: [{}, { kind: 'closed' }, { kind: 'reopened', by: 'Li' }],
    });
  });

  it('that is an internal note does not answer the customer (policy rule 5)', async () => {
    const { stored, eventIds } = await push({ kind: 'note', text: 'called back' });
    expect(stored?.events.map(({ kind }) => kind)).toEqual(['opened']);
    expect(eventIds).toEqual([]);
  });

  it('that comes twice makes one event', async () => {
    const id = crypto.randomUUID();
    const action = { kind: 'reply', text: 'on our way' } as const;
    const first = await push(action, id);
    expect(await push(action, id)).toEqual(first);
    expect(first.eventIds).toEqual([id]);
    expect(first.stored?.events).toHaveLength(2);
  });
});

describe('what was logged of it', () => {
  const { owner: _, ...facts } = LOGGED;
  const correct = (change: Partial<LoggedCase>) =>
    desk().correct({ caseId: 'logged-here/1', ...facts, ...change });
  const stored = async () => (await vault.request({ op: 'read-case', caseId: 'logged-here/1' })).case;
  beforeEach(() => desk().log({ ...LOGGED, owner: 'Chen' }));

  it('can be put right: the clock runs as if it had been logged so, and what it rested on before stays known', async () => {
    expect(
      await correct({ subject: 'Plotter on fire', openedAt: LOGGED.openedAt - 60_000, severity: 'B' }),
    ).toEqual({
      ok: true,
    });
    const was = {
      openedAt: LOGGED.openedAt,
      severity: 'A',
      serviceType: 'technical-platform',
      plan: 'premium',
    };
    expect(await stored()).toMatchObject({
      subject: 'Plotter on fire',
      owner: 'Chen',
      openedAt: LOGGED.openedAt - 60_000,
      events: [{ id: 'opened', at: LOGGED.openedAt - 60_000, severity: 'B' }],
      intake: { ...LOGGED.intake, corrections: [{ at: NOW, by: 'Li Wei', ...was }] },
    });
    expect(told.at(-1)).toEqual(await stored());
  });

  it('keeps each time that the clock was put on something else, and no other', async () => {
    await correct({ severity: 'B' });
    await correct({ severity: 'B', customer: 'Contoso Ltd' });
    await correct({ severity: 'C' });
    expect((await stored())?.intake?.corrections?.map(({ severity }) => severity)).toEqual(['A', 'B']);
  });

  it('cannot have come in later than now, nor after something was done about it meanwhile', async () => {
    const late = { ok: false, problem: { code: 'opened-late', subject: 'LC-1' } };
    expect(await correct({ openedAt: NOW + 120_000 })).toMatchObject(late);
    const known = await stored();
    if (known === null) throw new Error('not logged');
    const { firstSeenAt: _seen, ...subject } = known;
    const answered = { id: 'r', at: NOW - 60_000, kind: 'responded' as const, by: 'Li' };
    const told = { ...subject, revision: 2, events: [...subject.events, answered] };
    const changes = [{ kind: 'told' as const, case: told }];
    await vault.request({
      op: 'apply',
      sourceId: 'logged-here',
      changes,
      setAside: [],
      cursor: null,
      now: NOW,
    });
    expect(await correct({ openedAt: NOW - 30_000 })).toMatchObject(late);
    expect(await correct({ openedAt: NOW - 60_000 })).toEqual({ ok: true });
    expect((await stored())?.events).toHaveLength(2);
  });

  it('is not put right where it is closed, or of a help desk', async () => {
    const known = await stored();
    if (known === null) throw new Error('not logged');
    const { firstSeenAt: _seen, ...subject } = known;
    const closed = { ...subject, isOpen: false, revision: 2 };
    const ofDesk = { ...subject, id: 'rt/1', sourceId: 'rt', intake: undefined };
    for (const [sourceId, told] of [
      ['logged-here', closed],
      ['rt', ofDesk],
    ] as const) {
      const changes = [{ kind: 'told' as const, case: told }];
      await vault.request({ op: 'apply', sourceId, changes, setAside: [], cursor: null, now: NOW });
    }
    expect(await correct({ severity: 'B' })).toMatchObject({ ok: false, problem: { code: 'case-closed' } });
    expect(await desk().correct({ ...facts, caseId: 'rt/1' })).toMatchObject({ ok: false });
  });
});
