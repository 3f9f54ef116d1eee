import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNow } from '../../use-now.ts';
import { deadlineWords } from '../../wording/deadline-words.ts';
import { isSameDay } from '../../wording/instants.ts';
import { useWording } from '../../wording/use-wording.ts';
import type { Entry } from '../entry.ts';
import { wallLeft } from '../wall-left.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '10px',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
  cut: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  time: { flexShrink: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  deadline: { fontSize: '14px', fontWeight: 500, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly entry: Entry;
  /** What stands behind the owner's name. */
  readonly children: ReactNode;
}

/** Whose a card's case is, the customer's and the owner's, and its deadline in both zones; a paused one has none. */
export function CardFoot({ entry, children }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { subject, clock, reading } = entry;
  const { deadline } = clock;
  const { localZone } = wording;
  const local = () => {
    if (deadline === null || wording.isLocalBeijing(deadline)) return null;
    const time = isSameDay(deadline, now, localZone)
      ? wording.time(deadline, localZone)
      : wording.when(deadline, now, localZone);
    return `${time} ${wording.localName(deadline)}`;
  };
  // While a clock stands, its note says what it waits for; by the clock on the wall nothing runs out.
  const within = reading.isFalling && wallLeft(entry, now, wording);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.cut}>{subject.customer}</span>
        {deadline !== null && (
          <span className={mergeClasses(styles.time, styles.deadline)} data-testid="deadline-beijing">
            {deadlineWords(clock, wording.until(deadline, now))}
          </span>
        )}
      </div>
      <div className={styles.line}>
        <span className={styles.cut}>
          {subject.owner ?? wording.t('board.unowned')}
          {children}
        </span>
        <span className={styles.time}>{[local(), within].filter(Boolean).join(' · ')}</span>
      </div>
    </>
  );
}
