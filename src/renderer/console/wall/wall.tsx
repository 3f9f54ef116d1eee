import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useBoardView, useDesk } from '../desk/desk.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { CaseList } from './case-list.tsx';
import { CountTable } from './count-table.tsx';
import { DRIFT_EVERY_MS, driftAt } from './drift.ts';
import { LoadStrip } from './load-strip.tsx';
import { OwnerList } from './owner-list.tsx';
import { TodayResults } from './today-results.tsx';
import { TopBar } from './top-bar.tsx';
import { READ, u, WALL_GROUND } from './type-scale.ts';
import { useDataState } from './use-data-state.ts';
import { useHiddenPointer } from './use-hidden-pointer.ts';
import { isKnown, useWallMood } from './use-wall-mood.ts';
import { WallBanner } from './wall-banner.tsx';
import { WallEmpty } from './wall-empty.tsx';
import { WindowPanel } from './window-panel.tsx';

const useStyles = makeStyles({
  wall: {
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'hidden',
    backgroundColor: WALL_GROUND,
    color: tokens.colorNeutralForeground1,
    padding: `${u(2)} ${u(3)}`,
    fontSize: u(READ),
    lineHeight: 1.1,
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
  },
  noPointer: { cursor: 'none' },
  picture: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    rowGap: u(1.4),
    transitionProperty: 'transform',
    transitionDuration: '4s',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  middle: {
    flexGrow: 1,
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) ${u(53.5)}`,
    columnGap: u(3),
    minHeight: 0,
  },
  side: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', rowGap: u(1.4), minHeight: 0 },
  bottom: {
    display: 'grid',
    gridTemplateColumns: `${u(62.5)} minmax(0, 1fr) ${u(53.5)}`,
    columnGap: u(3),
    paddingTop: u(1.4),
    borderTop: `${u(0.16)} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The desk at a glance, from across the room. It only shows: nothing on it can be pressed. */
export function Wall() {
  const styles = useStyles();
  const { t } = useWording();
  const isPointerHidden = useHiddenPointer();
  const drift = driftAt(useNow(DRIFT_EVERY_MS));
  const data = useDataState();
  const total = useBoardView((view) => view.total);
  const cases = useDesk((desk) => desk.cases);
  const mood = useWallMood();
  const isEmpty = total === 0;
  return (
    <main
      className={mergeClasses(styles.wall, isPointerHidden && styles.noPointer)}
      aria-label={t('wall.label')}
      data-testid="wall"
      data-stale={data.staleSince !== null || cases === 'failed'}
    >
      <div
        className={styles.picture}
        style={{ transform: `translate(${u(drift.x)}, ${u(drift.y)})` }}
        data-testid="wall-picture"
      >
        <TopBar data={data} />
        <WallBanner data={data} />
        {isEmpty ? (
          <WallEmpty mood={mood} />
        ) : (
          <div className={styles.middle}>
            <CaseList />
            <div className={styles.side}>
              <CountTable />
              <OwnerList />
            </div>
          </div>
        )}
        <div className={styles.bottom}>
          <WindowPanel />
          {isEmpty && !isKnown(mood) ? <div /> : <LoadStrip />}
          <TodayResults />
        </div>
      </div>
    </main>
  );
}
