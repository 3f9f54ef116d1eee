import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { OutboxEntry } from '../../../../../src/contract/outbox.ts';
import type { Case } from '../../../../../src/domain/cases/case.ts';
import { SHIPPED_BOOKS } from '../../../../../src/domain/rules/rule-books.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { READ_AGAIN_MS } from '../../../../../src/renderer/console/desk/read-again.ts';
import type { ClosedCase } from '../../../../../src/renderer/console/review/closed-case.ts';
import { type ClosedSoFar, followClosed } from '../../../../../src/renderer/console/review/follow-closed.ts';
import { command } from '../../../../support/commands.ts';
import { type InProcessVault, openInProcessVault } from '../../../../support/in-process-vault.ts';
import { soon } from '../../../../support/soon.ts';
import { told } from '../../vault/builders.ts';

beforeEach(() => void vi.stubGlobal('document', { hidden: false }));

/** Has the vault take cases; an open one is called so, any other was closed then. */
async function store({ request }: InProcessVault, ...cases: readonly Partial<Case>[]): Promise<void> {
  await request({
    op: 'apply',
    sourceId: 'rt',
    changes: cases.map((fields) => told({ isOpen: false, ...fields })),
    setAside: [],
    cursor: null,
    now: 10,
  });
}

const closed = (key: number, updatedAt: number, fields: Partial<Case> = {}): Partial<Case> => ({
  id: `rt/${key}`,
  key: `RT-${key}`,
  updatedAt,
  revision: updatedAt,
  events: [{ id: `${key} ${updatedAt}`, at: updatedAt, kind: 'closed' }],
  ...fields,
});

/** Follows what was closed within a stretch of time, until the test is over. */
function follow(
  { db }: InProcessVault,
  since = 0,
  { until = Number.POSITIVE_INFINITY, known = new Map<string, ClosedCase>() } = {},
) {
  const heard: ClosedSoFar[] = [];
  const failures: unknown[] = [];
  const stop = followClosed(
    { reader: db, since, until, known, books: SHIPPED_BOOKS, elapsed: () => 0 },
    (soFar) => heard.push(soFar),
    (error) => failures.push(error),
  );
  onTestFinished(stop);
  const keys = () => heard.at(-1)?.cases.map(({ key }) => key);
  return { heard, failures, keys, stop };
}

test('the latest closed comes first; what is open or was closed before is not among them', async () => {
  const vault = await openInProcessVault();
  await store(vault, closed(1, 100), closed(2, 300), closed(3, 200), closed(4, 400, { isOpen: true }));
  const { keys } = follow(vault, 150);
  await soon(() => expect(keys()).toEqual(['RT-2', 'RT-3']));
});

test('where none is of the time, it is told whether any is stored', async () => {
  const vault = await openInProcessVault();
  const { heard } = follow(vault, 500);
  await soon(() => expect(heard).toEqual([{ cases: [], isWhole: true, isAnyStored: false }]));
  await store(vault, closed(1, 100));
  await soon(() => expect(heard.at(-1)).toEqual({ cases: [], isWhole: true, isAnyStored: true }));
});

test('many are told a few at first, then the others, each once, though all changed at the same instant', async () => {
  const vault = await openInProcessVault();
  for (const first of [0, 560])
    await store(vault, ...Array.from({ length: 560 }, (_, at) => closed(first + at, 100)));
  const { heard } = follow(vault);
  await soon(() => expect(heard.at(-1)?.isWhole).toBe(true));
  expect(heard.map(({ cases }) => cases.length)).toEqual([100, 1_100, 1_120]);
  expect(heard.map((soFar) => soFar.isWhole)).toEqual([false, false, true]);
  expect(new Set(heard.at(-1)?.cases.map(({ id }) => id)).size).toBe(1_120);
});

test('of a stretch that is long over its own cases come first, those that changed after it with all later ones', async () => {
  const vault = await openInProcessVault();
  await store(vault, closed(1, 100), closed(2, 200), closed(4, 350));
  await store(vault, ...Array.from({ length: 150 }, (_, at) => closed(1_000 + at, 500)));
  // Closed in the stretch, and changed after it.
  await store(vault, closed(3, 600, { events: [{ id: 'c', at: 250, kind: 'closed' }] }));
  const { heard } = follow(vault, 150, { until: 300 });
  await soon(() => expect(heard.at(-1)?.isWhole).toBe(true));
  expect(heard[0]?.cases.map(({ key }) => key)).toEqual(['RT-2']);
  expect(
    heard
      .at(-1)
      ?.cases.filter(({ closedAt }) => closedAt < 300)
      .map(({ key }) => key),
  ).toEqual(['RT-3', 'RT-2']);
});

test('a longer stretch shows what was read before until all of it is read, and not as whole', async () => {
  const vault = await openInProcessVault();
  await store(vault, ...Array.from({ length: 300 }, (_, at) => closed(at, 100 + at)));
  const known = new Map<string, ClosedCase>();
  const shorter = follow(vault, 250, { known });
  await soon(() => expect(shorter.heard.at(-1)?.isWhole).toBe(true));
  expect(shorter.keys()).toHaveLength(150);
  shorter.stop();
  await vault.db.cases.delete('rt/299');
  const { heard } = follow(vault, 0, { known });
  await soon(() => expect(heard.at(-1)?.isWhole).toBe(true));
  expect(heard.map(({ cases, isWhole }) => [cases.length, isWhole])).toEqual([
    [150, false],
    [300, false],
    [299, true],
  ]);
});

test('what is closed later comes at the top, what is told anew is replaced, and only those are read', async () => {
  const vault = await openInProcessVault();
  await store(vault, closed(1, 100), closed(2, 200));
  const { keys, heard } = follow(vault);
  await soon(() => expect(keys()).toEqual(['RT-2', 'RT-1']));
  const read = vi.spyOn(vault.db.cases, 'bulkGet');
  await store(vault, closed(3, 300), closed(1, 400, { subject: 'Another' }));
  await soon(() => expect(keys()).toEqual(['RT-1', 'RT-3', 'RT-2']));
  expect(heard.at(-1)?.cases[0]?.subject).toBe('Another');
  // The vault itself gets rows by it, too: none of them is of the case that stayed as it was.
  const asked = read.mock.calls.flatMap(([ids]) => ids as readonly unknown[]);
  expect(asked).not.toContain('rt/2');
});

test('who answered is the agent that replied here, and not the account that wrote for all of them', async () => {
  const vault = await openInProcessVault();
  const answered = (key: number, updatedAt: number): Partial<Case> =>
    closed(key, updatedAt, {
      openedAt: 40,
      events: [
        { id: `reply ${key}`, at: 50, kind: 'responded', by: 'caseclock-sync' },
        { id: `${key} ${updatedAt}`, at: updatedAt, kind: 'closed' },
      ],
    });
  const command = (key: number): OutboxEntry => ({
    command: {
      id: `b6c1d3d0-5b1e-4c35-9c7d-00000000000${key}`,
      caseId: `rt/${key}`,
      sourceId: 'rt',
      at: 50,
      by: 'Li Wei',
      action: { kind: 'reply', text: 'Looking into it.' },
      basedOn: 1,
    },
    order: key,
    state: 'sent',
    attempts: 1,
    attemptedAt: 50,
    mayHaveArrived: true,
    problem: null,
    found: null,
    eventIds: [`reply ${key}`],
    isTold: true,
  });
  await store(vault, answered(1, 100), answered(2, 200));
  await vault.request({ op: 'put-commands', entries: [command(1), command(3)], changes: [], now: 10 });
  const { heard } = follow(vault);
  const by = () => heard.at(-1)?.cases.map(({ key, respondedBy }) => [key, respondedBy]);
  await soon(() => expect(heard.at(-1)?.isWhole).toBe(true));
  expect(by()).toEqual([
    ['RT-2', 'caseclock-sync'],
    ['RT-1', 'Li Wei'],
  ]);
  await store(vault, answered(3, 300));
  await soon(() => expect(by()?.[0]).toEqual(['RT-3', 'Li Wei']));
});

test('a case that is opened again leaves the list', async () => {
  const vault = await openInProcessVault();
  await store(vault, closed(1, 100), closed(2, 200));
  const { keys } = follow(vault);
  await soon(() => expect(keys()).toHaveLength(2));
  await store(vault, closed(2, 300, { isOpen: true }));
  await soon(() => expect(keys()).toEqual(['RT-1']));
});

test('a reading that fails is said, and made again until it succeeds', async () => {
  const vault = await openInProcessVault();
  await store(vault, closed(1, 100));
  vault.db.close();
  const { failures, heard, keys } = follow(vault);
  await soon(() => expect(failures).toHaveLength(2));
  expect(heard).toEqual([]);
  await vault.db.open();
  await soon(() => expect(keys()).toEqual(['RT-1']));
  await store(vault, closed(2, 200));
  await soon(() => expect(keys()).toEqual(['RT-2', 'RT-1']));
});

test('what fails later is said, and all is read anew, also what changed meanwhile', async () => {
  const vault = await openInProcessVault();
  await store(vault, closed(1, 100));
  const { failures, keys } = follow(vault);
  await soon(() => expect(keys()).toEqual(['RT-1']));
  const fault = vi.spyOn(vault.db.commands, 'where').mockImplementationOnce(() => {
    throw new Error('Internal error');
  });
  await store(vault, closed(2, 200));
  await soon(() => expect(failures).toHaveLength(1));
  expect(fault).toHaveBeenCalled();
  await soon(() => expect(keys()).toEqual(['RT-2', 'RT-1']));
});

test('once it is ended nothing is read again', async () => {
  const vault = await openInProcessVault();
  vault.db.close();
  const [set, cleared] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
  const { failures, stop } = follow(vault);
  await soon(() => expect(failures).toHaveLength(1));
  const again = set.mock.calls.findIndex(([, ms]) => ms === READ_AGAIN_MS);
  stop();
  expect(cleared).toHaveBeenCalledWith(set.mock.results[again]?.value);
});

test('a case that is to be reopened leaves the list at once, and is back when that is taken back', async () => {
  const vault = await openInProcessVault();
  await store(vault, closed(1, 100), closed(2, 200));
  const { keys } = follow(vault);
  await soon(() => expect(keys()).toEqual(['RT-2', 'RT-1']));
  const given = command(1, { kind: 'reopen' }, { caseId: 'rt/1', sourceId: 'rt', at: 300 });
  const reopen = newEntry(given, 1);
  await vault.request({ op: 'put-commands', entries: [reopen], changes: [], now: 300 });
  await soon(() => expect(keys()).toEqual(['RT-2']));
  const late = follow(vault);
  await soon(() => expect(late.heard.at(-1)?.isWhole).toBe(true));
  expect(late.keys()).toEqual(['RT-2']);
  const dropped = { ...reopen, state: 'dropped' } as const;
  await vault.request({ op: 'put-commands', entries: [dropped], changes: [], now: 301 });
  await soon(() => expect(keys()).toEqual(['RT-2', 'RT-1']));
});
