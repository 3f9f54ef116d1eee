import Dexie, { type IntervalTree, RangeSet } from 'dexie';
import { DATABASE_NAME } from './database.ts';

/** The ids of the cases that were stored or removed; `many`: too many to be named. */
export type ChangedCases = ReadonlySet<string> | 'many';

const CASES = `idb://${DATABASE_NAME}/cases/`;
const COMMANDS = `idb://${DATABASE_NAME}/commands/`;

/**
 * Calls `listener` each time cases, or commands on them, were stored or removed, by whatever page. Reads nothing itself, unlike liveQuery,
 * whose query would be run again for every one of those times. The answer ends it.
 */
export function onCasesChanged(listener: (changed: ChangedCases) => void): () => void {
  const hear = (parts: Readonly<Record<string, IntervalTree | undefined>>) => {
    const isAbout = (table: string) => Object.keys(parts).some((part) => part.startsWith(table));
    if (isAbout(CASES)) listener(idsIn(parts[CASES]));
    else if (isAbout(COMMANDS)) listener(new Set());
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
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
