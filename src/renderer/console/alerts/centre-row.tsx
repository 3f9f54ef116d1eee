import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HandRightRegular } from '@fluentui/react-icons';
import { placeOf } from '../../../contract/alerts.ts';
import { isUnread, type LedgerRow } from '../../../domain/alerts/ledger-row.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { isOwn } from '../../../domain/cases/whose.ts';
import { subjectWords } from '../board/row-words.ts';
import { bridge } from '../bridge.ts';
import { sourceOf, useSources } from '../desk/use-sources.ts';
import { showOverlay } from '../hands/hands-store.ts';
import { useAgent } from '../program.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { aboutWords, dueWords, labelWords, lookOf, stateWords } from './alert-words.ts';
import { leadTo } from './lead-to.ts';
import { SnoozeMenu } from './snooze-menu.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '10px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '4px 6px 4px 8px',
    borderRadius: '8px',
    ':hover': { backgroundColor: clockTokens.lineHover },
  },
  dot: { width: '8px', height: '8px', marginTop: '14px', borderRadius: '50%' },
  unreadDot: {
    backgroundColor: tokens.colorBrandForeground1,
    [FORCED_COLORS]: { backgroundColor: 'Highlight' },
  },
  open: {
    display: 'grid',
    gridTemplateColumns: '26px minmax(0, 1fr)',
    columnGap: '10px',
    alignItems: 'start',
    padding: '6px 2px',
    border: 'none',
    borderRadius: '6px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { display: 'grid', minWidth: 0 },
  about: { fontSize: '14px', lineHeight: '20px' },
  unread: { fontWeight: 650 },
  line: {
    fontSize: '13px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  subject: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unreadWord: { fontWeight: 650, color: tokens.colorBrandForeground1 },
  failed: { fontWeight: 650, color: clockTokens.clockOver },
  acts: { display: 'flex', gap: '2px', paddingTop: '4px' },
});

/** An alert in the centre: opened by its words, taken or put off beside them. */
export function CentreRow(props: {
  readonly row: LedgerRow;
  /** The case that it is of, as stored; `undefined` for none, and for one that is gone. */
  readonly of: Pick<StoredCase, 'sourceId' | 'subject' | 'owner'> | undefined;
}) {
  const { row, of } = props;
  const agent = useAgent();
  const hasOwners = useSources(
    (sources) => sourceOf(sources, of?.sourceId ?? '')?.abilities.includes('assign') ?? false,
  );
  const styles = useStyles();
  const wording = useWording();
  const { t, when } = wording;
  const now = useNow();
  const { caseId, severity, state } = row;
  const label = labelWords(row, wording);
  const isNew = isUnread(row);
  const canTake = of !== undefined && hasOwners && !isOwn(of, agent);
  const look = lookOf(state);
  const about = aboutWords(row, wording);
  const due = dueWords(row, now, wording);
  const seen = () => bridge.markAlertsSeen({ alertIds: [row.id] });
  const open = () => {
    showOverlay(null);
    leadTo({ caseId, place: placeOf(row.kind) });
    void seen();
  };
  const take = async (id: string) => {
    await bridge.takeFromAlert({ caseId: id });
    await seen();
  };
  const outcome =
    state === 'snoozed' && row.snoozedUntil !== null
      ? t('alerts.snooze.until', { when: when(row.snoozedUntil, now, BEIJING) })
      : stateWords(row, wording);
  return (
    <li className={styles.row} data-testid="centre-row" data-alert={row.id} data-unread={isNew}>
      <span className={mergeClasses(styles.dot, isNew && styles.unreadDot)} aria-hidden="true" />
      <button type="button" className={styles.open} onClick={open} data-testid="centre-open">
        {severity === null ? <span /> : <SeverityMark severity={severity} />}
        <span className={styles.words}>
          <span className={mergeClasses(styles.about, isNew && styles.unread)}>
            {label === '' ? about : t('alerts.centre.of', { label, about })}
          </span>
          {of !== undefined && (
            <span className={mergeClasses(styles.line, styles.subject)}>{subjectWords(of, wording)}</span>
          )}
          <span className={styles.line}>
            {isNew && (
              <span className={styles.unreadWord}>
                {t('alerts.centre.unread')}
                {' · '}
              </span>
            )}
            {when(row.dueAt, now, BEIJING)}
            {due !== '' && ` · ${due}`}
            {state !== 'fired' && ' · '}
            {state !== 'fired' && (
              <span className={look === 'failed' ? styles.failed : undefined}>{outcome}</span>
            )}
          </span>
        </span>
      </button>
      <span className={styles.acts}>
        {caseId !== null && look !== 'over' && canTake && (
          <Button
            size="small"
            appearance="subtle"
            icon={<HandRightRegular />}
            aria-label={t('alerts.centre.take', { label })}
            title={t('alerts.take')}
            onClick={() => void take(caseId)}
            data-testid="centre-take"
          />
        )}
        {caseId !== null && look !== 'over' && look !== 'failed' && (
          <SnoozeMenu caseId={caseId} isSnoozed={state === 'snoozed'} iconFor={label} />
        )}
      </span>
    </li>
  );
}
