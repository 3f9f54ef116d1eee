import { describe, expect, it, vi } from 'vitest';
import { HOUR } from '../../../../../src/domain/units.ts';
import { readClosedSince } from '../../../../../src/renderer/vault/closed-reads.ts';
import { buildCase } from '../builders.ts';
import { applied, bound, caseAt, counted, ids, OPENED, stateOf, vaultWith } from './twins-vault.ts';

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
      const { stored } = await vault.request({ op: 'remove-source', sourceId: 'rt', withCases, now: 40 });
      expect(ids(stored)).toEqual(expect.arrayContaining(['export/7', 'export/8']));
      expect(await counted(vault)).toEqual(['export/7', 'export/8']);
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
