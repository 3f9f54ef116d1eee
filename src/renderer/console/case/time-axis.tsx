import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { EpochMs } from '../../../domain/units.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { placeOf, ticksOf } from './time-line-ticks.ts';

const useStyles = makeStyles({
  tick: {
    position: 'absolute',
    top: '46px',
    width: '1px',
    height: '5px',
    backgroundColor: tokens.colorNeutralStroke1,
    [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  day: { top: '26px', height: '25px' },
  label: {
    position: 'absolute',
    top: '52px',
    transform: 'translateX(-50%)',
    fontSize: '11px',
    lineHeight: '13px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  dayLabel: { color: tokens.colorNeutralForeground2, fontWeight: 600 },
});

/** A label nearer to an end than this share of the line would stick out of it. */
const CLOSE_TO_END = 0.055;

interface Props {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** Hours and days below a time line, in Beijing time; a line across it where a day begins. */
export function TimeAxis({ start, end }: Props) {
  const styles = useStyles();
  const wording = useWording();
  return ticksOf(start, end).map(({ at, isDay }) => {
    const place = placeOf(at, start, end);
    const left = `${place * 100}%`;
    const hasLabel = place > CLOSE_TO_END && place < 1 - CLOSE_TO_END;
    return (
      <span key={at}>
        <span className={mergeClasses(styles.tick, isDay && styles.day)} style={{ left }} />
        {hasLabel && (
          <span className={mergeClasses(styles.label, isDay && styles.dayLabel)} style={{ left }}>
            {isDay ? wording.day(at) : wording.time(at, BEIJING)}
          </span>
        )}
      </span>
    );
  });
}
