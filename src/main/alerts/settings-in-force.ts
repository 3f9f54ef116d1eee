import { boundedQuiet, quietUntil } from '../../domain/alerts/quiet-hours.ts';
import type { AlertSettings } from '../../domain/alerts/settings.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { AlertWorld } from './alert-world.ts';

/** The settings that the alerts were computed by. They stay the same until all alerts are computed anew. */
export interface SettingsInForce {
  current(): AlertSettings;
  /** Takes over what is set now. */
  renew(): void;
  /** Keeps it quiet no longer than somebody could have said at `now`. Answers whether that is another end. */
  boundQuiet(now: EpochMs): boolean;
  /** Whether it was quiet when this was asked last, and no longer is at `now`. */
  isQuietOver(now: EpochMs): boolean;
}

/** Begins with what is set now, and as if it had not been quiet. */
export function keepSettingsInForce({
  settings,
  calendar,
  keepQuiet,
}: Pick<AlertWorld, 'settings' | 'calendar' | 'keepQuiet'>): SettingsInForce {
  let inForce = settings();
  let wasQuiet = false;
  return {
    current: () => inForce,
    renew() {
      inForce = settings();
    },
    boundQuiet(now) {
      const quiet = boundedQuiet(inForce.quiet, now);
      if (quiet === inForce.quiet) return false;
      inForce = { ...inForce, quiet };
      keepQuiet(quiet);
      return true;
    },
    isQuietOver(now) {
      const isQuiet = quietUntil(inForce.quiet, calendar(), now) !== null;
      const isOver = wasQuiet && !isQuiet;
      wasQuiet = isQuiet;
      return isOver;
    },
  };
}
