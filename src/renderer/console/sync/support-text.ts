import type { ProgramState } from '../../../contract/console.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import type { SetAsideCase, SyncRun } from '../../../contract/sync-run.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { isoInstant } from './iso-instant.ts';

/** What a support text is made of. */
export interface SupportFacts {
  readonly program: Pick<ProgramState, 'version' | 'isSample' | 'keepsSecrets' | 'vault' | 'clockShiftMs'>;
  /** The browser engine's own words for itself and the system. */
  readonly engine: string;
  readonly zone: string;
  readonly sources: readonly SourceState[];
  readonly runs: readonly SyncRun[];
  readonly setAside: readonly SetAsideCase[];
  readonly now: EpochMs;
}

/** So many runs of a source go along. */
const RUNS = 20;
const SET_ASIDE = 20;

/**
 * Everything that somebody who helps from afar must know, as text: versions, sources, their last runs, what could not
 * be read. In English, whoever copies it. No secret is among what a page knows, so none can be in it; nor are a
 * case's subject, customer and replies.
 */
export function supportText(facts: SupportFacts): string {
  const { program, sources, runs, setAside, now } = facts;
  return [
    `Caseclock ${program.version}${program.isSample ? ' (sample desk)' : ''}`,
    `System: ${facts.engine}`,
    `Time: ${isoInstant(now)}, zone ${facts.zone}, shifted by ${program.clockShiftMs} ms`,
    `Storage: ${program.vault}; secrets ${program.keepsSecrets ? 'in the key store' : 'in memory only'}`,
    ...sources.flatMap((state) => [
      '',
      ...sourceLines(state),
      ...runs
        .filter(({ sourceId }) => sourceId === state.sourceId)
        .slice(0, RUNS)
        .map(runLine),
      ...setAside
        .filter(({ sourceId }) => sourceId === state.sourceId)
        .slice(0, SET_ASIDE)
        .map(({ caseId, reason, since }) => `  set aside since ${isoInstant(since)}: ${caseId}: ${reason}`),
    ]),
  ].join('\n');
}

function sourceLines(state: SourceState): readonly string[] {
  const { lastSuccessAt, problem, serverOffsetMs } = state;
  return [
    `Source ${state.sourceId} (${state.kind}): ${state.activity}`,
    `  last success: ${lastSuccessAt === null ? 'never' : isoInstant(lastSuccessAt)}`,
    `  server clock: ${serverOffsetMs === null ? 'unknown' : `${serverOffsetMs} ms`}`,
    ...(problem === null
      ? []
      : [`  problem: ${problem.code}: ${problem.subject} ${problem.detail}`.trimEnd()]),
  ];
}

function runLine(run: SyncRun): string {
  const { pulls, pages, changes, setAside, outcome, problem } = run;
  const from = pulls === 1 ? isoInstant(run.startedAt) : `${isoInstant(run.startedAt)} (${pulls} pulls)`;
  const what = `${pages} pages, ${changes} changes, ${setAside} set aside`;
  const why = problem === null ? '' : `: ${problem.code}: ${problem.subject} ${problem.detail}`.trimEnd();
  return `  ${from}: ${outcome}, ${what}, ${run.endedAt - run.lastStartedAt} ms${why}`;
}
