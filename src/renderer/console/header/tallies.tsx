import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useSyncExternalStore } from 'react';
import { useArrangedCases } from '../board/arrange/arranged-provider.tsx';
import { COUNTED, countDueSoon, countsWith, shapeOf } from '../board/counted.ts';
import { programClock } from '../clock.ts';
import { useBoardView } from '../desk/desk.ts';
import { useLimits } from '../limits.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';

/** So wide that one line holds the tallies alone, and the same with no room to spare. */
const BESIDE_A_CASE = '@container (min-width: 760px) and (max-width: 880px)';
const CLOSE_BESIDE_A_CASE = '@container (min-width: 560px) and (max-width: 759.98px)';
/** So narrow that what there is none of goes without its word. */
const NO_ROOM_FOR_NONE = '@container (min-width: 560px) and (max-width: 680px)';
/** So narrow that what nobody has to hurry for goes without its word. */
const NO_ROOM_FOR_CALM = '@container (min-width: 560px) and (max-width: 650px)';

const useStyles = makeStyles({
  tallies: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '22px',
    margin: 0,
    padding: `9px ${tokens.spacingHorizontalXL} 8px`,
    listStyleType: 'none',
    flexShrink: 0,
    fontSize: '13px',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [BESIDE_A_CASE]: { columnGap: '14px' },
    [CLOSE_BESIDE_A_CASE]: { columnGap: '9px', fontSize: '12px' },
    '@media (max-width: 1100px)': {
      columnGap: '16px',
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
  tally: { display: 'flex', alignItems: 'center', gap: '7px', [CLOSE_BESIDE_A_CASE]: { gap: '5px' } },
  number: { fontWeight: 650 },
  none: {
    color: tokens.colorNeutralForeground3,
    '& > svg': { color: 'currentColor' },
  },
  // Its shape says it too, and screen readers hear it.
  noWord: { [NO_ROOM_FOR_NONE]: { position: 'absolute', clipPath: 'inset(50%)' } },
  calm: { [NO_ROOM_FOR_CALM]: { position: 'absolute', clipPath: 'inset(50%)' } },
  near: {
    '& > svg': { color: clockTokens.clockNear },
    [FORCED_COLORS]: { '& > svg': { color: 'CanvasText' } },
  },
  // Its place is kept, so that little moves once it is counted.
  counting: { visibility: 'hidden' },
  total: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    // Beside an open case: it is their sum, and would stand alone on a second line.
    [BESIDE_A_CASE]: { display: 'none' },
    [CLOSE_BESIDE_A_CASE]: { display: 'none' },
  },
});

/** How many open cases there are of each kind, as the wall counts them. */
export const Tallies = memo(function Tallies() {
  const styles = useStyles();
  const { t, number } = useWording();
  const total = useBoardView((view) => view.total);
  const standings = useBoardView((view) => view.standings);
  const nearing = useBoardView((view) => view.nearing);
  const { shown, isPartial } = useArrangedCases();
  const { nearMs } = useLimits();
  const dueSoon = () => countDueSoon(nearing, programClock.now(), nearMs);
  const counts = countsWith(standings, useSyncExternalStore(programClock.onTick, dueSoon));
  return (
    <ul
      className={styles.tallies}
      aria-label={t('header.tallies')}
      aria-busy={isPartial}
      data-testid="tallies"
    >
      {COUNTED.map((counted) => {
        const isNone = !isPartial && counts[counted] === 0;
        const isCalm = counted === 'paused' || counted === 'answered';
        const word = t(`counted.${counted}`);
        return (
          <li
            key={counted}
            className={mergeClasses(
              styles.tally,
              counted === 'critical' && styles.near,
              (isPartial || isNone) && styles.none,
            )}
            title={isNone || isCalm ? word : undefined}
            data-counted={counted}
            data-count={isPartial ? undefined : counts[counted]}
          >
            <StateMark state={shapeOf(counted)} />
            <span className={mergeClasses(styles.number, isPartial && styles.counting)}>
              {number(counts[counted])}
            </span>
            <span className={mergeClasses(isNone && styles.noWord, isCalm && styles.calm)}>{word}</span>
          </li>
        );
      })}
      <li className={styles.total}>{t('board.casesTotal', { count: isPartial ? shown : total })}</li>
    </ul>
  );
});
