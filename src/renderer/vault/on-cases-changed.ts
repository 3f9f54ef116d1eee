import Dexie from 'dexie';
import { DATABASE_NAME } from './database.ts';

const CASES = `idb://${DATABASE_NAME}/cases/`;

/**
 * Calls `listener` each time cases were stored or removed, by whatever page. Reads nothing itself, unlike liveQuery,
 * whose query would be run again for every one of those times. The answer ends it.
 */
export function onCasesChanged(listener: () => void): () => void {
  const hear = (parts: Readonly<Record<string, unknown>>) => {
    if (Object.keys(parts).some((part) => part.startsWith(CASES))) listener();
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}
