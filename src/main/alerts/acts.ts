import { lastTold } from '../../domain/alerts/last-told.ts';
import { isUnread, type LedgerRow } from '../../domain/alerts/ledger-row.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { AlertWorld } from './alert-world.ts';
import { changeRows } from './change-rows.ts';
import type { Notice } from './notice.ts';

/**
 * What people do with alerts, and the system after all, written down. A notification of which nothing is left to be seen
 * goes.
 */
export interface Acts {
  /**
   * The system showed a notification though it was taken to have refused it. It goes where all that it tells was told
   * again or has ended meanwhile.
   */
  shown(notice: Pick<Notice, 'id' | 'alertIds'>): Promise<void>;
  /** Somebody acted on these alerts. */
  seen(alertIds: readonly string[]): Promise<void>;
  /** Somebody opened a case: what was told of it until now is seen. */
  caseSeen(caseId: string): Promise<void>;
  /** Puts off until `until` what was told last of a case; answers whether there was something. */
  putOff(caseId: string, until: EpochMs): Promise<boolean>;
  /** Puts nothing of a case off any more: who ends that has seen what was told. */
  endSnooze(caseId: string): Promise<void>;
}

type Change = Pick<LedgerRow, 'state'> & Partial<Pick<LedgerRow, 'why' | 'told' | 'snoozedUntil'>>;

/** Acts on the alerts in the ledger of `world`. */
export function createActs(world: AlertWorld): Acts {
  const { clock, ledger } = world;
  const change = async (
    rows: readonly LedgerRow[],
    to: Change | ((row: LedgerRow) => Change),
  ): Promise<boolean> => {
    const stateAt = clock.now();
    return changeRows(
      world,
      rows,
      rows.map((row) => ({
        row: { ...row, ...(typeof to === 'function' ? to(row) : to), stateAt },
        from: row.state,
      })),
    );
  };
  const rowsOf = async (alertIds: readonly string[]): Promise<readonly LedgerRow[]> => {
    await ledger.find(alertIds);
    return alertIds.flatMap((id) => ledger.rows().get(id) ?? []);
  };
  return {
    async shown({ id, alertIds }) {
      const refused = (await rowsOf(alertIds)).filter(({ state }) => state === 'refused');
      const told = ({ told: last }: LedgerRow) => last && { ...last, notice: id };
      const isKept = await change(refused, (row) => ({ state: 'fired', why: 'on-time', told: told(row) }));
      if (!isKept) world.takeBack(id);
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
