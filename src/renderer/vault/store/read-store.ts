import { newestVersion, SCHEMA_STEPS } from '../schema.ts';
import { rowsAfter } from './rows-after.ts';
import { type StoreOptions, withStoredDatabase } from './stored-database.ts';

/** What is stored, at the version it was stored with. */
export async function describeStore(options: StoreOptions) {
  const newest = newestVersion(SCHEMA_STEPS);
  const found = await withStoredDatabase(options, async (db, version) => ({
    version,
    newest,
    tables: db.tables.map(({ name }) => name),
  }));
  return found ?? { version: null, newest, tables: [] };
}

/** The rows of a table in order of their key, after `after`; `null` begins. */
export async function readRows(
  options: StoreOptions,
  request: { readonly table: string; readonly after?: unknown },
) {
  const { table, after = null } = request;
  const found = await withStoredDatabase(options, (db) => rowsAfter(db.table(table), after));
  return found === null ? { rows: [], lastKey: null, hasMore: false } : { ...found, rows: [...found.rows] };
}
