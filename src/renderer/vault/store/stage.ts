import Dexie from 'dexie';
import { openDatabase, VaultDatabase } from '../database.ts';
import { newestVersion, SCHEMA_STEPS } from '../schema.ts';
import { StorageError } from '../storage-error.ts';
import { checkRow } from './row-checks.ts';
import { rowsAfter } from './rows-after.ts';
import type { StoreOptions } from './stored-database.ts';

/** The store beside the real one, in which a backup is built up before anything is replaced. */
const STAGE_NAME = 'caseclock-restore';

class Stage extends VaultDatabase {
  constructor(options: StoreOptions, version: number) {
    super(
      { cache: 'disabled', ...options },
      SCHEMA_STEPS.filter((step) => step.version <= version),
      STAGE_NAME,
    );
  }
}

async function withStage<T>(
  options: StoreOptions,
  version: number,
  work: (stage: Stage) => PromiseLike<T>,
): Promise<T> {
  const stage = new Stage(options, version);
  try {
    await stage.open();
    return await work(stage);
  } finally {
    stage.close();
  }
}

/** Begins an empty stage of `version`. */
export async function beginStage(options: StoreOptions, { version }: { readonly version: number }) {
  if (version > newestVersion(SCHEMA_STEPS)) {
    throw new StorageError('newer-version', `the backup has version ${version}, newer than this program`);
  }
  await endStage(options);
  return withStage(options, version, async () => ({}));
}

/** Puts rows into the stage. Telling them twice changes nothing. */
export function stageRows(
  options: StoreOptions,
  request: { readonly version: number; readonly table: string; readonly rows: readonly unknown[] },
) {
  return withStage(options, request.version, async (stage) => {
    await stage.table(request.table).bulkPut([...request.rows]);
    return {};
  });
}

/**
 * Brings the staged rows to the newest version and puts them in place of everything stored, in one transaction.
 *
 * @throws Error naming the table and the field when a row is not what its table holds; nothing is changed then.
 */
export async function commitStage(
  options: StoreOptions,
  request: { readonly version: number; readonly counts: Readonly<Record<string, number>> },
) {
  await withStage(options, request.version, async (stage) => {
    for (const [name, count] of Object.entries(request.counts)) {
      const found = await stage.table(name).count();
      if (found !== count) throw new Error(`${name}: ${found} rows arrived of ${count}`);
    }
  });
  return withStage(options, newestVersion(SCHEMA_STEPS), async (stage) => {
    const db = await openDatabase(options);
    try {
      await db.transaction('rw', db.tables, async () => {
        for (const table of db.tables) {
          // What the backup said of the board's order is of another store; here it is counted on.
          if (table.name === db.boardOrder.name) continue;
          await table.clear();
          for (let after: unknown = null, hasMore = true; hasMore; ) {
            // Reading from another database would end the transaction but for this.
            const chunk = await Dexie.waitFor(rowsAfter(stage.table(table.name), after));
            for (const row of chunk.rows) checkRow(table.name, row);
            await table.bulkPut(chunk.rows);
            ({ hasMore, lastKey: after } = chunk);
          }
        }
      });
      return {};
    } finally {
      db.close();
    }
  });
}

/** Drops the stage, if there is one. */
export async function endStage(options: StoreOptions) {
  await new Dexie(STAGE_NAME, options).delete();
  return {};
}
