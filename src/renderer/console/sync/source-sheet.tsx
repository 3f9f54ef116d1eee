import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import { isAskedAgain } from '../../../contract/source.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import type { SetAsideCase, SyncRun } from '../../../contract/sync-run.ts';
import { AGE_STEP_MS } from '../desk/freshness.ts';
import { ageWords, offsetFigure, statusWords } from '../header/source-words.ts';
import { useLimits } from '../limits.ts';
import { useProgram } from '../program.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { useNow } from '../use-now.ts';
import { isBroughtAlong, sourceName } from '../wording/source-name.ts';
import { useWording } from '../wording/use-wording.ts';
import { RunTable } from './run-table.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import { SourceActions } from './source-actions.tsx';

const useStyles = makeStyles({
  sheet: { display: 'grid', rowGap: '14px' },
  head: { display: 'flex', alignItems: 'flex-start', gap: '12px', flexWrap: 'wrap' },
  names: { flexGrow: 1, minWidth: '220px' },
  name: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  line: {
    margin: 0,
    fontSize: '13px',
    lineHeight: '19px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly state: SourceState;
  /** How many of its cases another source's stand for. */
  readonly behind: number;
  readonly runs: readonly SyncRun[];
  readonly setAside: readonly SetAsideCase[];
}

/** One source: what it is doing, what one can do about it, its runs, and the cases that it could not read. */
export function SourceSheet({ state, behind, runs, setAside }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const now = useNow(AGE_STEP_MS);
  const { oldAfterMs } = useLimits();
  const [refused, setRefused] = useState<SourceProblem | null>(null);
  const { t } = wording;
  const { sourceId, kind, activity, problem, progress, serverOffsetMs } = state;
  const isPaused = activity === 'paused';
  const isSyncing = activity === 'syncing';
  const watchesFolder = useProgram(({ sources }) =>
    sources.some((one) => one.id === sourceId && one.kind === 'files' && one.watchedFolder !== null),
  );
  // What the program brought along is called by its kind.
  const kindWords = isBroughtAlong(state) ? [] : [t(`source.kind.${kind}`)];
  const hasServer = isAskedAgain(kind);
  const isReadAgain = hasServer || watchesFolder;
  const calm = isSyncing ? t('sync.reading') : isReadAgain ? t('sync.idle') : t('sync.nothingToWaitFor');
  const offset =
    serverOffsetMs === null
      ? t('source.offsetUnknown')
      : t('source.offset', { offset: offsetFigure(serverOffsetMs, wording) });
  return (
    <section
      className={`${page.sheet} ${styles.sheet}`}
      aria-labelledby={`sync-${sourceId}`}
      data-testid="sync-source"
      data-source={sourceId}
      data-activity={activity}
    >
      <div className={styles.head}>
        <div className={styles.names}>
          <h3 id={`sync-${sourceId}`} className={styles.name}>
            {sourceName(state, wording)}
          </h3>
          <p className={styles.line}>
            {[...kindWords, ageWords(state, now, oldAfterMs, wording)].join(' · ')}
            {hasServer && ` · ${offset}`}
          </p>
          <p className={styles.line} role="status" data-testid="sync-status">
            {statusWords(state, now, wording) ?? calm}
          </p>
          {behind > 0 && (
            <p className={styles.line} data-testid="sync-behind">
              {t('sync.behind', { count: behind, cases: wording.number(behind) })}
            </p>
          )}
        </div>
        <SourceActions
          state={state}
          isReadAgain={isReadAgain}
          onOutcome={(outcome) => setRefused(outcome.ok ? null : outcome.problem)}
        />
      </div>
      {isSyncing && progress !== null && (
        <ProgressBar
          aria-label={t('sync.progress')}
          {...(progress.total === null ? {} : { value: progress.done, max: Math.max(progress.total, 1) })}
        />
      )}
      {isPaused && <p className={styles.line}>{t('sync.pausedText')}</p>}
      {problem !== null && <ProblemText problem={problem} />}
      {refused !== null && <ProblemText problem={refused} />}
      <SetAsideList sourceId={sourceId} cases={setAside} />
      {/* Nothing is ever read for cases that are logged here: what was typed is in the cases. */}
      {kind !== 'logged-here' && <RunTable runs={runs} />}
    </section>
  );
}
