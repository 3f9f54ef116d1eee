import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AlertState, ToldAlert } from '../../../contract/alerts.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { AlertSettings } from '../../../domain/alerts/settings.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';

interface Alerts {
  /** What main says of settings and reachability; `null` until it has. */
  readonly state: AlertState | null;
  /** Alerts that this window shows, the latest last. */
  readonly toasts: readonly ToldAlert[];
  /** The settings that this page wrote last, until main has answered that; `null` when it has. */
  readonly writing: AlertSettings | null;
}

/** What this page knows of the alerts beside the ledger. */
export const alertStore = createStore<Alerts>(() => ({ state: null, toasts: [], writing: null }));

/** Reads a piece of it. */
export function useAlerts<T>(select: (alerts: Alerts) => T): T {
  return useStore(alertStore, select);
}

/** Takes what main says of how things stand; it does not know yet of settings that are on their way to it. */
export function takeAlertState(state: AlertState): void {
  alertStore.setState(({ writing }) => ({
    state: writing === null ? state : { ...state, settings: writing },
  }));
}

/** More would hide the board; what is older is in the list of alerts. */
const MOST_TOASTS = 3;

/** Shows another toast. */
export function show(toast: ToldAlert): void {
  alertStore.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST_TOASTS) }));
}

/** Takes a toast off the page; what it told is still to be seen. */
export function hide(toast: ToldAlert): void {
  alertStore.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one !== toast) }));
}

/** Puts a toast away; main notes that it was seen. */
export function putAway(toast: ToldAlert): void {
  hide(toast);
  told(bridge.markAlertsSeen({ alertIds: [...toast.alertIds] }));
}

/**
 * Shows the settings at once and has main keep them, and decide by them from now on. Those that main does not keep give
 * way to those that it has.
 */
export async function writeAlertSettings(settings: AlertSettings): Promise<Outcome> {
  const { state } = alertStore.getState();
  if (state === null) throw new Error('alert settings are written before main has told them');
  // Main answers once it has decided of every case anew: what is changed meanwhile goes by what is shown.
  alertStore.setState({ state: { ...state, settings }, writing: settings });
  const isLast = () => alertStore.getState().writing === settings;
  try {
    const answer = await bridge.writeAlertSettings(settings);
    if (answer.ok) {
      if (isLast()) alertStore.setState({ writing: null });
      takeAlertState(answer.state);
    }
    return answer;
  } finally {
    // What main has now, it says itself.
    if (isLast()) {
      alertStore.setState({ writing: null });
      takeAlertState(await bridge.readAlerts());
    }
  }
}
