import { makeStyles } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import { lastTold } from '../../../domain/alerts/last-told.ts';
import type { LedgerRow } from '../../../domain/alerts/ledger-row.ts';
import { readCaseLedger } from '../../vault/ledger-reads.ts';
import { useStored } from '../desk/use-stored.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { aboutWhenWords, dueWords } from './alert-words.ts';
import { SnoozeMenu } from './snooze-menu.tsx';
import { useSeenWhenPressed } from './use-seen-when-pressed.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    marginBottom: '14px',
    padding: '8px 12px',
    borderRadius: '8px',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: clockTokens.clockNearSoft,
  },
  icon: { fontSize: '18px', display: 'flex', color: clockTokens.clockNear },
  words: { flexGrow: 1, minWidth: 0, wordBreak: 'keep-all', overflowWrap: 'anywhere', textWrap: 'pretty' },
});

const NONE: readonly LedgerRow[] = [];

/** What was last told of a case, and the means to put it off: what a click on its notification leads to. */
export function CaseAlertBar({ caseId }: { readonly caseId: string }) {
  const styles = useStyles();
  const wording = useWording();
  const { t, when } = wording;
  const now = useNow();
  const rows = useStored((reader) => readCaseLedger(reader, caseId), [caseId]) ?? NONE;
  const bar = useSeenWhenPressed(rows);
  const last = lastTold(rows);
  if (last === null) return null;
  const until =
    last.state === 'snoozed' && last.snoozedUntil !== null ? when(last.snoozedUntil, now, BEIJING) : null;
  return (
    <div ref={bar} className={styles.bar} data-testid="case-alert">
      <span className={styles.icon} aria-hidden="true">
        <AlertRegular />
      </span>
      <span className={styles.words}>
        {[
          aboutWhenWords(last, now, wording),
          dueWords(last, now, wording),
          until === null ? '' : t('alerts.snooze.until', { when: until }),
        ]
          .filter((words) => words !== '')
          .join(' · ')}
      </span>
      <SnoozeMenu caseId={caseId} isSnoozed={until !== null} />
    </div>
  );
}
