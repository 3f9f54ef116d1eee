import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AlertState, ToldAlert } from '../../../contract/alerts.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { AlertSettings } from '../../../domain/alerts/settings.ts';
import { SECOND } from '../../../domain/units.ts';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';

/** An alert that this window shows. */
export interface Toast extends ToldAlert {
  /** It folds once `inSightMs` has come to this. */
  readonly foldsAt: number;
  /** Whether it was in sight in full long enough, and is a line since. */
  readonly isFolded: boolean;
}

interface Alerts {
  /** What main says of settings and reachability; `null` until it has. */
  readonly state: AlertState | null;
  /** Alerts that this window shows, the latest last. */
  readonly toasts: readonly Toast[];
  /** For how long somebody could see this window while it showed an alert in full, in ms. */
  readonly inSightMs: number;
  /** The settings that this page wrote last, until main has answered that; `null` when it has. */
  readonly writing: AlertSettings | null;
}

/** What this page knows of the alerts beside the ledger. */
export const alertStore = createStore<Alerts>(() => ({
  state: null,
  toasts: [],
  inSightMs: 0,
  writing: null,
}));

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

/** More in full would hide the board; what is older is in the list of alerts. */
const MOST_IN_FULL = 3;

/** For so long a toast is in sight in full, in ms. */
const IN_FULL_MS = 15 * SECOND;

/** Shows another toast. */
export function show(alert: ToldAlert): void {
  alertStore.setState(({ toasts, inSightMs }) => ({
    toasts: withRoomForLast([...toasts, { ...alert, foldsAt: inSightMs + IN_FULL_MS, isFolded: false }]),
  }));
}

/** What stays in sight is the last to give way to another, and folds to a line then; the others go. */
function withRoomForLast(toasts: readonly Toast[]): readonly Toast[] {
  const inFull = toasts.filter(({ isFolded }) => !isFolded);
  if (inFull.length <= MOST_IN_FULL) return toasts;
  const going = inFull.slice(0, -1).find(({ staysInSight }) => !staysInSight);
  if (going !== undefined) return toasts.filter((one) => one !== going);
  return toasts.map((one) => (one === inFull[0] ? { ...one, isFolded: true } : one));
}

/**
 * Somebody could see the window for `ms` more. What was in sight in full long enough folds: to a line where it stays in
 * sight, else into the bell, which still counts it, since nobody has acted on it.
 */
export function passInSight(ms: number): void {
  alertStore.setState(({ toasts, inSightMs: before }) => {
    const inSightMs = before + ms;
    const isOver = ({ isFolded, foldsAt }: Toast) => !isFolded && foldsAt <= inSightMs;
    if (!toasts.some(isOver)) return { inSightMs };
    const left = toasts.filter((toast) => toast.staysInSight || !isOver(toast));
    return { inSightMs, toasts: left.map((toast) => (isOver(toast) ? { ...toast, isFolded: true } : toast)) };
  });
}

/** Takes a toast off the page; what it told is still to be seen. */
export function hide({ id }: Pick<ToldAlert, 'id'>): void {
  alertStore.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }));
}

/** Puts a toast away; main notes that it was seen. */
export function putAway({ id, alertIds }: Pick<ToldAlert, 'id' | 'alertIds'>): void {
  hide({ id });
  told(bridge.markAlertsSeen({ alertIds: [...alertIds] }));
}

/** The toast that is read first: the latest in full, or else the latest line; nothing where there is none. */
export function foremost(toasts: readonly Toast[]): Toast | undefined {
  return toasts.findLast(({ isFolded }) => !isFolded) ?? toasts.at(-1);
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
