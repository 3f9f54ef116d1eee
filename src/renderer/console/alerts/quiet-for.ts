import type { Outcome } from '../../../contract/outcome.ts';
import { quietUntil, saidUntil } from '../../../domain/alerts/quiet-hours.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { programClock } from '../clock.ts';
import { useBook } from '../desk/rules.ts';
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

/** That it is quiet now: until when, and whether somebody said so; by the shifts where they last longer. */
export interface Quiet {
  readonly until: EpochMs;
  readonly isSaid: boolean;
}

/** Whether it is quiet at `now`, and until when; `null` while it is not. */
export function useQuiet(now: EpochMs): Quiet | null {
  const quiet = useAlerts(({ state }) => state?.settings.quiet);
  const book = useBook();
  if (quiet === undefined) return null;
  const until = quietUntil(quiet, book.calendarOf(book.inForce(now)), now);
  return until === null ? null : { until, isSaid: until === saidUntil(quiet, now) };
}
