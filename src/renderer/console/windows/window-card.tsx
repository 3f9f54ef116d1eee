import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { EpochMs } from '../../../domain/units.ts';
import type { HoursLoad } from '../board/hours-load.ts';
import { clockTokens } from '../ui/theme.ts';
import { BEIJING, daysApart } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { LOW, NARROW, SMALL_CARD, SNUG, TIGHT, WORDLESS } from './narrow.ts';
import { OpenMark } from './open-mark.tsx';
import type { WindowCard as Card } from './window-cards.ts';

/** Not in sight for want of room; screen readers hear it. */
const UNSEEN = { display: 'inline', position: 'absolute', clipPath: 'inset(50%)' } as const;

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    containerType: 'inline-size',
    padding: '9px 14px 10px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'grid',
    rowGap: '1px',
    fontVariantNumeric: 'tabular-nums',
    '& > *': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    [SNUG]: { padding: '9px 11px 10px' },
    [TIGHT]: { padding: '8px 10px' },
    [NARROW]: { padding: '5px 8px' },
    [LOW]: {
      position: 'relative',
      // Its words make its width.
      containerType: 'normal',
      display: 'flex',
      alignItems: 'center',
      columnGap: '5px',
      padding: 0,
      borderTopStyle: 'none',
      borderRightStyle: 'none',
      borderBottomStyle: 'none',
      borderLeftStyle: 'none',
      backgroundColor: 'transparent',
    },
  },
  closed: { backgroundColor: 'transparent' },
  name: {
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    [NARROW]: { fontSize: '11px' },
    [LOW]: { flexShrink: 0, fontSize: '12px', lineHeight: '20px', letterSpacing: '-0.01em' },
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '7px',
    fontSize: '14px',
    lineHeight: '22px',
    [NARROW]: { gap: '5px' },
    [LOW]: { display: 'contents' },
  },
  word: {
    fontWeight: 650,
    [NARROW]: { display: 'none' },
    [WORDLESS]: { display: 'none' },
    [SMALL_CARD]: { display: 'none' },
    [LOW]: UNSEEN,
  },
  mark: { [LOW]: { order: -1 } },
  open: { color: clockTokens.clockMet },
  shut: { color: clockTokens.clockStanding },
  when: {
    color: tokens.colorNeutralForeground2,
    fontSize: '13px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    [SNUG]: { fontSize: '12px' },
    [TIGHT]: { fontSize: '12px' },
    [NARROW]: { fontSize: '12px', letterSpacing: '-0.01em' },
    [SMALL_CARD]: { fontSize: '12px' },
    [LOW]: { fontSize: '12px', lineHeight: '20px', letterSpacing: '-0.01em' },
  },
  load: {
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    [NARROW]: { display: 'none' },
    [LOW]: UNSEEN,
  },
  counting: { visibility: 'hidden' },
});

interface Props {
  readonly card: Card;
  /** `null` while the cases are being read. */
  readonly load: HoursLoad | null | undefined;
  readonly now: EpochMs;
}

/** Whether one kind of working hours is open, when that changes, and whose clocks hang on it. */
export const WindowCard = memo(function WindowCard({ card, load, now }: Props) {
  const styles = useStyles();
  const { t, name, when, brief, until, within } = useWording();
  const { isOpen, changesAt } = card;
  // As after a weekend: short, so that all of them have room.
  const isFar = changesAt !== null && daysApart(changesAt, now, BEIJING) > 1;
  const change = () => {
    if (changesAt === null) return t('windows.always');
    return isOpen
      ? t('windows.closes', { when: until(changesAt, now) })
      : t('windows.opens', { when: isFar ? brief(changesAt, now) : when(changesAt, now, BEIJING) });
  };
  return (
    <li
      className={mergeClasses(styles.card, !isOpen && styles.closed)}
      title={name(card.policy.name)}
      data-testid="window-card"
      data-hours={card.hoursId}
      data-open={isOpen}
    >
      <span className={styles.name} title={name(card.name)}>
        {name(card.name)}
      </span>
      <span className={styles.line}>
        <OpenMark isOpen={isOpen} className={mergeClasses(styles.mark, isOpen ? styles.open : styles.shut)} />
        <span className={mergeClasses(styles.word, isOpen ? styles.open : styles.shut)}>
          {isOpen ? t('windows.open') : t('windows.closed')}
        </span>
        <span className={styles.when}>{change()}</span>
      </span>
      <span className={styles.load}>
        {changesAt !== null && within(changesAt - now)}
        <span className={load === null ? styles.counting : undefined}>
          {changesAt !== null && ' · '}
          {isOpen
            ? t('windows.ticking', { count: load?.ticking ?? 0 })
            : t('windows.waiting', { count: load?.waiting ?? 0 })}
        </span>
      </span>
    </li>
  );
});
