import type { AlertSettings } from '../../domain/alerts/settings.ts';
import type { BusinessCalendar } from '../../domain/calendar/business-days.ts';
import type { Agent } from '../../domain/cases/whose.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from './ledger.ts';
import type { Notice, NoticeWords } from './notice.ts';

/** What the alert desk needs. */
export interface AlertWorld {
  readonly clock: Clock;
  /** Looks now whether the workstation's clock was set, and has `clock` go on as it is to after that. */
  readonly lookForJump: () => void;
  /** Whether `clock` goes by the help desks' time, or none is there to go by. */
  readonly isTimeKnown: () => boolean;
  /** The policies that a case is read under, as they are now. */
  readonly bookOf: (caseId: string) => PolicyBook;
  /** The calendar of the policy in force. */
  readonly calendar: () => BusinessCalendar;
  readonly ledger: Ledger;
  readonly settings: () => AlertSettings;
  /** Keeps for how long it is quiet. */
  readonly keepQuiet: (quiet: AlertSettings['quiet']) => void;
  readonly agent: () => Agent;
  /** Whether a source is read from exports. */
  readonly isExport: (sourceId: string) => boolean;
  /** Whether notifications can arrive, as far as the system says. */
  readonly reach: () => { readonly reachableSince: EpochMs | null; readonly isFocusMode: boolean };
  /** Finds out whether the system takes notifications again, where it was told not to or did not. */
  readonly askAgain: () => Promise<void>;
  /** From when on that asks the system; `null` while it takes them. */
  readonly askAgainAt: () => EpochMs | null;
  /** Whether the console's window has the focus. */
  readonly isWatched: () => boolean;
  readonly show: (notice: Notice) => Promise<'shown' | 'refused'>;
  /** Takes a notification back that tells nothing true any more. */
  readonly takeBack: (noticeId: string) => void;
  /** The quiet hours are over: somebody is at work again. */
  readonly onShift: () => void;
  readonly words: NoticeWords;
  readonly log: (message: string) => void;
}
