import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { EpochMs } from '../../../domain/units.ts';
import { clockTokens } from '../ui/theme.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import type { LoadSlot } from './load.ts';
import { axisOf } from './load-axis.ts';
import { SIDE, u, WALL_GROUND } from './type-scale.ts';

const useStyles = makeStyles({
  chart: { minWidth: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', rowGap: u(0.5) },
  bars: {
    position: 'relative',
    minHeight: 0,
    display: 'flex',
    alignItems: 'flex-end',
    columnGap: u(0.25),
    borderBottom: `${u(0.2)} solid ${tokens.colorNeutralForeground3}`,
  },
  slot: { flexGrow: 1, flexBasis: 0, height: '100%', display: 'flex', alignItems: 'flex-end' },
  closed: {
    flexGrow: 2.5,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke2} 0 1px, transparent 1px 9px)`,
  },
  bar: {
    position: 'relative',
    width: '100%',
    backgroundColor: clockTokens.clockRunning,
    borderRadius: `${u(0.3)} ${u(0.3)} 0 0`,
  },
  over: {
    backgroundColor: clockTokens.clockNear,
    backgroundImage: 'repeating-linear-gradient(0deg, rgb(0 0 0 / 45%) 0 2px, transparent 2px 8px)',
  },
  next: { opacity: 0.75 },
  sum: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: '100%',
    textAlign: 'center',
    fontSize: u(SIDE * 0.9),
    lineHeight: 1.1,
    fontWeight: 600,
    color: clockTokens.clockRunning,
  },
  // A bar so high has room for it.
  within: { top: u(0.2), bottom: 'auto', color: clockTokens.ground },
  people: {
    position: 'absolute',
    left: 0,
    right: 0,
    borderTop: `${u(0.25)} dashed ${tokens.colorNeutralForeground2}`,
  },
  peopleCount: {
    position: 'absolute',
    top: u(0.3),
    right: 0,
    fontSize: u(SIDE * 0.9),
    lineHeight: u(SIDE),
    color: tokens.colorNeutralForeground2,
    // Bars end around its letters, so that it is read over them.
    WebkitTextStroke: `${u(1.2)} ${WALL_GROUND}`,
    paintOrder: 'stroke fill',
  },
  // Where fewer bars reach, and below a line that is low it would lie on the axis.
  above: { top: 'auto', bottom: u(0.5) },
  axis: {
    position: 'relative',
    height: u(SIDE * 1.1),
    fontSize: u(SIDE * 0.9),
    color: tokens.colorNeutralForeground3,
  },
  notch: {
    position: 'absolute',
    top: u(-0.5),
    width: u(0.2),
    height: u(0.8),
    backgroundColor: tokens.colorNeutralForeground3,
  },
  tick: { position: 'absolute', top: u(0.4), textAlign: 'left', whiteSpace: 'nowrap', lineHeight: 1 },
});

interface Props {
  readonly slots: readonly LoadSlot[];
  readonly people: number;
  readonly now: EpochMs;
}

/** How wide a slot is drawn, beside a half hour: the night is narrow, since only its sum matters. */
const WIDTH_OF_CLOSED = 2.5;

/** So much of the height the words on the line take. */
const ROOM_FOR_COUNT = 0.4;

/**
 * A bar a half hour, and one for the night, which says its number since it is as high as many half hours; the dashed
 * line is where each has one deadline. Beyond it bars are also striped.
 */
export function LoadChart({ slots, people, now }: Props) {
  const styles = useStyles();
  const { t, time, brief, number } = useWording();
  const highest = Math.max(people + 1, ...slots.map(({ deadlines }) => deadlines));
  const widths = slots.map(({ kind }) => (kind === 'closed' ? WIDTH_OF_CLOSED : 1));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const left = widths.map(
    (_, at) => (100 * widths.slice(0, at).reduce((sum, width) => sum + width, 0)) / whole,
  );
  const height = (count: number) => `${(100 * count) / highest}%`;
  return (
    <div
      className={styles.chart}
      role="img"
      aria-label={t('wall.loadName', {
        count: slots.reduce((sum, { deadlines }) => sum + deadlines, 0),
        people,
      })}
    >
      <div className={styles.bars}>
        {slots.map(({ start, kind, deadlines }) => (
          <div
            key={start}
            className={mergeClasses(styles.slot, kind === 'closed' && styles.closed)}
            data-kind={kind}
            data-deadlines={deadlines}
          >
            <div
              className={mergeClasses(
                styles.bar,
                kind === 'next-window' && styles.next,
                deadlines > people && styles.over,
              )}
              style={{ height: height(deadlines) }}
            >
              {kind === 'closed' && deadlines > 0 && (
                <span className={mergeClasses(styles.sum, 2 * deadlines > highest && styles.within)}>
                  {number(deadlines)}
                </span>
              )}
            </div>
          </div>
        ))}
        {people > 0 && (
          <div className={styles.people} style={{ bottom: height(people) }}>
            <span
              className={mergeClasses(
                styles.peopleCount,
                highest - people >= ROOM_FOR_COUNT * highest && styles.above,
              )}
            >
              {t('wall.people', { count: people })}
            </span>
          </div>
        )}
      </div>
      <div className={styles.axis}>
        {axisOf(slots, left).map(({ start, at, from, width, isFirstOfNext }) => (
          <Fragment key={start}>
            <span className={styles.notch} style={{ left: `${at}%` }} />
            <span className={styles.tick} style={{ left: `${from}%`, width: `${width}%` }} data-tick={start}>
              {isFirstOfNext ? brief(start, now) : time(start, BEIJING)}
            </span>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
