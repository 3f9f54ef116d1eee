import { readUnreadIds } from '../../vault/reads.ts';
import { bridge } from '../bridge.ts';
import { deskStore } from '../desk/desk.ts';

/** So many alerts are told to be seen in one message. */
const SEEN_AT_ONCE = 1000;

/** Marks every alert seen that nobody has seen until now. */
export async function markAllSeen(): Promise<void> {
  const { reader } = deskStore.getState();
  const ids = reader === null ? [] : await readUnreadIds(reader);
  for (let at = 0; at < ids.length; at += SEEN_AT_ONCE)
    await bridge.markAlertsSeen({ alertIds: ids.slice(at, at + SEEN_AT_ONCE) });
}
