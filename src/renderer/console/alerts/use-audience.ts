import type { AlertAudience } from '../../../domain/alerts/case-alerts.ts';
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../domain/alerts/settings.ts';
import { useAgent } from '../program.ts';
import { alertStore, useAlerts } from './alert-store.ts';

/** The settings by which alerts are told; until main has said which, those of somebody who has set nothing. */
export function useAlertSettings(): AlertSettings {
  return useAlerts(({ state }) => state?.settings) ?? DEFAULT_ALERT_SETTINGS;
}

/** The same, as they are by now. */
export function currentAlertSettings(): AlertSettings {
  return alertStore.getState().state?.settings ?? DEFAULT_ALERT_SETTINGS;
}

/** For whom alerts are computed. */
export function useAudience(): AlertAudience {
  return { settings: useAlertSettings(), agent: useAgent() };
}
