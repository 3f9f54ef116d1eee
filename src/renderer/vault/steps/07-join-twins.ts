import type { Transaction } from 'dexie';
import { type OldTwin, oldCaseNumber, oldPlacesOf } from './07-twins.ts';

/** A row of the cases as version 6 kept it, and what this step adds. */
interface OldCase extends OldTwin {
  open: number;
  endedAt?: number;
  number?: string;
}

/** Schema step 7: every case has its number, and of those that are in several sources one stands. */
export async function joinTwins(transaction: Transaction): Promise<void> {
  const sources: readonly { readonly sourceId: string; readonly kind: string }[] = await transaction
    .table('sources')
    .toArray();
  const kinds = new Map(sources.map(({ sourceId, kind }) => [sourceId, kind]));
  const all: OldTwin[] = [];
  const cases = transaction.table<OldCase, string>('cases');
  await cases.each((row) => {
    const { id, sourceId, key, subject, openedAt, firstSeenAt } = row;
    if (isWhole(row)) all.push({ id, sourceId, key, subject, openedAt, firstSeenAt });
  });
  const places = oldPlacesOf(all, (sourceId) => kinds.get(sourceId));
  await cases.toCollection().modify((row) => {
    if (isWhole(row)) row.number = oldCaseNumber(row.key);
    const place = places.get(row.id);
    Object.assign(row, place);
    if (place?.standsBehind === undefined) return;
    if (row.open === 1) row.open = 2;
    delete row.endedAt;
  });
}

/** A backup is climbed with before its rows are checked: one that is broken is left as it is, to be refused then. */
function isWhole({ key, subject }: Pick<OldCase, 'key' | 'subject'>): boolean {
  return typeof key === 'string' && typeof subject === 'string';
}
