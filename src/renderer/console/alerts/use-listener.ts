import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from '../../../domain/alerts/settings.ts';
import type { Agent } from '../../../domain/cases/whose.ts';
import { useAgent } from '../board/arrange/use-agent.ts';
import { useAlerts } from './alert-store.ts';

/** The settings by which alerts are told; until main has said which, those of somebody who has set nothing. */
export function useAlertSettings(): AlertSettings {
  return useAlerts(({ state }) => state?.settings) ?? DEFAULT_ALERT_SETTINGS;
}

/** For whom alerts are computed: their settings, and who they are. */
export function useListener(): { readonly settings: AlertSettings; readonly agent: Agent } {
  return { settings: useAlertSettings(), agent: useAgent() || null };
}
