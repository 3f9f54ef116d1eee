import { bridge } from '../bridge.ts';
import { ownCaseId } from '../own-case.ts';
import { hide, show, takeAlertState } from './alert-store.ts';
import { leadTo } from './lead-to.ts';
import { hear } from './sounds.ts';

/** Asks main how things stand and keeps listening; resolves once the first answer is in. */
export async function startAlerts(): Promise<void> {
  bridge.onAlertsChanged(takeAlertState);
  bridge.onAlertTold(show);
  // A case in a window of its own is a page of the console too, and says nothing.
  if (ownCaseId === null) bridge.onAlertHeard((heard) => heard.by === 'console' && hear(heard));
  if (ownCaseId === null) bridge.onShowPlace(({ place }) => leadTo({ caseId: null, place }));
  bridge.onAlertTakenBack(hide);
  takeAlertState(await bridge.readAlerts());
}
