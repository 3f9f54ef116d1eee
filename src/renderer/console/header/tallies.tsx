import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useSyncExternalStore } from 'react';
import { useArrangedCases } from '../board/arrange/arranged-provider.tsx';
import { COUNTED, countDueSoon, countedTotal, countsWith } from '../board/counted.ts';
import { programClock } from '../clock.ts';
import { useBoardView } from '../desk/desk.ts';
import { useLimits } from '../limits.ts';
import { useWording } from '../wording/use-wording.ts';
import { BESIDE_A_CASE, CLOSE_BESIDE_A_CASE } from './tallies-room.ts';
import { Tally } from './tally.tsx';

const useStyles = makeStyles({
  tallies: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 4px',
    margin: 0,
    // Less what a tally has beside its shape: these stand in line with what is above and below.
    padding: `5px calc(${tokens.spacingHorizontalXL} - 9px) 4px`,
    listStyleType: 'none',
    flexShrink: 0,
    fontSize: '13px',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [BESIDE_A_CASE]: { columnGap: '2px', '& > li:first-child': { marginLeft: '3px' } },
    [CLOSE_BESIDE_A_CASE]: { columnGap: 0, fontSize: '12px', '& > li:first-child': { marginLeft: '5px' } },
    '@media (max-width: 1100px)': {
      paddingLeft: `calc(${tokens.spacingHorizontalL} - 9px)`,
      paddingRight: `calc(${tokens.spacingHorizontalL} - 9px)`,
    },
  },
  total: {
    marginLeft: 'auto',
    paddingRight: '9px',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    // Beside an open case: it is their sum, and would stand alone on a second line.
    [BESIDE_A_CASE]: { display: 'none' },
    [CLOSE_BESIDE_A_CASE]: { display: 'none' },
  },
});

/**
 * How many open cases there are of each kind on the whole desk, as the wall counts them, and how many of these a filter
 * lets through: pressed, only those are shown.
 */
export const Tallies = memo(function Tallies() {
  const styles = useStyles();
  const { t } = useWording();
  const standings = useBoardView((view) => view.standings);
  const nearing = useBoardView((view) => view.nearing);
  const { shown, counts: passing, isPartial } = useArrangedCases();
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
      {COUNTED.map((counted) => (
        <li key={counted}>
          <Tally
            counted={counted}
            count={isPartial ? null : counts[counted]}
            passing={passing?.[counted] ?? null}
          />
        </li>
      ))}
      {/* What is shown of how many stands below, where something is filtered. */}
      {passing === null && (
        <li className={styles.total}>
          {t('board.casesTotal', { count: isPartial ? shown : countedTotal(standings) })}
        </li>
      )}
    </ul>
  );
});
