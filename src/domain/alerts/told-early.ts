import { type EpochMs, MINUTE } from '../units.ts';
import { isPending, type LedgerRow } from './ledger-row.ts';
import type { LedgerWrite } from './ledger-write.ts';

/**
 * What is written of alerts that a clock which was ahead had come due, and which are still to come now that it is put
 * right: what was told of them was not true yet, so they are told when it is. Less than a minute is no such thing, since
 * the clock follows the help desks' all the time. What waits to be told waits until then by itself. That a calendar moved
 * a deadline is due when it is noticed, which is no instant that can be still to come.
 */
export function toldEarly(rows: Iterable<LedgerRow>, now: EpochMs): readonly LedgerWrite[] {
  const writes: LedgerWrite[] = [];
  for (const row of rows) {
    if (row.dueAt <= now + MINUTE || isPending(row) || row.state === 'noted') continue;
    if (row.kind !== 'deadline-moved' && row.why !== 'clock-ahead')
      writes.push({ row: { ...row, state: 'withdrawn', why: 'clock-ahead', stateAt: now }, from: row.state });
  }
  return writes;
}
