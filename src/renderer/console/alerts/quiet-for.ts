import type { Outcome } from '../../../contract/outcome.ts';
import { saidUntil } from '../../../domain/alerts/quiet-hours.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { programClock } from '../clock.ts';
import { alertStore, useAlerts, writeAlertSettings } from './alert-store.ts';

/**
 * Keeps alerts back for so many minutes from now, to come in one summary then; with 0 they come again. It ends on the
 * minute that is said.
 */
export async function beQuietFor(minutes: number): Promise<Outcome> {
  const settings = alertStore.getState().state?.settings;
  if (settings === undefined) throw new Error('it is to be quiet before main has told the alert settings');
  const minute = Math.floor(programClock.now() / MINUTE);
  const until = minutes === 0 ? null : (minute + minutes) * MINUTE;
  return writeAlertSettings({ ...settings, quiet: { ...settings.quiet, until } });
}

/** Until when it is quiet since somebody said so; `null` while it is not. */
export function useSaidQuiet(now: EpochMs): EpochMs | null {
  return useAlerts(({ state }) => (state === null ? null : saidUntil(state.settings.quiet, now)));
}
