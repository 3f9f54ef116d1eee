import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { memo, useEffect } from 'react';
import type { ToldAlert } from '../../../contract/alerts.ts';
import { bridge } from '../bridge.ts';
import { PANE_OVER_LIST, PANE_WIDTH } from '../case/pane-look.ts';
import { useCaseBeside } from '../case/use-case-beside.ts';
import { showOverlay } from '../hands/hands-store.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { hide, putAway, useAlerts } from './alert-store.ts';
import { leadTo } from './lead-to.ts';
import { SnoozeMenu } from './snooze-menu.tsx';

/** So low, as at a zoom of 200 %, that three toasts would hide the board. */
const LOW = '@media (max-height: 560px)';

const useStackStyles = makeStyles({
  stack: {
    position: 'fixed',
    right: '20px',
    bottom: '20px',
    zIndex: 20,
    display: 'grid',
    rowGap: '10px',
    width: 'min(400px, calc(100vw - 40px))',
    [LOW]: { right: '12px', bottom: '12px', width: 'min(360px, calc(100vw - 24px))' },
  },
  // What somebody does to the open case is not hidden under what is told meanwhile.
  besideCase: {
    right: `${PANE_WIDTH + 20}px`,
    [PANE_OVER_LIST]: { right: '20px' },
  },
});

const useStyles = makeStyles({
  toast: {
    padding: '8px 14px',
    borderRadius: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${clockTokens.clockRunning}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
  },
  earlier: { [LOW]: { display: 'none' } },
  urgent: { borderLeftColor: clockTokens.clockOver },
  top: { display: 'flex', alignItems: 'center', gap: '10px' },
  title: { flexGrow: 1, minWidth: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 650 },
  body: {
    margin: '2px 0 8px',
    whiteSpace: 'pre-line',
    fontSize: '13px',
    lineHeight: '18px',
    [LOW]: {
      display: '-webkit-box',
      '-webkit-box-orient': 'vertical',
      '-webkit-line-clamp': '2',
      overflow: 'hidden',
    },
  },
  narrow: { flexShrink: 0, minWidth: 'auto', whiteSpace: 'nowrap' },
  acts: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    [LOW]: { gap: '6px', '& > button': { minWidth: 'auto', whiteSpace: 'nowrap' } },
  },
  others: {
    display: 'none',
    marginLeft: 'auto',
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    [LOW]: { display: 'inline-flex' },
  },
});

/**
 * Alerts of this window, over whatever page is open: the latest in full, those before it a line each, so that they
 * hide little; in a low window how many there are. They stay until somebody acts on them, so they stand beside the case
 * that somebody works on, not over it, wherever there is room.
 */
export function Toasts() {
  const styles = useStackStyles();
  const toasts = useAlerts((alerts) => alerts.toasts);
  const isCaseBeside = useCaseBeside();
  useEffect(() => {
    void bridge.noteToasts({ areShown: true });
    return () => void bridge.noteToasts({ areShown: false });
  }, []);
  return (
    <div
      className={mergeClasses(styles.stack, isCaseBeside && styles.besideCase)}
      role="log"
      aria-live="assertive"
    >
      {toasts.map((toast, place) => (
        <Toast key={toast.id} toast={toast} later={toasts.length - 1 - place} earlier={place} />
      ))}
    </div>
  );
}

const Toast = memo(function Toast({
  toast,
  earlier,
  later,
}: {
  readonly toast: ToldAlert;
  /** How many on the page were told before it, and after it. */
  readonly earlier: number;
  readonly later: number;
}) {
  const styles = useStyles();
  const { t } = useWording();
  const { caseId, canTake, place, severity } = toast;
  const isLatest = later === 0;
  const openWords = caseId === null ? t(`alerts.leadTo.${place}`) : t('alerts.open');
  const open = () => {
    leadTo(toast);
    // Where several are listed, each is seen once it is opened.
    if (toast.place === 'centre' && caseId === null) hide(toast);
    else putAway(toast);
  };
  const take = async (id: string) => {
    await bridge.takeFromAlert({ caseId: id });
    putAway(toast);
  };
  return (
    <section
      className={mergeClasses(styles.toast, toast.isUrgent && styles.urgent, !isLatest && styles.earlier)}
      aria-label={toast.title}
      data-testid="alert-toast"
    >
      <div className={styles.top}>
        {severity !== null && <SeverityMark severity={severity} />}
        <span className={styles.title}>{toast.title}</span>
        {!isLatest && (
          <Button size="small" className={styles.narrow} onClick={open}>
            {openWords}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('alerts.putAway')}
          title={t('alerts.putAway')}
          onClick={() => putAway(toast)}
        />
      </div>
      {isLatest && (
        <>
          <p className={styles.body}>{toast.body}</p>
          <div className={styles.acts}>
            <Button size="small" appearance="primary" onClick={open}>
              {openWords}
            </Button>
            {caseId !== null && canTake && (
              <Button size="small" onClick={() => void take(caseId)}>
                {t('alerts.take')}
              </Button>
            )}
            {caseId !== null && <SnoozeMenu caseId={caseId} onDone={() => putAway(toast)} />}
            {earlier > 0 && (
              <Button
                size="small"
                appearance="subtle"
                className={styles.others}
                onClick={() => showOverlay('centre')}
                data-testid="earlier-alerts"
              >
                {t('alerts.earlier', { count: earlier })}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
});
