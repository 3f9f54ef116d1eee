import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Receipt } from '../../../domain/clock/receipt.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { spanLook, useSpanLooks } from './span-look.ts';
import { spanTitle } from './span-words.ts';
import { TimeAxis } from './time-axis.tsx';
import { placeOf } from './time-line-ticks.ts';

const useStyles = makeStyles({
  line: { position: 'relative', height: '66px', margin: '4px 0 2px', fontVariantNumeric: 'tabular-nums' },
  lane: { position: 'absolute', left: 0, right: 0, top: '30px', height: '16px' },
  /** As high as the lane, so that there is something to point at; the look in it may be thin. */
  span: { position: 'absolute', top: 0, bottom: 0, minWidth: '2px', display: 'flex', alignItems: 'center' },
  look: { width: '100%', height: '16px', boxSizing: 'border-box' },
  mark: { position: 'absolute', width: '2px', marginLeft: '-1px', bottom: '14px' },
  now: {
    top: '28px',
    backgroundColor: tokens.colorNeutralForeground1,
    outline: `1px solid ${tokens.colorNeutralBackground1}`,
    [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  deadline: {
    top: '14px',
    backgroundColor: clockTokens.clockOver,
    [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  label: { position: 'absolute', fontSize: '11px', lineHeight: '13px', whiteSpace: 'nowrap' },
  nowLabel: { top: '14px', fontWeight: 600 },
  deadlineLabel: { top: 0, fontWeight: 600, color: clockTokens.clockOver },
});

interface Props {
  readonly receipt: Receipt;
  readonly now: EpochMs;
}

/**
 * The receipt as a picture: full where time counted, hollow where it will, hatched past the deadline, barred where
 * it paused, dotted on days off, a thin line outside working hours. The list below says the same in words.
 */
export function TimeLine({ receipt, now }: Props) {
  const styles = useStyles();
  const looks = useSpanLooks();
  const wording = useWording();
  const { t } = wording;
  const start = receipt.lines[0]?.span.start;
  const end = receipt.lines.at(-1)?.span.end;
  if (start === undefined || end === undefined) return null;
  const { deadline } = receipt;
  const place = (at: EpochMs) => placeOf(at, start, end) * 100;
  return (
    <div className={styles.line} aria-hidden="true" data-testid="time-line">
      <div className={styles.lane}>
        {receipt.lines.map((line) => {
          const { span } = line;
          const left = place(span.start);
          return (
            <span
              key={span.start}
              className={styles.span}
              style={{ left: `${left}%`, width: `${place(span.end) - left}%` }}
              title={spanTitle(line, wording)}
              data-look={spanLook(line)}
            >
              <span className={mergeClasses(styles.look, looks[spanLook(line)])} />
            </span>
          );
        })}
      </div>
      <TimeAxis start={start} end={end} />
      {deadline !== null && deadline <= end && (
        <>
          <span
            className={mergeClasses(styles.mark, styles.deadline)}
            style={{ left: `${place(deadline)}%` }}
          />
          <span
            className={mergeClasses(styles.label, styles.deadlineLabel)}
            style={labelPlace(place(deadline))}
          >
            {t('receipt.deadlineMark')}
          </span>
        </>
      )}
      {now >= start && now <= end && (
        <>
          <span className={mergeClasses(styles.mark, styles.now)} style={{ left: `${place(now)}%` }} />
          <span className={mergeClasses(styles.label, styles.nowLabel)} style={labelPlace(place(now))}>
            {t('receipt.nowMark')}
          </span>
        </>
      )}
    </div>
  );
}

/** Beside its mark at `percent`, on the side where there is room. */
function labelPlace(percent: number) {
  return percent > 50 ? { right: `calc(${100 - percent}% + 4px)` } : { left: `calc(${percent}% + 4px)` };
}
