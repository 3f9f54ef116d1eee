import Dexie from 'dexie';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { VaultReader } from './reader.ts';
import { type CaseRow, caseOfRow } from './rows/case-row.ts';

// What pages read of the closed cases, by the index over `endedAt`.

/** So many rows are read back at first, to be shown at once, and so many each further time. */
const FIRST_ROWS_BACK = 100;
const ROWS_BACK_AT_ONCE = 1000;

/** Every closed case that changed at or after `since`, in that order. Fit for liveQuery. */
export async function readClosedSince(db: Pick<VaultReader, 'cases'>, since: EpochMs): Promise<StoredCase[]> {
  const rows = await db.cases.where('endedAt').between(since, Dexie.maxKey).toArray();
  return rows.map(caseOfRow);
}

/**
 * The closed cases that changed at or after `since`: those that stayed as they were from `until` on, then the others.
 * To be closed is a change, too, so those that were closed within [since, until) are among them, nearly all in the
 * first part.
 */
export async function* readClosedBack(
  db: Pick<VaultReader, 'cases'>,
  since: EpochMs,
  until: EpochMs,
): AsyncGenerator<readonly StoredCase[], void> {
  yield* readChangedBack(db, since, until);
  if (until < Number.POSITIVE_INFINITY) yield* readChangedBack(db, until, Number.POSITIVE_INFINITY);
}

/**
 * The closed cases that changed last within [since, until), the latest first: a few of them, then `ROWS_BACK_AT_ONCE` a
 * time. What is stored meanwhile may be missing, and some may come twice then.
 */
async function* readChangedBack(
  db: Pick<VaultReader, 'cases'>,
  since: EpochMs,
  until: EpochMs,
): AsyncGenerator<readonly StoredCase[], void> {
  let last: CaseRow | undefined;
  // Of the instant that a chunk ended with, so many were in it and in those before: a whole import may have the same.
  let alike = 0;
  for (let wanted = FIRST_ROWS_BACK; ; wanted = ROWS_BACK_AT_ONCE) {
    const range = db.cases.where('endedAt').between(since, last?.endedAt ?? until, true, last !== undefined);
    // The last one is read again: where it is not found in its place, what was passed over is not what was read.
    const again = Math.min(alike, 1);
    const found = await range
      .reverse()
      .offset(alike - again)
      .limit(wanted + again)
      .toArray();
    if (again === 1 && found[0]?.id !== last?.id) {
      alike = 0;
      continue;
    }
    const rows = found.slice(again);
    if (rows.length > 0) yield rows.map(caseOfRow);
    if (rows.length < wanted) return;
    const before = last?.endedAt;
    last = rows.at(-1);
    const endedAt = last?.endedAt;
    alike = rows.filter((row) => row.endedAt === endedAt).length + (endedAt === before ? alike : 0);
  }
}

/** Whether there is any closed case. */
export async function hasClosed(db: Pick<VaultReader, 'cases'>): Promise<boolean> {
  const range = db.cases.where('endedAt').between(Dexie.minKey, Dexie.maxKey);
  return (await range.limit(1).primaryKeys()).length > 0;
}
