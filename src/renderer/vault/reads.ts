import Dexie from 'dexie';
import type { SourceState } from '../../contract/source.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { VaultReader } from './reader.ts';
import { caseOfRow, sourceStateOfRow } from './rows.ts';

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
