import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { LedgerWrite } from '../../domain/alerts/what-to-tell.ts';

/**
 * The notifications that tell nothing true any more: one goes once none of what it told holds.
 *
 * @param before the rows as they were before `writes`, `rows` as they are now.
 */
export function endedNotices(
  writes: readonly LedgerWrite[],
  before: ReadonlyMap<string, LedgerRow | undefined>,
  rows: ReadonlyMap<string, LedgerRow>,
): ReadonlySet<string> {
  const ended = new Set<string>();
  for (const { row } of writes) {
    const shown = before.get(row.id);
    if (shown?.state === 'fired' && shown.told !== null && row.state !== 'fired')
      ended.add(shown.told.notice);
  }
  if (ended.size === 0) return ended;
  for (const { state, told } of rows.values()) {
    if (state === 'fired' && told !== null) ended.delete(told.notice);
  }
  return ended;
}
