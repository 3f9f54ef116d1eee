import Dexie, { type DexieOptions, type Table } from 'dexie';
import { withRevisions } from './revisions.ts';
import type { BoardOrderRow } from './rows/board-order-row.ts';
import type { BondRow } from './rows/bond-row.ts';
import type { CaseRow } from './rows/case-row.ts';
import type { CommandRow, DutyRow } from './rows/command-rows.ts';
import type { LedgerEntryRow } from './rows/ledger-entry-row.ts';
import type { PinRow, RulesRow } from './rows/rules-rows.ts';
import type { CursorRow, RunRow, SetAsideRow, SourceRow } from './rows/source-rows.ts';
import { declareSchema, newestVersion, SCHEMA_STEPS, type SchemaStep } from './schema.ts';
import { asStorageError, StorageError } from './storage-error.ts';

/** The database's name on the program's origin, chosen for good: another name would leave the data behind. */
export const DATABASE_NAME = 'caseclock';

/** Dexie counts versions in steps of 1, IndexedDB in steps of 10 to leave room for 1.1. */
export const NATIVE_VERSIONS_A_STEP = 10;

/** The program's database: everything it keeps but settings and secrets. */
export class VaultDatabase extends Dexie {
  declare readonly cases: Table<CaseRow, string>;
  declare readonly sources: Table<SourceRow, string>;
  declare readonly cursors: Table<CursorRow, string>;
  declare readonly commands: Table<CommandRow, string>;
  declare readonly duties: Table<DutyRow, [caseId: string, duty: string]>;
  declare readonly ledger: Table<LedgerEntryRow, string>;
  declare readonly rules: Table<RulesRow, number>;
  declare readonly pins: Table<PinRow, string>;
  declare readonly runs: Table<RunRow, [sourceId: string, startedAt: number]>;
  declare readonly setAside: Table<SetAsideRow, string>;
  declare readonly bonds: Table<BondRow, [one: string, other: string]>;
  declare readonly boardOrder: Table<BoardOrderRow, number>;

  /** Not opened yet. `options` go to Dexie; tests pass an IndexedDB of their own. Restoring has another `name`. */
  constructor(
    options: DexieOptions = {},
    steps: readonly SchemaStep[] = SCHEMA_STEPS,
    name: string = DATABASE_NAME,
  ) {
    super(name, options);
    declareSchema(this, steps);
  }
}

/**
 * Opens the database for the vault, the only page that writes, and brings it to the newest version.
 *
 * Durability is strict throughout: main takes an acknowledged batch for kept and never sends it again, so the
 * acknowledgement must not outrun the disk. It costs 0 to 20 % of a bulk write; Dexie sets it per database.
 *
 * @throws StorageError when it cannot be opened, is blocked, or was written by a newer version of the program.
 */
export async function openDatabase(options: DexieOptions = {}): Promise<VaultDatabase> {
  // The vault watches nothing, so it needs no cache of what was read.
  const db = new VaultDatabase({ chromeTransactionDurability: 'strict', cache: 'disabled', ...options });
  // Below Dexie's own hooks, which stand at level 2.
  db.use({ stack: 'dbcore', name: 'board-order', level: 1, create: withRevisions });
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => reject(new StorageError('blocked', 'another page holds an older version open')));
  });
  try {
    await Promise.race([db.open(), blocked]);
    refuseNewer(db);
    return db;
  } catch (error) {
    db.close();
    throw asStorageError(error, 'unavailable');
  }
}

/** Dexie would open a newer database as if it were this version's. */
function refuseNewer(db: VaultDatabase): void {
  const found = Math.floor(db.backendDB().version / NATIVE_VERSIONS_A_STEP);
  const known = newestVersion(SCHEMA_STEPS);
  if (found > known) {
    throw new StorageError(
      'newer-version',
      `the stored data have version ${found}, this program knows ${known}`,
    );
  }
}
