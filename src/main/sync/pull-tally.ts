import type { SyncRun } from '../../contract/sync-run.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { PullPage } from './connector.ts';

/** What a pull under way has brought so far. */
export interface PullTally {
  readonly startedAt: EpochMs;
  pages: number;
  changes: number;
  setAside: number;
}

/** The tally of a pull that begins at `startedAt`. */
export function newTally(startedAt: EpochMs): PullTally {
  return { startedAt, pages: 0, changes: 0, setAside: 0 };
}

/** Counts a page that is stored. */
export function addPage(tally: PullTally, page: PullPage): void {
  tally.pages += 1;
  tally.changes += page.changes.length;
  tally.setAside += page.setAside.length;
}

/** The pull of `tally` as a run, as it stands at `endedAt`. */
export function runOf(
  tally: PullTally,
  how: Pick<SyncRun, 'sourceId' | 'endedAt' | 'outcome' | 'problem'>,
): SyncRun {
  return { ...tally, ...how, lastStartedAt: tally.startedAt, pulls: 1 };
}
