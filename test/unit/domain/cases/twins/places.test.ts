import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bond, bondOf } from '../../../../../src/domain/cases/twins/bond.ts';
import { placesOf } from '../../../../../src/domain/cases/twins/places.ts';
import type { PlacedCase } from '../../../../../src/domain/cases/twins/twin-groups.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../../src/domain/units.ts';

const OPENED = Date.parse('2026-11-23T09:30:20+08:00');
const RANKS: Readonly<Record<string, number>> = { rt: 0, azure: 0, export: 1, here: 2 };
const rankOf = (sourceId: string): number => RANKS[sourceId] ?? 3;

function caseOf(id: string, fields: Partial<PlacedCase> = {}): PlacedCase {
  const [sourceId = ''] = id.split('/');
  return { id, sourceId, key: '#7', subject: id, openedAt: OPENED, firstSeenAt: 1, ...fields };
}

/** Which case stands for each; itself for most. */
function standing(cases: readonly PlacedCase[], bonds: readonly Bond[] = []): Record<string, string> {
  const places = placesOf(cases, bonds, rankOf);
  return Object.fromEntries(cases.map(({ id }) => [id, places.get(id)?.standsBehind ?? id]));
}

const RT = caseOf('rt/7', { key: 'RT-7' });
const EXPORTED = caseOf('export/7');

describe('two cases of different sources', () => {
  it.each([
    ['with the same number, opened at the same instant', {}, true],
    ['of which one lost its seconds', { openedAt: OPENED - 20 * SECOND }, true],
    ['opened in the minute before', { openedAt: OPENED - 21 * SECOND }, false],
    ['opened in the minute after', { openedAt: OPENED + 40 * SECOND }, false],
    ['of which one number has letters', { key: 'a7' }, false],
    ['of which one has no number', { key: '#' }, false],
  ])('%s', (_, fields, isOne) => {
    const other = caseOf('export/7', fields);
    expect(standing([RT, other])).toEqual({ 'rt/7': 'rt/7', 'export/7': isOne ? 'rt/7' : 'export/7' });
  });

  it.each([
    ['a help desk before an export', ['rt/7', 'export/7'], {}],
    ['an export before what was logged here', ['export/7', 'here/7'], {}],
    ['a source that is there before one that was removed', ['here/7', 'removed/7'], {}],
    [
      'an export before a case that is gone at the help desk',
      ['export/7', 'rt/7'],
      { 'rt/7': { isGone: true } },
    ],
    ['among equals the one first stored', ['rt/7', 'azure/7'], { 'azure/7': { firstSeenAt: 2 } }],
    ['among equals stored together the lesser id', ['azure/7', 'rt/7'], {}],
  ] as const)('stands %s', (_, [stands, behind], fields: Partial<Record<string, Partial<PlacedCase>>>) => {
    const cases = [stands, behind].map((id) => caseOf(id, fields[id]));
    expect(standing(cases)).toEqual({ [stands]: stands, [behind]: stands });
    expect(placesOf(cases, [], rankOf).get(stands)).toEqual({ standsFor: [behind] });
  });

  it('are one when an agent says so, whatever their numbers, and two when an agent says that', () => {
    const logged = caseOf('here/1', { key: 'LC-1', openedAt: OPENED + DAY });
    expect(standing([RT, logged], [bondOf('here/1', 'rt/7', true, 1)])).toEqual({
      'rt/7': 'rt/7',
      'here/1': 'rt/7',
    });
    const parted = [bondOf('rt/7', 'export/7', false, 1)];
    expect(standing([RT, EXPORTED], parted)).toEqual({ 'rt/7': 'rt/7', 'export/7': 'export/7' });
    expect(placesOf([RT, EXPORTED], parted, rankOf).size).toBe(0);
  });

  it('of one source always stay two, also by way of a third', () => {
    const [first, second] = [caseOf('export/#7'), caseOf('export/7', { firstSeenAt: 2 })];
    expect(standing([first, second])).toEqual({ 'export/#7': 'export/#7', 'export/7': 'export/7' });
    expect(standing([first, second, RT])).toEqual({
      'rt/7': 'rt/7',
      'export/#7': 'rt/7',
      'export/7': 'export/7',
    });
  });
});

describe('a case that may be the same', () => {
  const maybe = (fields: Partial<PlacedCase>, bonds: readonly Bond[] = []) => {
    const places = placesOf([RT, caseOf('export/7', fields)], bonds, rankOf);
    return [places.get('rt/7')?.maybeSame, places.get('export/7')?.maybeSame];
  };
  it.each([
    ['opened 8 hours apart, as by a misread zone', { openedAt: OPENED + 8 * HOUR }, true],
    ['opened days apart', { openedAt: OPENED + 2 * DAY }, false],
    ['opened days apart, with the same subject', { openedAt: OPENED + 2 * DAY, subject: ' RT/7' }, true],
    ['with another number', { openedAt: OPENED + HOUR, key: '8', subject: 'rt/7' }, false],
  ])('%s', (_, fields, isMaybe) => {
    expect(maybe(fields)).toEqual(isMaybe ? ['export/7', 'rt/7'] : [undefined, undefined]);
  });

  it('is no longer pointed out once an agent said that it is not', () => {
    const bonds = [bondOf('rt/7', 'export/7', false, 1)];
    expect(maybe({ openedAt: OPENED + HOUR }, bonds)).toEqual([undefined, undefined]);
  });
});

const someCases = fc
  .uniqueArray(
    fc.record({
      sourceId: fc.constantFrom('rt', 'azure', 'export', 'here', 'removed'),
      key: fc.constantFrom('7', '#7', 'RT-7', '8', ''),
      minute: fc.nat(2),
      firstSeenAt: fc.nat(3),
      isGone: fc.boolean(),
    }),
    { maxLength: 8, selector: ({ sourceId, key, minute }) => `${sourceId}/${key}/${minute}` },
  )
  .map((all) =>
    all.map(({ sourceId, key, minute, firstSeenAt, isGone }) =>
      caseOf(`${sourceId}/${key}/${minute}`, {
        key,
        openedAt: OPENED + minute * MINUTE,
        firstSeenAt,
        ...(isGone && { isGone }),
      }),
    ),
  );
const withBonds = someCases.chain((cases) =>
  fc.record({ cases: fc.constant(cases), bonds: someBonds(cases.map(({ id }) => id)) }),
);
function someBonds(ids: readonly string[]): fc.Arbitrary<readonly Bond[]> {
  if (ids.length < 2) return fc.constant([]);
  const bond = fc
    .record({
      ids: fc.shuffledSubarray([...ids], { minLength: 2, maxLength: 2 }),
      isSame: fc.boolean(),
      at: fc.nat(5),
    })
    .map(({ ids: [a = '', b = ''], isSame, at }) => bondOf(a, b, isSame, at));
  return fc.uniqueArray(bond, { maxLength: 4, selector: ({ one, other }) => `${one} ${other}` });
}

describe('whatever the cases and what was said of them', () => {
  it('their order makes no difference', () => {
    const shuffled = withBonds.chain(({ cases, bonds }) =>
      fc.record({
        before: fc.constant({ cases, bonds }),
        cases: fc.shuffledSubarray([...cases], { minLength: cases.length }),
        bonds: fc.shuffledSubarray([...bonds], { minLength: bonds.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ before, cases, bonds }) => {
        const places = placesOf(cases, bonds, rankOf);
        expect(Object.fromEntries(places)).toEqual(
          Object.fromEntries(placesOf(before.cases, before.bonds, rankOf)),
        );
      }),
    );
  });

  it('each counts by itself or stands behind one that counts and knows of it; none is lost', () => {
    fc.assert(
      fc.property(withBonds, ({ cases, bonds }) => {
        const places = placesOf(cases, bonds, rankOf);
        const behind = new Set(cases.flatMap(({ id }) => places.get(id)?.standsFor ?? []));
        for (const { id } of cases) {
          const stands = places.get(id)?.standsBehind;
          expect(behind.has(id)).toBe(stands !== undefined);
          if (stands === undefined) continue;
          expect(places.get(stands)?.standsBehind).toBeUndefined();
          expect(places.get(stands)?.standsFor).toContain(id);
        }
      }),
    );
  });

  it('never two of one source are one, nor two that an agent parted', () => {
    fc.assert(
      fc.property(withBonds, ({ cases, bonds }) => {
        const stands = standing(cases, bonds);
        const sources = cases.map(({ id, sourceId }) => `${stands[id]} ${sourceId}`);
        expect(new Set(sources).size).toBe(sources.length);
        for (const { one, other, isSame } of bonds) if (!isSame) expect(stands[one]).not.toBe(stands[other]);
      }),
    );
  });

  it('what stands is never outranked by what stands behind it', () => {
    fc.assert(
      fc.property(withBonds, ({ cases, bonds }) => {
        const byId = new Map(cases.map((one) => [one.id, one]));
        const stands = standing(cases, bonds);
        for (const one of cases) {
          const first = byId.get(stands[one.id] ?? '') ?? one;
          if (first.isGone === one.isGone)
            expect(rankOf(first.sourceId)).toBeLessThanOrEqual(rankOf(one.sourceId));
          else expect(first.isGone ?? false).toBe(false);
        }
      }),
    );
  });
});
