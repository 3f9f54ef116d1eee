import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { DEFAULT_ALERT_SETTINGS } from '../../../domain/alerts/settings.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { useAlerts } from '../alerts/alert-store.ts';
import { programClock } from '../clock.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { type Entry, isOutdated } from './entry.ts';
import { remainingText, type Urgency } from './remaining-text.ts';

const useStyles = makeStyles({
  cell: { textAlign: 'right', minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  figure: {
    display: 'block',
    fontSize: '20px',
    lineHeight: '24px',
    fontWeight: 600,
    letterSpacing: '-0.01em',
    color: tokens.colorNeutralForeground1,
    '&[data-urgency="over"]': { color: clockTokens.clockOver },
    '&[data-urgency="near"]': { color: clockTokens.clockNear },
    '&[data-urgency="standing"]': { color: clockTokens.clockStanding, fontWeight: 450 },
    '&[data-urgency="done"]': { color: clockTokens.clockStanding, fontWeight: 450 },
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  note: {
    display: 'block',
    fontSize: '12px',
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground3,
    '&[data-urgency="over"]': { color: clockTokens.clockOver },
    '&[data-urgency="near"]': { color: clockTokens.clockNear },
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});

interface Props {
  readonly entry: Entry;
  readonly staleSince: EpochMs | null;
  /** A style for the place it stands in. */
  readonly className?: string;
}

/**
 * The clock of one case: figure and note. Their text is written past React, from the page's one timer and only
 * when it differs, so that a second costs a subtraction and, near a deadline, one text node.
 */
export function RemainingCell({ entry, staleSince, className }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { silentMinutes } = useAlerts(({ state }) => state?.settings) ?? DEFAULT_ALERT_SETTINGS;
  const figure = useRef<HTMLSpanElement>(null);
  const note = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const tick = (now: EpochMs) => {
      if (isOutdated(entry, now) && now >= entry.readAt) return;
      const text = remainingText(entry, now, staleSince, wording, silentMinutes * MINUTE);
      write(figure.current, text.figure, text.urgency);
      write(note.current, text.note, text.urgency);
    };
    tick(Math.max(programClock.now(), entry.readAt));
    return programClock.onTick(tick);
  }, [entry, staleSince, wording, silentMinutes]);

  return (
    <div className={mergeClasses(styles.cell, className)} data-testid="remaining" aria-live="off">
      <span ref={figure} className={styles.figure} />
      <span ref={note} className={styles.note} />
    </div>
  );
}

function write(element: HTMLElement | null, text: string, urgency: Urgency): void {
  if (element === null) return;
  if (element.textContent !== text) element.textContent = text;
  if (element.dataset['urgency'] !== urgency) element.dataset['urgency'] = urgency;
}
