// What step 7 reads of twins: the rules of `domain/cases/twins` and `contract/source.ts` as they were when the step was
// released, copied here since a released step never changes. There were no bonds then, and no case was gone.

/** What tells whether two cases are the same, and which of them stands. */
export interface OldTwin {
  readonly id: string;
  readonly sourceId: string;
  readonly key: string;
  readonly subject: string;
  readonly openedAt: number;
  readonly firstSeenAt: number;
}

/** Where a case stands among those that are one with it. */
export interface OldPlace {
  readonly standsBehind?: string;
  readonly standsFor?: readonly string[];
  readonly maybeSame?: string;
}

type Group = readonly OldTwin[];

const MINUTE_MS = 60_000;
const ZONES_APART_MS = 26 * 60 * MINUTE_MS;
const DIGITS = 12;

/** The number that people know a case by, as it is compared. */
export function oldCaseNumber(key: string): string {
  const plain = key.normalize('NFKC').trim().replace(/^#\s*/, '').toLowerCase();
  const number = /^rt[-\s#]*(\d+)$/.exec(plain)?.[1] ?? plain;
  return number.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(DIGITS, '0'));
}

/** The places of those cases that have a twin, or may have, by id. `kindOf` answers the kind of a source. */
export function oldPlacesOf(
  cases: readonly OldTwin[],
  kindOf: (sourceId: string) => string | undefined,
): ReadonlyMap<string, OldPlace> {
  const ofSeveral = [...grouped(cases, ({ key }) => oldCaseNumber(key)).values()].filter(isOfSeveralSources);
  const compare = (a: OldTwin, b: OldTwin): number =>
    rankOf(kindOf(a.sourceId)) - rankOf(kindOf(b.sourceId)) ||
    a.firstSeenAt - b.firstSeenAt ||
    (a.id < b.id ? -1 : 1);
  const inOrder = ofSeveral.flat().sort(compare);
  const groups = groupsOf(inOrder);
  const places = new Map<string, OldPlace>();
  const standing = new Map<string, string>();
  for (const group of new Set(groups.values())) {
    const [stands, ...behind] = [...group].sort(compare);
    if (stands === undefined) continue;
    for (const { id } of group) standing.set(id, stands.id);
    if (behind.length === 0) continue;
    places.set(stands.id, { standsFor: behind.map(({ id }) => id) });
    for (const { id } of behind) places.set(id, { standsBehind: stands.id });
  }
  for (const [one, other] of likelyPairs(inOrder, groups)) {
    const [stands, found] = [standing.get(one.id), standing.get(other.id)];
    if (stands === undefined || found === undefined) continue;
    const place = places.get(stands);
    if (place?.maybeSame === undefined) places.set(stands, { ...place, maybeSame: found });
  }
  return places;
}

/** Cases of the same number that were opened within the same minute are one, the first before the others. */
function groupsOf(inOrder: readonly OldTwin[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, OldTwin[]>(inOrder.map((one) => [one.id, [one]]));
  const markOf = ({ key, openedAt }: OldTwin) => `${Math.floor(openedAt / MINUTE_MS)} ${oldCaseNumber(key)}`;
  for (const alike of grouped(inOrder, markOf).values()) {
    if (!isOfSeveralSources(alike) || oldCaseNumber(alike[0]?.key ?? '') === '') continue;
    for (const [at, { id }] of alike.entries())
      for (const before of alike.slice(0, at)) {
        const [a, b] = [groups.get(before.id), groups.get(id)];
        if (a === undefined || b === undefined || !canBeOne(a, b)) continue;
        a.push(...b);
        for (const { id: joined } of b) groups.set(joined, a);
      }
  }
  return groups;
}

function* likelyPairs(
  inOrder: readonly OldTwin[],
  groups: ReadonlyMap<string, Group>,
): Iterable<readonly [OldTwin, OldTwin]> {
  for (const [number, numbered] of grouped(inOrder, ({ key }) => oldCaseNumber(key))) {
    if (number === '' || !isOfSeveralSources(numbered)) continue;
    for (const one of numbered) {
      const found = numbered.find(
        (other) => mayBeSame(one, other) && canBeOne(groups.get(one.id) ?? [], groups.get(other.id) ?? []),
      );
      if (found !== undefined) yield [one, found];
    }
  }
}

function canBeOne(a: Group, b: Group): boolean {
  return a !== b && a.every((one) => b.every((other) => one.sourceId !== other.sourceId));
}

function mayBeSame(a: OldTwin, b: OldTwin): boolean {
  const subject = a.subject.trim().toLowerCase();
  const isSameSubject = subject !== '' && subject === b.subject.trim().toLowerCase();
  return isSameSubject || Math.abs(a.openedAt - b.openedAt) <= ZONES_APART_MS;
}

function isOfSeveralSources(cases: Group): boolean {
  return cases.some(({ sourceId }) => sourceId !== cases[0]?.sourceId);
}

function rankOf(kind: string | undefined): number {
  if (kind === undefined) return 3;
  if (kind === 'logged-here') return 2;
  return kind === 'files' ? 1 : 0;
}

function grouped(cases: readonly OldTwin[], keyOf: (one: OldTwin) => string): ReadonlyMap<string, OldTwin[]> {
  const groups = new Map<string, OldTwin[]>();
  for (const one of cases) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
