import { type Alert, isDeadlineStep } from '../../domain/alerts/alert.ts';
import type { LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { LedgerWrite } from '../../domain/alerts/ledger-write.ts';

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

/**
 * The notifications that are out of date now that `told` is shown: those of earlier steps of the same cases, whose
 * minutes left nobody should read any more. The ledger goes on saying that they were told.
 */
export function overtakenNotices(
  told: readonly Alert[],
  noticeId: string,
  liveOf: (caseId: string) => readonly LedgerRow[],
): ReadonlySet<string> {
  const overtaken = new Set<string>();
  for (const { kind, caseId } of told) {
    if (!isDeadlineStep(kind) || caseId === null) continue;
    for (const row of liveOf(caseId)) {
      const by = row.told;
      const isEarlier = row.state === 'fired' && isDeadlineStep(row.kind);
      if (isEarlier && by?.as === 'single' && by.notice !== noticeId) overtaken.add(by.notice);
    }
  }
  return overtaken;
}
