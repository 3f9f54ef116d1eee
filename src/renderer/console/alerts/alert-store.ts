import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AlertState, ToldAlert } from '../../../contract/alerts.ts';
import type { AlertSettings } from '../../../domain/alerts/settings.ts';
import { readUnreadIds } from '../../vault/reads.ts';
import { bridge } from '../bridge.ts';
import { deskStore } from '../desk/desk.ts';
import { ownCaseId } from '../own-case.ts';
import { leadTo } from './lead-to.ts';
import { hear } from './sounds.ts';

interface Alerts {
  /** What main says of settings and reachability; `null` until it has. */
  readonly state: AlertState | null;
  /** Alerts that this window shows, the latest last. */
  readonly toasts: readonly ToldAlert[];
}

/** What this page knows of the alerts beside the ledger. */
export const alertStore = createStore<Alerts>(() => ({ state: null, toasts: [] }));

/** Reads a piece of it. */
export function useAlerts<T>(select: (alerts: Alerts) => T): T {
  return useStore(alertStore, select);
}

/** Asks main how things stand and keeps listening; resolves once the first answer is in. */
export async function startAlerts(): Promise<void> {
  bridge.onAlertsChanged((state) => alertStore.setState({ state }));
  bridge.onAlertTold((told) =>
    alertStore.setState(({ toasts }) => ({ toasts: [...toasts, told].slice(-MOST_TOASTS) })),
  );
  // A case in a window of its own is a page of the console too, and says nothing.
  if (ownCaseId === null) bridge.onAlertHeard((heard) => heard.by === 'console' && hear(heard));
  if (ownCaseId === null) bridge.onShowPlace(({ place }) => leadTo({ caseId: null, place }));
  bridge.onAlertTakenBack(({ id }) =>
    alertStore.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) })),
  );
  alertStore.setState({ state: await bridge.readAlerts() });
}

/** More would hide the board; what is older is in the list of alerts. */
const MOST_TOASTS = 3;

/** Takes a toast off the page; what it told is still to be seen. */
export function hide(toast: ToldAlert): void {
  alertStore.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one !== toast) }));
}

/** Puts a toast away; main notes that it was seen. */
export function putAway(toast: ToldAlert): void {
  hide(toast);
  void bridge.alertsSeen({ alertIds: toast.alertIds });
}

/** So many alerts are told to be seen in one message. */
const SEEN_AT_ONCE = 1000;

/** Marks every alert seen that nobody has seen until now. */
export async function markAllSeen(): Promise<void> {
  const { reader } = deskStore.getState();
  const ids = reader === null ? [] : await readUnreadIds(reader);
  for (let at = 0; at < ids.length; at += SEEN_AT_ONCE)
    await bridge.alertsSeen({ alertIds: ids.slice(at, at + SEEN_AT_ONCE) });
}

/** Shows the settings at once and has main keep them, and decide by them from now on; throws when it cannot. */
export async function writeAlertSettings(settings: AlertSettings): Promise<void> {
  const { state } = alertStore.getState();
  if (state === null) throw new Error('alert settings are written before main has told them');
  // Main answers once it has decided of every case anew: what is changed meanwhile goes by what is shown.
  alertStore.setState({ state: { ...state, settings } });
  try {
    alertStore.setState({ state: await bridge.writeAlertSettings(settings) });
  } catch (error) {
    alertStore.setState({ state });
    throw error;
  }
}
