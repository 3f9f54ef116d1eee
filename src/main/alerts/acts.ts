import { lastTold } from '../../domain/alerts/last-told.ts';
import { isUnread, type LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { AlertWorld } from './alert-world.ts';
import { changeRows } from './change-rows.ts';

/**
 * What people do with alerts, and the system after all, written down. A notification of which nothing is left to be seen
 * goes.
 */
export interface Acts {
  /** The system showed these though it was taken to have refused them. */
  shown(alertIds: readonly string[]): Promise<void>;
  /** Somebody acted on these alerts. */
  seen(alertIds: readonly string[]): Promise<void>;
  /** Somebody opened a case: what was told of it until now is seen. */
  caseSeen(caseId: string): Promise<void>;
  /** Puts off until `until` what was told last of a case; answers whether there was something. */
  putOff(caseId: string, until: EpochMs): Promise<boolean>;
  /** Puts nothing of a case off any more: who ends that has seen what was told. */
  endSnooze(caseId: string): Promise<void>;
}

/** Acts on the alerts in the ledger of `world`. */
export function createActs(world: AlertWorld): Acts {
  const { clock, ledger } = world;
  const change = async (
    rows: readonly LedgerRow[],
    to: Pick<LedgerRow, 'state'> & Partial<Pick<LedgerRow, 'why' | 'snoozedUntil'>>,
  ): Promise<boolean> => {
    const stateAt = clock.now();
    return changeRows(
      world,
      rows,
      rows.map((row) => ({ row: { ...row, ...to, stateAt }, from: row.state })),
    );
  };
  const rowsOf = async (alertIds: readonly string[]): Promise<readonly LedgerRow[]> => {
    await ledger.find(alertIds);
    return alertIds.flatMap((id) => ledger.rows().get(id) ?? []);
  };
  return {
    async shown(alertIds) {
      const refused = (await rowsOf(alertIds)).filter(({ state }) => state === 'refused');
      await change(refused, { state: 'fired', why: 'on-time' });
    },
    async seen(alertIds) {
      await change((await rowsOf(alertIds)).filter(isUnread), { state: 'seen' });
    },
    async caseSeen(caseId) {
      // What is unread of a case is live, so all of it is in mind.
      const rows = ledger.liveOf(caseId).filter(isUnread);
      await change(rows, { state: 'seen' });
    },
    async putOff(caseId, until) {
      const row = lastTold(await ledger.of([caseId]));
      if (row === null) return false;
      return change([row], { state: 'snoozed', why: 'snoozed', snoozedUntil: until });
    },
    async endSnooze(caseId) {
      // What is put off is live, so all of it is in mind.
      const rows = ledger.liveOf(caseId).filter(({ state }) => state === 'snoozed');
      await change(rows, { state: 'seen', why: 'snooze-ended', snoozedUntil: null });
    },
  };
}
