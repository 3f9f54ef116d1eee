import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { LedgerWrite } from '../../domain/alerts/ledger-write.ts';
import type { AlertWorld } from './alert-world.ts';
import { endedNotices } from './ended-notices.ts';

/**
 * Writes changes of `rows` down and takes notifications back of which nothing is left to be seen. Answers whether any
 * could be written: one that somebody else changed meanwhile is left as it is.
 */
export async function changeRows(
  { ledger, takeBack }: Pick<AlertWorld, 'ledger' | 'takeBack'>,
  rows: readonly LedgerRow[],
  writes: readonly LedgerWrite[],
): Promise<boolean> {
  if (writes.length === 0) return false;
  const written = await ledger.write(writes);
  const made = writes.filter(({ row }) => written.has(row.id));
  const before = new Map(rows.map((row) => [row.id, row]));
  for (const noticeId of endedNotices(made, before, ledger.rows())) takeBack(noticeId);
  return made.length > 0;
}
