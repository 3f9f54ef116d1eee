import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { standingRank } from '../../../../../src/contract/source.ts';
import type { SourceState } from '../../../../../src/contract/source-state.ts';
import type { VaultRequest } from '../../../../../src/contract/vault.ts';
import type { Case } from '../../../../../src/domain/cases/case.ts';
import type { CaseChange } from '../../../../../src/domain/cases/case-change.ts';
import { type Place, placesOf } from '../../../../../src/domain/cases/twins/places.ts';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { readClosedSince, readOpenCases } from '../../../../../src/renderer/vault/reads.ts';
import { bondOfRow, caseOfRow } from '../../../../../src/renderer/vault/rows.ts';
import { type InProcessVault, openInProcessVault } from '../../../../support/in-process-vault.ts';
import { buildCase, buildSourceState, told } from '../builders.ts';

const KINDS = {
  rt: 'request-tracker',
  azure: 'azure-support',
  export: 'files',
  here: 'logged-here',
} as const;
type SourceId = keyof typeof KINDS;

const OPENED = 9 * HOUR;

function caseAt(sourceId: SourceId, key: string, fields: Partial<Case> = {}): CaseChange {
  return told({ id: `${sourceId}/${key}`, sourceId, key, openedAt: OPENED, ...fields });
}

async function vaultWith(...sourceIds: readonly SourceId[]): Promise<InProcessVault> {
  const vault = await openInProcessVault();
  for (const sourceId of sourceIds) await vault.request(stateOf(sourceId));
  return vault;
}

function stateOf(sourceId: SourceId): VaultRequest & { op: 'put-source-state' } {
  const kind: SourceState['kind'] = KINDS[sourceId];
  return { op: 'put-source-state', state: buildSourceState({ sourceId, kind }) };
}

const applied = (sourceId: SourceId, changes: CaseChange[], now = 10) => ({
  op: 'apply' as const,
  sourceId,
  changes,
  setAside: [],
  cursor: null,
  now,
});
const bound = (caseId: string, otherId: string, isSame: boolean, now = 20) =>
  ({ op: 'bind-cases', caseId, otherId, isSame, now }) as const;

async function counted({ db }: InProcessVault): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const chunk of readOpenCases(db)) all.push(...chunk.map(({ id }) => id));
  return all;
}

const ids = (stored: readonly { readonly id: string }[]) => stored.map(({ id }) => id).sort();

describe('a case that is in two sources', () => {
  it('counts once, by the help desk, whichever told it first', async () => {
    for (const order of [
      ['rt', 'export'],
      ['export', 'rt'],
    ] as const) {
      const vault = await vaultWith('rt', 'export');
      for (const sourceId of order) await vault.request(applied(sourceId, [caseAt(sourceId, '7')]));
      expect(await counted(vault)).toEqual(['rt/7']);
      const { cases } = await vault.request({ op: 'read-open', after: null });
      expect(ids(cases)).toEqual(['rt/7']);
      expect(cases[0]?.standsFor).toEqual(['export/7']);
      vault.db.close();
    }
  });

  it('is answered with its twin, so that whoever follows it hears that it no longer counts', async () => {
    const vault = await vaultWith('rt', 'export');
    await vault.request(applied('export', [caseAt('export', '7')]));
    const batch = applied('rt', [caseAt('rt', '7')]);
    const { stored } = await vault.request(batch);
    expect(ids(stored)).toEqual(['export/7', 'rt/7']);
    expect(stored.find(({ id }) => id === 'export/7')).toMatchObject({ isOpen: true, standsBehind: 'rt/7' });
    expect((await vault.request(batch)).stored).toMatchObject([{ id: 'rt/7', standsFor: ['export/7'] }]);
    vault.db.close();
  });

  it('is hidden by the help desk’s also once that has resolved it, and its end counts once', async () => {
    const vault = await vaultWith('rt', 'export');
    await vault.request(
      applied('export', [caseAt('export', '7'), caseAt('export', '8', { isOpen: false, updatedAt: 5 })]),
    );
    await vault.request(
      applied(
        'rt',
        ['7', '8'].map((key) => caseAt('rt', key, { isOpen: false, updatedAt: 6 })),
      ),
    );
    expect(await counted(vault)).toEqual([]);
    expect(ids(await readClosedSince(vault.db, 0))).toEqual(['rt/7', 'rt/8']);
    vault.db.close();
  });

  it('comes forward when the help desk has it no more, and goes back when that tells it again', async () => {
    const vault = await vaultWith('rt', 'export');
    await vault.request(applied('export', [caseAt('export', '7')]));
    await vault.request(applied('rt', [caseAt('rt', '7')]));
    await vault.request(applied('rt', [{ kind: 'gone', caseId: 'rt/7', at: 30 }]));
    expect(await counted(vault)).toEqual(['export/7']);
    const again = await vault.request(applied('rt', [{ kind: 'gone', caseId: 'rt/7', at: 30 }]));
    expect(ids(again.stored)).toEqual(['export/7', 'rt/7']);
    await vault.request(applied('rt', [caseAt('rt', '7', { revision: 2 })]));
    expect(await counted(vault)).toEqual(['rt/7']);
    vault.db.close();
  });

  it('counts twice again when one of them turns out to have another number', async () => {
    const vault = await vaultWith('rt', 'export');
    await vault.request(applied('rt', [caseAt('rt', '7')]));
    await vault.request(applied('export', [caseAt('export', '7')]));
    const { stored } = await vault.request(applied('rt', [caseAt('rt', '7', { key: '70', revision: 2 })]));
    expect(ids(stored)).toEqual(['export/7', 'rt/7']);
    expect(await counted(vault)).toEqual(['export/7', 'rt/7']);
    vault.db.close();
  });

  it.each([true, false])(
    'comes forward when the source before it is removed, with its cases: %s',
    async (withCases) => {
      const vault = await vaultWith('rt', 'export');
      await vault.request(
        applied(
          'rt',
          ['7', '8', '9'].map((key) => caseAt('rt', key)),
        ),
      );
      await vault.request(
        applied(
          'export',
          ['7', '8'].map((key) => caseAt('export', key)),
        ),
      );
      const { stored } = await vault.request({ op: 'remove-source', sourceId: 'rt', withCases });
      expect(ids(stored)).toEqual(expect.arrayContaining(['export/7', 'export/8']));
      expect(await counted(vault)).toEqual(['export/7', 'export/8', ...(withCases ? [] : ['rt/9'])]);
      await vault.request(stateOf('rt'));
      await vault.request(
        applied(
          'rt',
          ['7', '8', '9'].map((key) => caseAt('rt', key)),
        ),
      );
      expect(await counted(vault)).toEqual(['rt/7', 'rt/8', 'rt/9']);
      vault.db.close();
    },
  );
});

it('cases that are still to be imported are counted by the source that has them, and nothing is stored', async () => {
  const vault = await vaultWith('rt', 'here', 'export');
  await vault.request(
    applied(
      'rt',
      ['7', '8'].map((key) => caseAt('rt', key)),
    ),
  );
  await vault.request(applied('here', [caseAt('here', '9')]));
  await vault.request(applied('export', [caseAt('export', '5')]));
  const cases = ['5', '6', '7', '8', '9'].map((key) =>
    buildCase({ id: `export/${key}`, sourceId: 'export', key, openedAt: OPENED }),
  );
  const before = await vault.db.cases.toArray();
  expect(await vault.request({ op: 'count-twins', cases })).toEqual({ elsewhere: { rt: 2, here: 1 } });
  expect(await vault.db.cases.toArray()).toEqual(before);
  vault.db.close();
});

it('a telling that brings nothing new writes neither the case nor its twin', async () => {
  const vault = await vaultWith('rt', 'export');
  await vault.request(applied('export', [caseAt('export', '7')]));
  await vault.request(applied('rt', [caseAt('rt', '7')]));
  const put = vi.spyOn(vault.db.cases, 'bulkPut');
  await vault.request(applied('rt', [caseAt('rt', '7')]));
  expect(put.mock.calls.flatMap(([rows]) => rows)).toEqual([]);
  vault.db.close();
});

describe('what an agent says of two cases', () => {
  it('makes them one, takes it back, and survives that both are told again', async () => {
    const vault = await vaultWith('rt', 'here');
    await vault.request(applied('here', [caseAt('here', 'LC-1')]));
    await vault.request(applied('rt', [caseAt('rt', '7', { openedAt: OPENED + HOUR })]));
    expect(await counted(vault)).toEqual(['here/LC-1', 'rt/7']);
    const { outcome, stored } = await vault.request(bound('here/LC-1', 'rt/7', true));
    expect([outcome, ids(stored)]).toEqual(['done', ['here/LC-1', 'rt/7']]);
    await vault.request(applied('rt', [caseAt('rt', '7', { openedAt: OPENED + HOUR, revision: 2 })]));
    expect(await counted(vault)).toEqual(['rt/7']);
    await vault.request(bound('here/LC-1', 'rt/7', false, 30));
    expect(await counted(vault)).toEqual(['here/LC-1', 'rt/7']);
    vault.db.close();
  });

  it('parts one from all of its group, whatever comes later, until an agent says otherwise', async () => {
    const vault = await vaultWith('rt', 'export', 'azure');
    await vault.request(applied('rt', [caseAt('rt', '7')]));
    await vault.request(applied('export', [caseAt('export', '7')]));
    await vault.request(bound('export/7', 'rt/7', false));
    expect(await counted(vault)).toEqual(['export/7', 'rt/7']);
    await vault.request(applied('azure', [caseAt('azure', '7')], 11));
    expect(await counted(vault)).toEqual(['export/7', 'rt/7']);
    await vault.request(bound('export/7', 'azure/7', true, 30));
    expect(await counted(vault)).toEqual(['rt/7']);
    vault.db.close();
  });

  it('leaves everything as it was when it is undone: what may be the same is pointed out again, not parted', async () => {
    const vault = await vaultWith('rt', 'export', 'azure');
    await vault.request(applied('rt', [caseAt('rt', '7')]));
    await vault.request(applied('azure', [caseAt('azure', '7')]));
    // The same number and another opening: for an agent to say.
    await vault.request(applied('export', [caseAt('export', '7', { openedAt: OPENED + HOUR })]));
    const all = async () => [await vault.db.cases.toArray(), await vault.db.bonds.toArray()];
    const undone = async (...said: Parameters<typeof bound>) => {
      const untouched = await all();
      const { before } = await vault.request(bound(...said));
      expect(await all()).not.toEqual(untouched);
      await vault.request({ op: 'restore-bonds', bonds: before });
      expect(await all()).toEqual(untouched);
    };
    const maybe = (await vault.db.cases.toArray()).filter(({ maybeSame }) => maybeSame !== undefined);
    expect(maybe).not.toEqual([]);
    await undone('rt/7', 'export/7', true);
    await undone('rt/7', 'export/7', false);
    await undone('azure/7', 'rt/7', false);
    // Also what was said otherwise before.
    await vault.request(bound('rt/7', 'export/7', false));
    await undone('rt/7', 'export/7', true, 30);
    await vault.request(bound('rt/7', 'export/7', true, 40));
    await undone('export/7', 'azure/7', false, 50);
    vault.db.close();
  });

  it('is refused of two that have twins in the same source, and of one that is not kept', async () => {
    const vault = await vaultWith('rt', 'here');
    await vault.request(
      applied(
        'rt',
        ['7', '8'].map((key) => caseAt('rt', key)),
      ),
    );
    await vault.request(applied('here', [caseAt('here', 'LC-1')]));
    await vault.request(bound('here/LC-1', 'rt/7', true));
    expect(await vault.request(bound('rt/8', 'here/LC-1', true))).toEqual({
      outcome: 'same-source',
      stored: [],
      before: [],
    });
    expect(await vault.request(bound('rt/9', 'here/LC-1', true))).toMatchObject({
      outcome: 'missing',
      stored: [],
    });
    expect(await vault.db.bonds.count()).toBe(1);
    vault.db.close();
  });
});

const someSource = fc.constantFrom<SourceId>('rt', 'azure', 'export', 'here');
const someKey = fc.constantFrom('7', '#7', '8', '9');
const someId = fc.tuple(someSource, someKey).map(([sourceId, key]) => `${sourceId}/${key}`);
const someStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        sourceId: someSource,
        keys: fc.uniqueArray(someKey, { minLength: 1 }),
        minute: fc.nat(1),
        revision: fc.nat(9),
        isOpen: fc.boolean(),
      })
      .map(
        ({ sourceId, keys, minute, revision, isOpen }) =>
          (now: number) =>
            applied(
              sourceId,
              keys.map((key) =>
                caseAt(sourceId, key, { openedAt: OPENED + minute * MINUTE, revision, isOpen }),
              ),
              now,
            ),
      ),
  },
  fc.tuple(someSource, someKey).map(
    ([sourceId, key]) =>
      (now: number) =>
        applied(sourceId, [{ kind: 'gone', caseId: `${sourceId}/${key}`, at: now }], now),
  ),
  fc.record({ caseId: someId, otherId: someId, isSame: fc.boolean() }).map(
    ({ caseId, otherId, isSame }) =>
      (now: number) =>
        bound(caseId, otherId, isSame, now),
  ),
  fc
    .record({ sourceId: someSource, withCases: fc.boolean() })
    .map((removal) => () => ({ op: 'remove-source' as const, ...removal })),
  someSource.map((sourceId) => () => stateOf(sourceId)),
);

describe('whatever is told, said, removed and told again', () => {
  it('each case has the place that it would have, were all put in their place at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someStep, { maxLength: 14 }), async (steps) => {
        const vault = await vaultWith('rt', 'azure', 'export');
        const followed = new Map<string, Place>();
        for (const [at, step] of steps.entries()) {
          const result: object = await vault.request(step(100 + at) as VaultRequest);
          if ('removedCaseIds' in result)
            for (const id of result.removedCaseIds as string[]) followed.delete(id);
          if ('stored' in result)
            for (const one of result.stored as (Place & { id: string })[]) followed.set(one.id, placeIn(one));
        }
        const cases = (await vault.db.cases.toArray()).map(caseOfRow);
        const kinds = new Map(
          (await vault.db.sources.toArray()).map(({ sourceId, kind }) => [sourceId, kind]),
        );
        const bonds = (await vault.db.bonds.toArray()).map(bondOfRow);
        const places = placesOf(cases, bonds, (sourceId) => standingRank(kinds.get(sourceId)));
        const expected = Object.fromEntries(cases.map(({ id }) => [id, places.get(id) ?? {}]));
        expect(Object.fromEntries(cases.map((one) => [one.id, placeIn(one)]))).toEqual(expected);
        // Whoever only follows the answers, as alerts do, knows the same.
        expect(Object.fromEntries(followed)).toEqual(expected);
        const open = cases.filter(({ id, isOpen }) => isOpen && places.get(id)?.standsBehind === undefined);
        expect(await counted(vault)).toEqual(ids(open));
        vault.db.close();
      }),
      { numRuns: 150 },
    );
  });
});

function placeIn({ standsBehind, standsFor, maybeSame }: Place): Place {
  return {
    ...(standsBehind !== undefined && { standsBehind }),
    ...(standsFor !== undefined && { standsFor }),
    ...(maybeSame !== undefined && { maybeSame }),
  };
}
