import Dexie, { type Table } from 'dexie';

/** So many rows come at once. */
const ROWS_A_CHUNK = 500;

/** Some rows of `table` in order of their key. */
export interface RowsChunk {
  readonly rows: readonly unknown[];
  /** The key of the last of them; `null` for none. */
  readonly lastKey: unknown;
  readonly hasMore: boolean;
}

/** The next rows after the key `after`; `null` begins. */
export async function rowsAfter(table: Table, after: unknown): Promise<RowsChunk> {
  const range =
    after === null ? table.toCollection() : table.where(':id').above(after as string | number | string[]);
  const rows: unknown[] = await range.limit(ROWS_A_CHUNK).toArray();
  const last = rows.at(-1);
  const lastKey = last === undefined ? null : keyOf(table, last as object);
  return { rows, lastKey, hasMore: rows.length === ROWS_A_CHUNK };
}

/** Every table of ours has its key in the row. */
function keyOf(table: Table, row: object): unknown {
  const { keyPath } = table.schema.primKey;
  if (keyPath === null || keyPath === undefined) throw new Error(`${table.name} has no key in its rows`);
  return Array.isArray(keyPath)
    ? keyPath.map((path) => Dexie.getByKeyPath(row, path))
    : Dexie.getByKeyPath(row, keyPath);
}
