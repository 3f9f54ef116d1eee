import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, PauseRegular, PlayRegular, SettingsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { SourceState } from '../../../contract/source.ts';
import type { SetAsideCase, SyncRun } from '../../../contract/sync-run.ts';
import { bridge } from '../bridge.ts';
import { ProblemText } from '../connections/check-steps.tsx';
import { ageWords, offsetFigure, statusWords } from '../header/source-words.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useNow } from '../use-now.ts';
import { openConnections } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { RunTable } from './run-table.tsx';
import { SetAsideList } from './set-aside-list.tsx';

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
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface Props {
  readonly state: SourceState;
  readonly runs: readonly SyncRun[];
  readonly setAside: readonly SetAsideCase[];
}

/** One source: what it is doing, what one can do about it, its runs, and the cases that it could not read. */
export function SourceSheet({ state, runs, setAside }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const now = useNow(5000);
  const [refused, setRefused] = useState<SourceProblem | null>(null);
  const { t } = wording;
  const { sourceId, name, kind, activity, problem, progress, serverOffsetMs } = state;
  const isPaused = activity === 'paused';
  const isSyncing = activity === 'syncing';
  const pause = async () => {
    const outcome = await bridge.pauseSource({ sourceId, isPaused: !isPaused });
    setRefused(outcome.ok ? null : outcome.problem);
  };
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
            {name}
          </h3>
          <p className={styles.line}>
            {[t(`source.kind.${kind}`), ageWords(state, now, wording), offset].join(' · ')}
          </p>
          <p className={styles.line} role="status" data-testid="sync-status">
            {statusWords(state, now, wording) ?? t(isSyncing ? 'sync.reading' : 'sync.idle')}
          </p>
        </div>
        <div className={styles.actions}>
          <Button
            icon={<ArrowSyncRegular />}
            disabled={isPaused || isSyncing}
            onClick={() => void bridge.syncNow({ sourceId })}
            data-testid="sync-now"
          >
            {t('sync.now')}
          </Button>
          <Button
            icon={isPaused ? <PlayRegular /> : <PauseRegular />}
            appearance={isPaused ? 'primary' : 'secondary'}
            onClick={() => void pause()}
            data-testid="sync-pause"
          >
            {isPaused ? t('sync.resume') : t('sync.pause')}
          </Button>
          <Button
            icon={<SettingsRegular />}
            appearance="subtle"
            onClick={() => openConnections(sourceId)}
            data-testid="sync-edit"
          >
            {t('sync.edit')}
          </Button>
        </div>
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
      <SetAsideList cases={setAside} />
      <RunTable runs={runs} />
    </section>
  );
}
