import Dexie from 'dexie';
import type { SourceState } from '../../contract/source.ts';
import type { VaultResult } from '../../contract/vault.ts';
import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { VaultReader } from './reader.ts';
import { caseOfRow, ledgerEntryOfRow, pinOfRow, rulesOfRow, sourceStateOfRow } from './rows.ts';

// Rows are not parsed here: the vault stores only what it has parsed, and schema steps keep old rows in shape.

/** Every open case, in order of id. Fit for liveQuery. */
export async function readOpenCases(db: Pick<VaultReader, 'cases'>): Promise<StoredCase[]> {
  const rows = await db.cases.where('[open+id]').between([1, Dexie.minKey], [1, Dexie.maxKey]).toArray();
  return rows.map(caseOfRow);
}

/** The case, open or closed; `null` when there is none by that id. Fit for liveQuery. */
export async function readCase(db: Pick<VaultReader, 'cases'>, id: string): Promise<StoredCase | null> {
  const row = await db.cases.get(id);
  return row === undefined ? null : caseOfRow(row);
}

/** What each source is doing, in order of its id. Fit for liveQuery. */
export async function readSourceStates(db: Pick<VaultReader, 'sources'>): Promise<SourceState[]> {
  const rows = await db.sources.toArray();
  return rows.map(sourceStateOfRow);
}

/** The newest record of the rules, every pin, and the records that cases are pinned to. Fit for liveQuery. */
export async function readRules(db: Pick<VaultReader, 'rules' | 'pins'>): Promise<VaultResult<'read-rules'>> {
  const newest = await db.rules.orderBy('id').last();
  const pins = await db.pins.toArray();
  const pinnedTo = await db.rules.bulkGet([...new Set(pins.map(({ rulesId }) => rulesId))]);
  return {
    newest: newest === undefined ? null : rulesOfRow(newest),
    pins: pins.map(pinOfRow),
    pinnedTo: pinnedTo.flatMap((row) => (row === undefined ? [] : [rulesOfRow(row)])),
  };
}

/** The last `count` rows of the alert ledger, the latest first. Fit for liveQuery. */
export async function readLedger(db: Pick<VaultReader, 'ledger'>, count: number): Promise<LedgerRow[]> {
  const rows = await db.ledger.orderBy('dueAt').reverse().limit(count).toArray();
  return rows.map(ledgerEntryOfRow);
}
