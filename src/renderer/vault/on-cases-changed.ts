import Dexie, { type IntervalTree, RangeSet } from 'dexie';
import { DATABASE_NAME } from './database.ts';

/** The ids of the cases that were stored or removed; `many`: too many to be named. */
export type ChangedCases = ReadonlySet<string> | 'many';

const CASES = `idb://${DATABASE_NAME}/cases/`;
const COMMANDS = `idb://${DATABASE_NAME}/commands/`;
const ORDER = `idb://${DATABASE_NAME}/boardOrder/`;

/**
 * Calls `listener` each time cases, or commands on them, were stored or removed, by whatever page, with the revision of
 * the board's order that this made. Reads nothing itself, unlike liveQuery,
 * whose query would be run again for every one of those times. The answer ends it.
 */
export function onCasesChanged(
  listener: (changed: ChangedCases, revision: number | null) => void,
): () => void {
  const hear = (parts: Readonly<Record<string, IntervalTree | undefined>>) => {
    const isAbout = (table: string) => Object.keys(parts).some((part) => part.startsWith(table));
    const revision = revisionIn(parts[ORDER]);
    if (isAbout(CASES)) listener(idsIn(parts[CASES]), revision);
    else if (isAbout(COMMANDS)) listener(new Set(), revision);
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

/** The key of the row that was added, the only one of its table; that of the row before is named beside it. */
function revisionIn(keys: IntervalTree | undefined): number | null {
  if (keys === undefined) return null;
  const all = [...RangeSet(keys)].map(({ to }) => to);
  const last = all.filter((key) => typeof key === 'number').sort((a, b) => b - a)[0];
  return last ?? null;
}

/** Dexie names each key, or for a larger batch the range of all. */
function idsIn(keys: IntervalTree | undefined): ChangedCases {
  if (keys === undefined) return 'many';
  const ids = new Set<string>();
  for (const { from, to } of RangeSet(keys)) {
    if (typeof from !== 'string' || from !== to) return 'many';
    ids.add(from);
  }
  return ids;
}
