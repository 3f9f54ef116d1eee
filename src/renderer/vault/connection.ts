import type { VaultDatabase } from './database.ts';

/**
 * Answers the open database, opening it when it is not: at first, after a failure (the next request tries
 * again), and after it was closed, either by the browser or to let a newer version of the program upgrade it.
 * The answer rejects as `open` does.
 */
export function keepOpen(open: () => Promise<VaultDatabase>): () => Promise<VaultDatabase> {
  let current: Promise<VaultDatabase> | null = null;

  return function connect() {
    current ??= openOnce();
    return current;
  };

  async function openOnce(): Promise<VaultDatabase> {
    const forget = () => {
      current = null;
    };
    try {
      const db = await open();
      db.on('versionchange', () => {
        forget();
        db.close();
      });
      db.on('close', forget);
      return db;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
