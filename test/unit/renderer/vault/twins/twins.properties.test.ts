import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingRank } from '../../../../../src/contract/source.ts';
import type { VaultRequest } from '../../../../../src/contract/vault.ts';
import { type Place, placesOf } from '../../../../../src/domain/cases/twins/places.ts';
import { MINUTE } from '../../../../../src/domain/units.ts';
import { bondOfRow } from '../../../../../src/renderer/vault/rows/bond-row.ts';
import { caseOfRow } from '../../../../../src/renderer/vault/rows/case-row.ts';
import {
  applied,
  bound,
  caseAt,
  counted,
  ids,
  OPENED,
  type SourceId,
  stateOf,
  vaultWith,
} from './twins-vault.ts';

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
    .map((removal) => (now: number) => ({ op: 'remove-source' as const, ...removal, now })),
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
