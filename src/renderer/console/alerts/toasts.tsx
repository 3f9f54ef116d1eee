import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { bridge } from '../bridge.ts';
import { PANE_WIDTH } from '../case/pane-look.ts';
import { useCaseInView } from '../case/use-case-in-view.ts';
import { showOverlay } from '../hands/hands-store.ts';
import { FEW_ROWS } from '../ui/few-rows.ts';
import { HEARD_ONLY } from '../ui/heard-only.ts';
import { useWording } from '../wording/use-wording.ts';
import { foremost, useAlerts } from './alert-store.ts';
import { ALERTS_FOOT } from './alerts-foot.ts';
import { ToastCard } from './toast-card.tsx';
import { useFolding } from './use-folding.ts';

/** How high a line is, in px. */
const LINE = 42;

const useStyles = makeStyles({
  foot: { flexShrink: 0 },
  some: {
    [FEW_ROWS]: {
      display: 'flex',
      alignItems: 'center',
      minHeight: `${LINE}px`,
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  cards: {
    position: 'fixed',
    right: '20px',
    bottom: '20px',
    zIndex: 20,
    display: 'grid',
    rowGap: '10px',
    width: '400px',
    [FEW_ROWS]: { position: 'static', display: 'block', width: 'auto', flexGrow: 1, minWidth: 0 },
  },
  noCards: { [FEW_ROWS]: { flexGrow: 0 } },
  // What somebody does to the open case is not hidden under what is told meanwhile.
  besideCase: { right: `${PANE_WIDTH + 20}px` },
  aboveLine: { bottom: `${LINE + 20}px` },
  line: {
    display: 'flex',
    alignItems: 'center',
    minHeight: `${LINE}px`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    [FEW_ROWS]: { flexGrow: 1, minWidth: 0, borderTop: 'none' },
  },
  // One line is enough there; the other is behind it.
  behindCards: { [FEW_ROWS]: { display: 'none' } },
  others: { flexShrink: 0, minWidth: 'auto', marginRight: '12px', whiteSpace: 'nowrap' },
  heard: HEARD_ONLY,
  besideCards: { display: 'none', [FEW_ROWS]: { display: 'inline-flex' } },
});

/**
 * Alerts of this window, whatever page is open. Where there is room they lie over the page for a while, the latest in
 * full, those before it a line each, beside the case that somebody works on; in a low or narrow window the latest is a
 * line at its foot that the page makes room for, and so is what stays in sight when its time is over.
 */
export function Toasts() {
  const styles = useStyles();
  const { language } = useWording();
  const toasts = useAlerts((alerts) => alerts.toasts);
  const isCaseBeside = useCaseInView() !== null;
  /** What came of the last one that was put off: its card has gone by then. */
  const [said, setSaid] = useState('');
  const foot = useRef<HTMLDivElement>(null);
  useFolding(foot);
  useEffect(() => {
    void bridge.noteToasts({ areShown: true });
    return () => void bridge.noteToasts({ areShown: false });
  }, []);
  const cards = toasts.filter(({ isFolded }) => !isFolded);
  const lines = toasts.filter(({ isFolded }) => isFolded);
  const line = lines.at(-1);
  const first = foremost(toasts);
  return (
    <div
      ref={foot}
      className={mergeClasses(styles.foot, toasts.length > 0 && styles.some)}
      {...{ [ALERTS_FOOT]: '' }}
    >
      <div
        className={mergeClasses(
          styles.cards,
          cards.length === 0 && styles.noCards,
          isCaseBeside && styles.besideCase,
          line !== undefined && styles.aboveLine,
        )}
      >
        {cards.map((toast) => (
          <ToastCard
            key={toast.id}
            toast={toast}
            as={toast === cards.at(-1) ? 'latest' : 'earlier'}
            hasKey={toast === first}
            onSaid={setSaid}
          />
        ))}
      </div>
      {cards.length > 0 && <Others count={toasts.length - 1} className={styles.besideCards} />}
      {line !== undefined && (
        <div className={mergeClasses(styles.line, cards.length > 0 && styles.behindCards)}>
          <ToastCard key={line.id} toast={line} as="line" hasKey={line === first} onSaid={setSaid} />
          <Others count={lines.length - 1} />
        </div>
      )}
      <div className={styles.heard} role="status" data-testid="toast-said">
        {said}
      </div>
      {/* A screen reader hears each once, when it comes, and not when its card becomes a line or a line a card. */}
      <div className={styles.heard} role="log" aria-live="assertive">
        {toasts.map(({ id, words }) => (
          <p key={id}>
            {words[language].title}
            <br />
            {words[language].body}
          </p>
        ))}
      </div>
    </div>
  );
}

/** The way to those that are not in sight; nothing where there are none. */
function Others({ count, className }: { readonly count: number; readonly className?: string }) {
  const styles = useStyles();
  const { t } = useWording();
  if (count === 0) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      className={mergeClasses(styles.others, className)}
      onClick={() => showOverlay('centre')}
      data-testid="earlier-alerts"
    >
      {t('alerts.earlier', { count })}
    </Button>
  );
}
