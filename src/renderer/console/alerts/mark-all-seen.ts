import { SEEN_AT_ONCE } from '../../../contract/alerts.ts';
import { readUnreadIds } from '../../vault/ledger-reads.ts';
import { bridge } from '../bridge.ts';
import { deskStore } from '../desk/desk.ts';

/** Marks every alert seen that nobody has seen until now. */
export async function markAllSeen(): Promise<void> {
  const { reader } = deskStore.getState();
  const ids = reader === null ? [] : await readUnreadIds(reader);
  for (let at = 0; at < ids.length; at += SEEN_AT_ONCE)
    await bridge.markAlertsSeen({ alertIds: ids.slice(at, at + SEEN_AT_ONCE) });
}
