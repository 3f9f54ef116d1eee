import { makeStyles, tokens } from '@fluentui/react-components';
import type { EpochMs } from '../../../domain/units.ts';
import { clockTokens } from '../ui/theme.ts';
import { placeOf, type ReceiptLine } from './receipt.ts';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '30px', overflow: 'visible' },
  counted: {
    fill: clockTokens.clockRunning,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  over: { fill: clockTokens.clockOver, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  ahead: {
    fill: 'none',
    stroke: clockTokens.clockRunning,
    strokeWidth: 1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  skipped: { fill: tokens.colorNeutralStroke2, '@media (forced-colors: active)': { fill: 'GrayText' } },
  now: { fill: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
});

interface Props {
  readonly lines: readonly ReceiptLine[];
  readonly now: EpochMs;
}

/** The receipt as a picture: thick where time counted, hollow where it will, a thin line where it did not. */
export function ReceiptBar({ lines, now }: Props) {
  const styles = useStyles();
  const start = lines[0]?.span.start;
  const end = lines.at(-1)?.span.end;
  if (start === undefined || end === undefined) return null;
  const percent = (at: EpochMs) => `${(placeOf(at, start, end) * 100).toFixed(2)}%`;
  const width = (from: EpochMs, to: EpochMs) =>
    `${((placeOf(to, start, end) - placeOf(from, start, end)) * 100).toFixed(2)}%`;
  return (
    <svg className={styles.bar} aria-hidden="true">
      {lines.map(({ span, isAhead, isOver }) => {
        const look = isAhead ? styles.ahead : isOver ? styles.over : styles.counted;
        const isCounted = span.kind === 'counted';
        return (
          <rect
            key={span.start}
            className={isCounted ? look : styles.skipped}
            x={percent(span.start)}
            width={width(span.start, span.end)}
            y={isCounted ? 9 : 14}
            height={isCounted ? 12 : 2}
          />
        );
      })}
      {now <= end && <rect className={styles.now} x={percent(now)} width="2" y="3" height="24" />}
    </svg>
  );
}
