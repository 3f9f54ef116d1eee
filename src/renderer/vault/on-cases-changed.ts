import Dexie from 'dexie';
import { DATABASE_NAME } from './database.ts';

const WATCHED = [`idb://${DATABASE_NAME}/cases/`, `idb://${DATABASE_NAME}/commands/`];

/**
 * Calls `listener` each time cases, or commands on them, were stored or removed, by whatever page. Reads nothing itself, unlike liveQuery,
 * whose query would be run again for every one of those times. The answer ends it.
 */
export function onCasesChanged(listener: () => void): () => void {
  const hear = (parts: Readonly<Record<string, unknown>>) => {
    if (Object.keys(parts).some((part) => WATCHED.some((table) => part.startsWith(table)))) listener();
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}
