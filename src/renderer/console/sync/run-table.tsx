import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSyncCircleFilled,
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  PauseCircleFilled,
  WarningFilled,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { isJustBegun, type SyncRun } from '../../../contract/sync-run.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { runLength, runOutcome, runWhen } from './run-words.ts';

const useStyles = makeStyles({
  table: {
    fontSize: '13px',
    lineHeight: '18px',
    '& th, & td': { padding: '8px 14px 8px 0' },
    // The figures: how many pages, how long.
    '& :is(th, td):nth-child(n + 3)': {
      width: '1%',
      paddingLeft: '18px',
      whiteSpace: 'nowrap',
      textAlign: 'right',
    },
    '& :is(th, td):last-child': { paddingRight: 0 },
    // The same in every sheet, whatever its runs are.
    '& th:first-child': { width: '34%' },
  },
  head: { whiteSpace: 'nowrap', fontSize: '12px', fontWeight: 600, color: tokens.colorNeutralForeground3 },
  outcome: { display: 'flex', alignItems: 'center', gap: '8px' },
  icon: { flexShrink: 0, fontSize: '16px' },
  done: { color: clockTokens.clockMet },
  failed: { color: clockTokens.clockOver },
  stopped: { color: tokens.colorNeutralForeground3 },
  'under-way': { color: tokens.colorNeutralForeground3 },
  'cut-off': { color: clockTokens.clockNear },
  quiet: { color: tokens.colorNeutralForeground2 },
  none: { margin: 0, fontSize: '13px', color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  'under-way': ArrowSyncCircleFilled,
  done: CheckmarkCircleFilled,
  failed: ErrorCircleFilled,
  stopped: PauseCircleFilled,
  'cut-off': WarningFilled,
} as const;

/** So many runs are in sight before one asks for all. */
const FIRST_FEW = 6;

/**
 * The runs of one source, newest first: when, what came, how much was read, how long it took. What each source is doing
 * is told above: a run that has only begun would come and go.
 */
export function RunTable({ runs }: { readonly runs: readonly SyncRun[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const now = useNow();
  const [isWhole, setWhole] = useState(false);
  const { t, number } = wording;
  const told = runs.filter((run) => !isJustBegun(run));
  if (told.length === 0) return <p className={styles.none}>{t('sync.runs.none')}</p>;
  return (
    <div>
      <table className={mergeClasses(page.table, styles.table)} data-testid="sync-runs">
        <thead className={styles.head}>
          <tr>
            <th scope="col">{t('sync.runs.when')}</th>
            <th scope="col">{t('sync.runs.outcome')}</th>
            <th scope="col">{t('sync.runs.pages')}</th>
            <th scope="col">{t('sync.runs.took')}</th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? told : told.slice(0, FIRST_FEW)).map((run) => {
            const Icon = ICONS[run.outcome];
            const isQuiet = run.changes === 0 && run.setAside === 0 && run.outcome === 'done';
            return (
              <tr key={run.startedAt} data-testid="sync-run" data-outcome={run.outcome}>
                <th scope="row">{runWhen(run, now, wording)}</th>
                <td>
                  <span className={styles.outcome}>
                    <Icon className={mergeClasses(styles.icon, styles[run.outcome])} aria-hidden="true" />
                    <span className={isQuiet ? styles.quiet : undefined}>{runOutcome(run, wording)}</span>
                  </span>
                </td>
                <td>{number(run.pages)}</td>
                <td>{runLength(run, wording)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {told.length > FIRST_FEW && (
        <Button
          className={page.more}
          size="small"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          data-testid="sync-all-runs"
        >
          {isWhole ? t('sync.runs.fewer') : t('sync.runs.all', { runs: number(told.length) })}
        </Button>
      )}
    </div>
  );
}
