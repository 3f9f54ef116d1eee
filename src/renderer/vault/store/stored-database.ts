import Dexie, { type DexieOptions } from 'dexie';
import { DATABASE_NAME, NATIVE_VERSIONS_A_STEP } from '../database.ts';

/** What it takes to open databases; tests pass an IndexedDB of their own. */
export type StoreOptions = DexieOptions;

/**
 * Does `work` with the database as it is, at whatever version it was stored with, and closes it again so that it stands
 * in nobody's way. `null` when nothing was ever stored.
 */
export async function withStoredDatabase<T>(
  options: StoreOptions,
  work: (db: Dexie, version: number) => PromiseLike<T>,
): Promise<T | null> {
  // Without versions of its own, Dexie takes the database as it finds it.
  const db = new Dexie(DATABASE_NAME, { cache: 'disabled', ...options });
  try {
    await db.open();
  } catch (error) {
    if (error instanceof Dexie.NoSuchDatabaseError) return null;
    throw error;
  }
  try {
    return await work(db, Math.floor(db.backendDB().version / NATIVE_VERSIONS_A_STEP));
  } finally {
    db.close();
  }
}
