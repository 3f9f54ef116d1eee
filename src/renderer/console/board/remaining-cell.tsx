import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { useAlertSettings } from '../alerts/use-audience.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import type { Entry } from './entry.ts';
import { useRemainingText } from './use-remaining-text.ts';

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
    [FORCED_COLORS]: { color: 'CanvasText' },
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
    [FORCED_COLORS]: { color: 'CanvasText' },
  },
});

interface Props {
  readonly entry: Entry;
  readonly staleSince: EpochMs | null;
  /** Whether the state is told beside it in a narrow list. */
  readonly isBrief?: boolean;
  /** A style for the place it stands in. */
  readonly className?: string;
}

/** The clock of one case: figure and note. */
export function RemainingCell({ entry, staleSince, isBrief, className }: Props) {
  const styles = useStyles();
  const { silentMinutes } = useAlertSettings();
  const { figure, note } = useRemainingText(entry, staleSince, silentMinutes * MINUTE, isBrief);
  return (
    <div className={mergeClasses(styles.cell, className)} data-testid="remaining" aria-live="off">
      <span ref={figure} className={styles.figure} />
      <span ref={note} className={styles.note} />
    </div>
  );
}
