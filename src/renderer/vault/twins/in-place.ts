import { standingRank } from '../../../contract/source.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import type { Bond } from '../../../domain/cases/twins/bond.ts';
import { caseNumber } from '../../../domain/cases/twins/case-number.ts';
import { type Place, placesOf } from '../../../domain/cases/twins/places.ts';
import type { PlacedCase } from '../../../domain/cases/twins/twin-groups.ts';
import type { VaultDatabase } from '../database.ts';
import { bondOfRow } from '../rows/bond-row.ts';
import { caseOfRow } from '../rows/case-row.ts';
import { casesOfNumbers } from './cases-of-numbers.ts';

/** The tables that a case's place is found in. */
export type TwinTables = Pick<VaultDatabase, 'cases' | 'sources' | 'bonds'>;

/** A case with its place. */
export interface InPlace {
  readonly subject: StoredCase;
  /** Whether its place is another than it had. */
  readonly hasMoved: boolean;
}

/**
 * Puts cases in their place among those that are one with them. To be called inside a transaction over `cases`,
 * `sources` and `bonds`, before they are stored.
 *
 * @param told cases as they are now.
 * @param before the same as they were stored. Most tellings change nothing that a place depends on: those cases keep
 *   theirs, and nothing is read for them.
 * @returns each of `told`; with those that are not as before the others of their groups and those whose place is
 *   another now, with those that are gone what stands for them.
 */
export async function inPlace(
  db: TwinTables,
  told: readonly StoredCase[],
  before: Iterable<StoredCase>,
): Promise<readonly InPlace[]> {
  const stored = new Map([...before].map((one) => [one.id, one]));
  const changed = told.filter((one) => !hasSameGrounds(one, stored.get(one.id)));
  const found = await newPlaces(db, changed, stored);
  const foundIds = new Set(found.map(({ subject }) => subject.id));
  const kept = told.filter(({ id }) => !foundIds.has(id)).map((one) => inItsPlace(one, stored.get(one.id)));
  return [...found, ...kept, ...(await standingFor(db, kept, foundIds))];
}

/** What stands for cases that are gone: told again when that is told again, since somebody may not have heard it. */
async function standingFor(
  db: TwinTables,
  kept: readonly InPlace[],
  told: ReadonlySet<string>,
): Promise<readonly InPlace[]> {
  const ids = kept.flatMap(({ subject }) => (subject.isGone === true ? (subject.standsBehind ?? []) : []));
  const untold = [...new Set(ids)].filter((id) => !told.has(id));
  const rows = untold.length === 0 ? [] : await db.cases.bulkGet(untold);
  return rows.flatMap((row) => (row === undefined ? [] : [{ subject: caseOfRow(row), hasMoved: false }]));
}

async function newPlaces(
  db: TwinTables,
  changed: readonly StoredCase[],
  stored: ReadonlyMap<string, StoredCase>,
): Promise<readonly InPlace[]> {
  if (changed.length === 0) return [];
  const bonds = (await db.bonds.toArray()).map(bondOfRow);
  if (bonds.length === 0 && !(await hasOtherSources(db, changed))) {
    return changed.map((one) => inItsPlace(one, undefined));
  }
  const before = changed.flatMap(({ id }) => stored.get(id) ?? []);
  const known = await relatedTo(db, changed, before, bonds);
  const kinds = new Map((await db.sources.toArray()).map(({ sourceId, kind }) => [sourceId, kind]));
  const places = placesOf([...known.values()], bonds, (sourceId) => standingRank(kinds.get(sourceId)));
  const ids = new Set(changed.map(({ id }) => id));
  const heads = new Set(changed.map(({ id }) => places.get(id)?.standsBehind ?? id));
  return [...known.values()].flatMap((one) => {
    const place = places.get(one.id);
    const isRelated = ids.has(one.id) || heads.has(one.id) || heads.has(place?.standsBehind ?? '');
    const placed = inItsPlace(one, place);
    return isRelated || placed.hasMoved ? [placed] : [];
  });
}

/** Whether nothing that a place is found by is another than before. */
function hasSameGrounds(one: PlacedCase, before: PlacedCase | undefined): boolean {
  return (
    before !== undefined &&
    one.key === before.key &&
    one.subject === before.subject &&
    one.openedAt === before.openedAt &&
    one.isGone === before.isGone
  );
}

/** Whether there are cases of more than the one source that all of `cases` are of. */
async function hasOtherSources(db: TwinTables, cases: readonly StoredCase[]): Promise<boolean> {
  const [first, ...more] = new Set(cases.map(({ sourceId }) => sourceId));
  if (first === undefined || more.length > 0) return first !== undefined;
  const byId = () => db.cases.where('id');
  const others = [byId().below(`${first}/`), byId().above(`${first}/\uffff`)];
  const counts = await Promise.all(others.map((range) => range.limit(1).count()));
  return counts.some((count) => count > 0);
}

/** `changed`, and every stored case that shares a number, a bond or a former group with any of them, and so on. */
async function relatedTo(
  db: TwinTables,
  changed: readonly StoredCase[],
  before: Iterable<StoredCase>,
  bonds: readonly Bond[],
): Promise<ReadonlyMap<string, StoredCase>> {
  const known = new Map(changed.map((one) => [one.id, one]));
  const partners = new Map<string, string[]>();
  for (const { one, other } of bonds) {
    partners.set(one, [...(partners.get(one) ?? []), other]);
    partners.set(other, [...(partners.get(other) ?? []), one]);
  }
  const seenNumbers = new Set<string>();
  const seenIds = new Set<string>();
  for (let next: Iterable<StoredCase> = [...changed, ...before]; ; ) {
    const numbers = new Set<string>();
    const ids = new Set<string>();
    for (const { id, key, standsBehind, standsFor = [], maybeSame } of next) {
      numbers.add(caseNumber(key));
      const others = [standsBehind, maybeSame, ...standsFor, ...(partners.get(id) ?? [])];
      for (const other of others) if (other !== undefined && !known.has(other)) ids.add(other);
    }
    const newNumbers = new Set([...numbers].filter((number) => number !== '' && !seenNumbers.has(number)));
    const newIds = [...ids].filter((id) => !seenIds.has(id));
    if (newNumbers.size === 0 && newIds.length === 0) return known;
    for (const number of newNumbers) seenNumbers.add(number);
    for (const id of newIds) seenIds.add(id);
    const rows = [...(await casesOfNumbers(db, newNumbers)), ...(await db.cases.bulkGet(newIds))];
    const found = rows.flatMap((row) =>
      row !== undefined && !known.has(row.id) && isWanted(row, seenNumbers, seenIds) ? [caseOfRow(row)] : [],
    );
    for (const one of found) known.set(one.id, one);
    next = found;
  }
}

/** A reading of a range brings others, too. */
function isWanted(
  { id, number }: { readonly id: string; readonly number: string },
  numbers: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): boolean {
  return numbers.has(number) || ids.has(id);
}

function inItsPlace(one: StoredCase, place: Place = {}): InPlace {
  const { standsBehind, standsFor = [], maybeSame, ...rest } = one;
  const isSame =
    standsBehind === place.standsBehind &&
    maybeSame === place.maybeSame &&
    standsFor.join('\n') === (place.standsFor ?? []).join('\n');
  const subject = {
    ...rest,
    ...(place.standsBehind !== undefined && { standsBehind: place.standsBehind }),
    ...(place.standsFor !== undefined && { standsFor: place.standsFor }),
    ...(place.maybeSame !== undefined && { maybeSame: place.maybeSame }),
  };
  return { subject, hasMoved: !isSame };
}
