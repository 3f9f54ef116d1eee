import type { ToldAlert, ToldWords } from '../../contract/alerts.ts';
import type { Alert } from '../../domain/alerts/alert.ts';
import type { PlannedNotice } from '../../domain/alerts/told-together.ts';
import type { Agent } from '../../domain/cases/whose.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { WatchedCase } from './watched-cases.ts';

/**
 * A notification to be shown, on the desktop or in the console's window; title and body are in the language of the
 * moment.
 */
export interface Notice extends ToldAlert, ToldWords {
  readonly on: 'desktop' | 'window';
}

/** An alert that is told, with its case if it has one. */
export interface DueAlert {
  readonly alert: Alert;
  readonly watched: WatchedCase | undefined;
}

/** What a notice is made of. */
export interface Told {
  readonly members: readonly DueAlert[];
  /** The cases of a window's alert. */
  readonly casesOf: (alert: Alert) => readonly WatchedCase[];
  readonly all: () => Iterable<WatchedCase>;
  /** Whether cases of a source can be given to somebody. */
  readonly hasOwners: (sourceId: string) => boolean;
  readonly agent: Agent;
  readonly now: EpochMs;
}

/** Words for notices. */
export interface NoticeWords {
  of(planned: PlannedNotice, told: Told): Notice;
}
