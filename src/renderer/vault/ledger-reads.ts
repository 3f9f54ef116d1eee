import Dexie from 'dexie';
import { idsOfCase } from '../../domain/alerts/alert-id.ts';
import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { VaultReader } from './reader.ts';
import { ledgerEntryOfRow } from './rows/ledger-entry-row.ts';

// What pages read of the alert ledger.

/** The last `count` rows of the alert ledger, the latest first. Fit for liveQuery. */
export async function readLedger(db: Pick<VaultReader, 'ledger'>, count: number): Promise<LedgerRow[]> {
  const rows = await db.ledger.orderBy('dueAt').reverse().limit(count).toArray();
  return rows.map(ledgerEntryOfRow);
}

/**
 * How many alerts nobody has seen yet, counted no further than `most`: that is asked with each alert. Fit for
 * liveQuery.
 */
export async function countUnread(db: Pick<VaultReader, 'ledger'>, most: number): Promise<number> {
  return (await markedUnread(db, 1).limit(most).primaryKeys()).length;
}

/** How many alerts wait, whatever they waited for at first. Fit for liveQuery. */
export async function countHeld({ ledger }: Pick<VaultReader, 'ledger'>): Promise<number> {
  const live = await ledger.where('[live+id]').between([1, Dexie.minKey], [1, Dexie.maxKey]).toArray();
  return live.filter(({ state }) => state === 'held').length;
}

/** Which alerts nobody has seen yet. */
export async function readUnreadIds(db: Pick<VaultReader, 'ledger'>): Promise<string[]> {
  return markedUnread(db, 1).primaryKeys();
}

/** The last `count` alerts that were told, or were to be, the latest first. Fit for liveQuery. */
export async function readLatestTold(db: Pick<VaultReader, 'ledger'>, count: number): Promise<LedgerRow[]> {
  const latest = ([1, 0] as const).map((unread) => markedUnread(db, unread).reverse().limit(count).toArray());
  const rows = (await Promise.all(latest)).flat();
  return rows
    .sort((a, b) => b.dueAt - a.dueAt)
    .slice(0, count)
    .map(ledgerEntryOfRow);
}

function markedUnread({ ledger }: Pick<VaultReader, 'ledger'>, unread: 0 | 1) {
  return ledger.where('[unread+dueAt]').between([unread, Dexie.minKey], [unread, Dexie.maxKey]);
}

/** The alert ledger's rows of a case. Fit for liveQuery. */
export async function readCaseLedger(db: Pick<VaultReader, 'ledger'>, caseId: string): Promise<LedgerRow[]> {
  const [from, to] = idsOfCase(caseId);
  const rows = await db.ledger.where('id').between(from, to, true, true).toArray();
  return rows.map(ledgerEntryOfRow);
}
