import {
  Button,
  DialogActions,
  DialogContent,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, PauseCircleFilled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { readRuns } from '../../vault/reads.ts';
import { bridge } from '../bridge.ts';
import { useDesk } from '../desk/desk.ts';
import { useStored } from '../desk/use-stored.ts';
import { told } from '../notices/told.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { comparedWords } from './compared-words.ts';
import { ErrorList } from './error-list.tsx';
import { HowFar } from './how-far.tsx';
import { cancelImport, showImported } from './import-file.ts';
import { stageOf } from './import-stage.ts';
import { type BegunImport, closeImport, startImport, useImport } from './import-store.ts';
import { useImportStyles } from './import-styles.ts';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: '18px', alignContent: 'start', minHeight: '180px', paddingTop: '6px' },
  head: { display: 'flex', gap: '10px', alignItems: 'center' },
  icon: { fontSize: '22px', flexShrink: 0 },
  going: {},
  paused: { color: tokens.colorNeutralForeground3 },
  cancelled: { color: tokens.colorNeutralForeground3 },
  done: { color: clockTokens.clockMet },
  failed: { color: clockTokens.clockOver },
  title: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
});

const ICONS = {
  going: null,
  paused: PauseCircleFilled,
  cancelled: PauseCircleFilled,
  done: CheckmarkCircleFilled,
  failed: ErrorCircleFilled,
} as const;

/** How an import goes: how far it is, and at its end what came of it, with the way to its cases and errors. */
export function ImportProgress({ begun }: { readonly begun: BegunImport }) {
  const styles = useStyles();
  const shared = useImportStyles();
  const wording = useWording();
  const { t, number } = wording;
  const title = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone.
  useEffect(() => title.current?.focus(), []);
  const { sourceId, fileName, preview, comparison } = begun;
  const problem = useImport((state) => state.problem);
  const state = useDesk((desk) => desk.sources?.find((one) => one.sourceId === sourceId));
  const stage = stageOf(begun, state, useStored(readRuns) ?? []);
  const { open, closed, wrong } = preview.counts;
  const counted = (count: number) => ({ count, figure: number(count) });
  const isOver = stage.kind === 'done' || stage.kind === 'failed' || stage.kind === 'cancelled';
  const Icon = ICONS[stage.kind];
  const pause = () => told(bridge.pauseSource({ sourceId, isPaused: stage.kind !== 'paused' }));
  return (
    <>
      <DialogContent>
        <div className={styles.content} data-testid="import-result" data-stage={stage.kind}>
          <div className={styles.head}>
            {Icon !== null && (
              <Icon className={mergeClasses(styles.icon, styles[stage.kind])} aria-hidden="true" />
            )}
            <h3 ref={title} tabIndex={-1} className={styles.title}>
              {t(`import.stage.${stage.kind}`, { name: fileName })}
            </h3>
          </div>
          {!isOver && <HowFar progress={state?.progress ?? null} isPaused={stage.kind === 'paused'} />}
          {stage.kind === 'done' && (
            <div>
              <p className={shared.figures} role="status" data-testid="import-figures">
                {comparison === null
                  ? t('import.stored', counted(open + closed))
                  : comparedWords(comparison, wording)}
                {wrong > 0 && ` · ${t('import.countWrong', counted(wrong))}`}
              </p>
              <p className={shared.text}>
                {t('import.countOpen', counted(open))} · {t('import.countClosed', counted(closed))}
              </p>
            </div>
          )}
          {stage.kind === 'cancelled' && <p className={shared.text}>{t('import.cancelledText')}</p>}
          {'problem' in stage && stage.problem !== null && <ProblemText problem={stage.problem} />}
          {problem !== null && <ProblemText problem={problem} />}
          {isOver && <ErrorList fileName={fileName} preview={preview} />}
        </div>
      </DialogContent>
      <DialogActions>
        {!isOver && (
          <>
            <Button onClick={() => void cancelImport()} data-testid="import-cancel">
              {t('import.stopHere')}
            </Button>
            <Button onClick={pause} data-testid="import-pause">
              {t(stage.kind === 'paused' ? 'sync.resume' : 'sync.pause')}
            </Button>
          </>
        )}
        {isOver && (
          <Button onClick={startImport} data-testid="import-another">
            {t('import.another')}
          </Button>
        )}
        <Button
          appearance={isOver ? 'secondary' : 'primary'}
          onClick={closeImport}
          data-testid="import-close"
        >
          {t('import.close')}
        </Button>
        {isOver && open > 0 && (
          <Button appearance="primary" onClick={() => showImported(begun)} data-testid="import-show">
            {t('import.showCases')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}
