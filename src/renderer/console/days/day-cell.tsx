import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DayKind } from '../../../domain/calendar/business-days.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  day: {
    position: 'relative',
    display: 'inline-grid',
    placeContent: 'center',
    width: '30px',
    height: '28px',
    boxSizing: 'border-box',
    fontSize: '13px',
    fontVariantNumeric: 'tabular-nums',
  },
  weekend: { color: tokens.colorNeutralForeground3, [FORCED_COLORS]: { color: 'GrayText' } },
  /** Off: a round ground. */
  'public-holiday': {
    borderRadius: '14px',
    backgroundColor: clockTokens.clockMetSoft,
    color: clockTokens.clockMet,
    fontWeight: 600,
  },
  /** Worked: a square frame. */
  'make-up-workday': {
    borderRadius: '3px',
    border: `1.5px solid ${clockTokens.clockNear}`,
    color: clockTokens.clockNear,
    fontWeight: 600,
  },
  workday: {},
  today: {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    fontWeight: 700,
    outline: `2px solid ${tokens.colorNeutralForeground1}`,
    outlineOffset: '-1px',
    borderRadius: '6px',
    [FORCED_COLORS]: { outline: '2px solid Highlight' },
  },
  /** Provisional: dotted below. */
  open: {
    borderBottom: `2px dotted ${clockTokens.clockNear}`,
    [FORCED_COLORS]: { borderBottomColor: 'CanvasText' },
  },
  letter: {
    position: 'absolute',
    top: '-5px',
    right: '-5px',
    minWidth: '13px',
    padding: '0 1px',
    boxSizing: 'border-box',
    borderRadius: '3px',
    fontSize: '10px',
    lineHeight: '13px',
    fontWeight: 650,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly text: string;
  readonly kind: DayKind['kind'];
  readonly isToday?: boolean;
  readonly isAnnounced?: boolean;
}

/**
 * A day as it is marked: round and H for a public holiday, square and W for a make-up workday, dotted where it is not
 * announced, framed today.
 */
export function DayCell({ text, kind, isToday = false, isAnnounced = true }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <span
      className={mergeClasses(styles.day, styles[kind], !isAnnounced && styles.open, isToday && styles.today)}
    >
      {text}
      {(kind === 'public-holiday' || kind === 'make-up-workday') && (
        <span className={styles.letter} aria-hidden="true">
          {t(`policy.letter.${kind}`)}
        </span>
      )}
    </span>
  );
}
