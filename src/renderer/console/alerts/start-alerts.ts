import { bridge } from '../bridge.ts';
import { ownCaseId } from '../own-case.ts';
import { hide, show, takeAlertState } from './alert-store.ts';
import { leadTo } from './lead-to.ts';
import { hear } from './sounds.ts';

/** Asks main how things stand and keeps listening; resolves once the first answer is in. */
export async function startAlerts(): Promise<void> {
  bridge.onAlertsChanged(takeAlertState);
  // A case in a window of its own is a page of the console too, and shows and says none of that.
  if (ownCaseId === null) {
    bridge.onAlertTold(show);
    bridge.onAlertTakenBack(hide);
    bridge.onAlertHeard((heard) => heard.by === 'console' && hear(heard));
    bridge.onShowPlace(({ place }) => leadTo({ caseId: null, place }));
  }
  takeAlertState(await bridge.readAlerts());
}
