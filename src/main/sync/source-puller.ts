import type { SourceState } from '../../contract/source-state.ts';
import type { SyncRun } from '../../contract/sync-run.ts';
import { SECOND } from '../../domain/units.ts';
import { type Connector, ConnectorError, type PullPage } from './connector.ts';
import { problemOf } from './problem-of.ts';
import { addPage, newTally, type PullTally, runOf } from './pull-tally.ts';
import type { SourceTeller, TellerWorld } from './source-teller.ts';
import { storePage } from './store-page.ts';
import type { TroubleLog } from './trouble-log.ts';

/** What a pull came to. */
export interface PullEnd {
  /** What it changes of what is told of the source. */
  readonly change: Pick<Partial<SourceState>, 'problem' | 'lastSuccessAt'>;
  readonly run: SyncRun;
  /** How long the help desk asks to be left alone, in milliseconds; `null` where it did not say. */
  readonly retryAfterMs: number | null;
  /** It took so long that it was told while it went on: its end is waited for. */
  readonly isLong: boolean;
}

/** What a puller needs and tells. */
export interface PullerWorld extends Pick<TellerWorld, 'vault' | 'clock' | 'onStored'> {
  /** A pull came to its end: the source can be reached. */
  readonly onPulled: () => void;
  readonly log: (message: string) => void;
}

/** A pull that takes longer than this is told while it goes on. Of a shorter one, as most are, only the end is told. */
const LONG_MS = SECOND;

/**
 * Answers what pulls a source once, from where the last pull ended, and stores what comes. It resolves with what the
 * pull came to, a failure too, or with `null` where `signal` ended it. One pull at a time is to be asked of it.
 *
 * @param known what was stored of the source at the start; `null` for a new one.
 */
export function createPuller(
  connector: Connector,
  known: SourceState | null,
  parts: {
    readonly teller: SourceTeller;
    readonly trouble: TroubleLog;
    readonly signal: AbortSignal;
    readonly world: PullerWorld;
  },
): () => Promise<PullEnd | null> {
  const { teller, trouble, signal, world } = parts;
  const { vault, clock } = world;
  const { sourceId } = teller.state();
  /** Where the next pull goes on, as stored; `undefined` while that is to be read. Only this puller moves it. */
  let cursor: string | null | undefined;
  let beginning = beginningOf(known);
  /** The pull under way goes on for long. */
  let isLong = false;

  const readCursor = async (): Promise<string | null> => {
    ({ cursor } = await vault.request({ op: 'read-cursor', sourceId }));
    return cursor;
  };

  const runNow = (
    tally: PullTally,
    outcome: SyncRun['outcome'],
    problem: SyncRun['problem'] = null,
  ): SyncRun => runOf(tally, { sourceId, endedAt: clock.now(), outcome, problem });

  const store = async (page: PullPage, done: number): Promise<void> => {
    await storePage(sourceId, page, world);
    cursor = page.cursor ?? cursor;
    const { progress: before } = teller.state();
    const progress = page.changes.length === 0 ? before : { done, total: page.total };
    if (progress === before) return;
    teller.become({ activity: 'syncing', progress });
    if (isLong) await teller.tell({});
  };

  const pullPages = async (tally: PullTally): Promise<void> => {
    const at = cursor === undefined ? await readCursor() : cursor;
    for await (const page of connector.pull(at, signal)) {
      signal.throwIfAborted();
      await store(page, page.done ?? tally.changes + page.changes.length);
      addPage(tally, page);
      if (tally.changes + tally.setAside > 0) await teller.note(runNow(tally, 'under-way'));
    }
  };

  const tellGoingOn = (tally: PullTally): void => {
    isLong = true;
    const run = runNow(tally, 'under-way');
    const isTold = teller.state().activity === 'syncing';
    // What waits for the end of this pull waits no longer.
    Promise.all([teller.tellRest(), isTold ? teller.tell({}, run) : teller.note(run)]).catch((error) =>
      world.log(`${sourceId}: that a pull goes on could not be noted: ${error}`),
    );
  };

  const succeeded = (tally: PullTally): PullEnd => {
    const { asOf, problem } = connector.standing?.() ?? { asOf: clock.now(), problem: null };
    if (problem === null) trouble.succeeded('pulls succeed again');
    else trouble.failed(problem, `pulled, but not all is well: ${problem.code} ${problem.subject}`);
    const run = runNow(tally, 'done', problem);
    world.onPulled();
    return { change: { problem, lastSuccessAt: asOf }, run, retryAfterMs: null, isLong };
  };

  const failed = (tally: PullTally, error: unknown): PullEnd => {
    cursor = undefined;
    const problem = problemOf(error);
    trouble.failed(problem, `pull failed: ${error}`);
    const retryAfterMs = error instanceof ConnectorError ? error.retryAfterMs : null;
    return { change: { problem }, run: runNow(tally, 'failed', problem), retryAfterMs, isLong };
  };

  return async () => {
    isLong = false;
    const tally = newTally(clock.now());
    // Noted soon, and again as it goes on: a program that is killed in the middle cannot note it afterwards.
    const noting = setTimeout(tellGoingOn, LONG_MS, tally);
    try {
      // Told before its first cases: which of them stand for those of other sources depends on the source's kind.
      if (beginning !== null) await teller.tell(beginning);
      beginning = null;
      await pullPages(tally);
      return succeeded(tally);
    } catch (error) {
      if (!signal.aborted) return failed(tally, error);
      await teller.note(runNow(tally, 'stopped'));
      return null;
    } finally {
      clearTimeout(noting);
    }
  };
}

/** What is told of a source as its first pull begins; `null` for nothing. */
function beginningOf(known: SourceState | null): Pick<Partial<SourceState>, 'activity' | 'problem'> | null {
  if (known === null) return { activity: 'syncing' };
  // It is no longer paused, waiting for a secret or in the middle of a pull.
  if (known.activity !== 'idle') return {};
  // What the last pull met stays in sight, and is not taken for what this one meets.
  return known.problem === null ? null : { activity: 'syncing', problem: known.problem };
}
