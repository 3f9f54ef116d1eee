import type { DBCore, DexieOptions } from 'dexie';
import { DATABASE_NAME, NATIVE_VERSIONS_A_STEP, VaultDatabase } from './database.ts';
import type { BoardOrderRow } from './rows/board-order-row.ts';
import type { CaseRow } from './rows/case-row.ts';
import type { CommandRow, DutyRow } from './rows/command-rows.ts';
import type { LedgerEntryRow } from './rows/ledger-entry-row.ts';
import type { PinRow, RulesRow } from './rows/rules-rows.ts';
import type { RunRow, SetAsideRow, SourceRow } from './rows/source-rows.ts';
import { newestVersion, SCHEMA_STEPS, wholeStep } from './schema.ts';

interface RowsInRange<Row, Key = string> {
  toArray(): PromiseLike<Row[]>;
  primaryKeys(): PromiseLike<Key[]>;
  count(): PromiseLike<number>;
}

interface LimitedRange<Row, Key = string> extends RowsInRange<Row, Key> {
  limit(count: number): RowsInRange<Row, Key>;
}

interface BackwardRange<Row, Key> extends LimitedRange<Row, Key> {
  /** Passes over so many. */
  offset(count: number): LimitedRange<Row, Key>;
}

interface ReadableTable<Row, Key = string> {
  get(key: Key): PromiseLike<Row | undefined>;
  bulkGet(keys: Key[]): PromiseLike<(Row | undefined)[]>;
  toArray(): PromiseLike<Row[]>;
  orderBy(index: string): {
    last(): PromiseLike<Row | undefined>;
    /** Each key of the index once. */
    uniqueKeys(): PromiseLike<unknown[]>;
    reverse(): LimitedRange<Row, Key>;
  };
  where(index: string): {
    between(
      lower: unknown,
      upper: unknown,
      includeLower?: boolean,
      includeUpper?: boolean,
    ): LimitedRange<Row, Key> & { reverse(): BackwardRange<Row, Key> };
    anyOf(keys: readonly string[]): RowsInRange<Row, Key>;
  };
}

/** The database as pages other than the vault see it: nothing in it writes. */
export interface VaultReader {
  readonly cases: ReadableTable<CaseRow>;
  readonly sources: ReadableTable<SourceRow>;
  readonly rules: ReadableTable<RulesRow, number>;
  readonly pins: ReadableTable<PinRow>;
  readonly ledger: ReadableTable<LedgerEntryRow>;
  readonly runs: Pick<ReadableTable<RunRow>, 'toArray'>;
  readonly setAside: Pick<ReadableTable<SetAsideRow>, 'toArray'>;
  readonly commands: ReadableTable<CommandRow>;
  readonly duties: ReadableTable<DutyRow, [caseId: string, duty: string]>;
  readonly boardOrder: Pick<ReadableTable<BoardOrderRow, number>, 'toArray'>;
  /** Reads of these tables as they are at one moment. */
  transaction<T>(mode: 'r', tables: readonly string[], reads: () => PromiseLike<T>): PromiseLike<T>;
  close(): void;
}

/** What a reader needs of IndexedDB besides Dexie. */
type Factory = Pick<IDBFactory, 'databases'>;

const LOOK_AGAIN_MS = 50;

/**
 * Opens the database for reading, as soon as the vault has made it or brought it to the newest version: a
 * reader never does that itself. Waits as long as that takes, and says so to `onWait`. Rows are shared and must not
 * be changed.
 *
 * Makes way when another page upgrades or deletes the database; reads then reject.
 */
export async function openReader(
  onWait: () => void,
  factory: Factory = indexedDB,
  options: DexieOptions = {},
): Promise<VaultReader> {
  for (let turn = 0; !(await isUpToDate(factory)); turn += 1) {
    if (turn === 0) onWait();
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  // Dexie reads each version that it is told anew; only the vault needs the earlier ones.
  const db = new VaultDatabase({ cache: 'immutable', ...options }, [wholeStep(SCHEMA_STEPS)]);
  db.use({ stack: 'dbcore', name: 'read-only', create: withoutWrites });
  await db.open();
  return db;
}

async function isUpToDate(factory: Factory): Promise<boolean> {
  const newest = newestVersion(SCHEMA_STEPS) * NATIVE_VERSIONS_A_STEP;
  const all = await factory.databases();
  return all.some(({ name, version = 0 }) => name === DATABASE_NAME && version >= newest);
}

/** The type keeps writes from compiling; this keeps them from happening. */
function withoutWrites(core: DBCore): DBCore {
  const mutate = () => Promise.reject(new TypeError('Only the vault writes'));
  return { ...core, table: (name) => ({ ...core.table(name), mutate }) };
}
