import type { BusinessCalendar } from '../calendar/business-days.ts';
import type { EpochMs } from '../units.ts';
import type { Alert } from './alert.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { AlertSettings } from './settings.ts';

/** How things stand at the desk. */
export interface Presence {
  /** Names this run of the program. */
  readonly run: string;
  /** What came due until then came due unheard: the program did not run, the machine slept, the clock jumped. */
  readonly awayUntil: EpochMs;
  /** The digest waits until then, since the first reading after an absence may show that much is answered. */
  readonly settledFrom: EpochMs;
  /** Since when notifications can arrive; `null` while they cannot. */
  readonly reachableSince: EpochMs | null;
  /** Whether the desktop was told not to disturb. */
  readonly isFocusMode: boolean;
  /** Whether somebody looks at the console's window: they are told there, and not on the desktop too. */
  readonly isWatched: boolean;
  /** When the last notifications were shown. */
  readonly shownAt: readonly EpochMs[];
}

/** What became of a case that raises an alert no more. */
export type AlertEnd = 'answered' | 'closed' | 'changed' | 'same-case';

/** What there is to decide from. */
export interface Situation {
  readonly now: EpochMs;
  /** What cases, windows and sources raise: every alert of which there is something to decide. */
  readonly alerts: readonly Alert[];
  /** Rows of the ledger by id: all live ones, and those of alerts that are due. */
  readonly rows: Pick<ReadonlyMap<string, LedgerRow>, 'get'>;
  /** The live rows whose alert may have ended: those of cases that changed, those that wait, and those of no case. */
  readonly live: Iterable<LedgerRow>;
  /** What became of the alert of a case's row; `null` while the case raises it. */
  readonly endOf: (
    row: Pick<LedgerRow, 'id' | 'kind' | 'deadline'> & { readonly caseId: string },
  ) => AlertEnd | null;
  /** Those that the alerts were computed by. */
  readonly settings: AlertSettings;
  /** Which days are business days, for the quiet hours. */
  readonly calendar: BusinessCalendar;
  readonly presence: Presence;
}
