import type { EpochMs } from '../units.ts';
import type { Alert } from './alert.ts';

/** What to do with alerts whose time has come. */
export interface DueAlerts {
  /** To be told now: at most one a case, the most urgent. */
  readonly tell: readonly Alert[];
  /** Overtaken by a later step of the same case that is due with them. */
  readonly superseded: readonly Alert[];
  /** The deadline had passed before this console first knew the case: the board says it, no alert does. */
  readonly past: readonly Alert[];
}

/**
 * Sorts the alerts of one case that are due at `now` and that the ledger does not have.
 *
 * @param firstSeenAt when this console first stored the case.
 */
export function sortDue(alerts: readonly Alert[], firstSeenAt: EpochMs, now: EpochMs): DueAlerts {
  const due = alerts.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || urgency(a) - urgency(b));
  const last = due.at(-1);
  if (last === undefined) return { tell: [], superseded: [], past: [] };
  if (last.kind === 'deadline-passed' && last.at <= firstSeenAt)
    return { tell: [], superseded: [], past: due };
  return { tell: [last], superseded: due.slice(0, -1), past: [] };
}

/** Of alerts at the same instant, the greater is the more urgent. */
function urgency(alert: Alert): number {
  return alert.kind === 'deadline-passed' ? 0 : -alert.stepMinutes;
}
