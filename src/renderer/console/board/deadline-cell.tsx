import { makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../use-now.ts';
import { deadlineWords, noDeadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Entry } from './entry.ts';
import { wallLeft } from './wall-left.ts';

const useStyles = makeStyles({
  cell: { minWidth: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  beijing: {
    display: 'block',
    fontSize: '14px',
    lineHeight: '22px',
    fontWeight: 500,
    color: tokens.colorNeutralForeground1,
  },
  local: {
    display: 'block',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  within: {
    marginLeft: '5px',
    fontSize: '12px',
    fontWeight: 400,
    color: tokens.colorNeutralForeground3,
  },
  none: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

interface Props {
  readonly entry: Entry;
  readonly isTight: boolean;
}

/**
 * The deadline in Beijing time and, where the reader's clock shows another, in the reader's; and how far off it is by
 * the clock on the wall, while it still is.
 */
export function DeadlineCell({ entry, isTight }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { deadline } = entry.clock;
  if (deadline === null)
    return <div className={styles.none}>{noDeadlineWords(entry.clock, now, wording)}</div>;
  const beijing = wording.until(deadline, now);
  const within = wallLeft(entry, now, wording);
  const isSecondLine = within !== null && isTight;
  const isLocalToo = !wording.isLocalBeijing(deadline);
  return (
    <div className={styles.cell}>
      <span className={styles.beijing} data-testid="deadline-beijing">
        {deadlineWords(entry.clock, beijing)}
        {within !== null && !isTight && (
          <>
            {' '}
            <span className={styles.within} data-testid="wall-left">
              {within}
            </span>
          </>
        )}
      </span>
      {(isSecondLine || isLocalToo) && (
        <span className={styles.local}>
          {isLocalToo && (
            <span data-testid="deadline-local">
              {isTight ? wording.localBrief(deadline, now) : wording.when(deadline, now, wording.localZone)}
              {/* Where there is little room the head of the column says whose time it is. */}
              {!isTight && ` ${wording.localName(deadline)}`}
            </span>
          )}
          {/* The last, so that it is what is cut where there is no room for both. */}
          {isSecondLine && isLocalToo && ' · '}
          {isSecondLine && <span data-testid="wall-left">{within}</span>}
        </span>
      )}
    </div>
  );
}
