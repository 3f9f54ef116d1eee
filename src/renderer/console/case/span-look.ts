import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReceiptLine } from '../../../domain/clock/receipt.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';

/** What a span looks like, in the picture and beside its words. */
export type SpanLook = 'counted' | 'ahead' | 'over' | 'off-hours' | 'day-off' | 'paused';

/** The look of a line of a receipt. */
export function spanLook({ span, isAhead, isOver }: ReceiptLine): SpanLook {
  if (isOver) return 'over';
  if (span.kind === 'counted') return isAhead ? 'ahead' : 'counted';
  if (span.reason.kind === 'paused') return 'paused';
  return span.reason.kind === 'outside-hours' ? 'off-hours' : 'day-off';
}

/** The looks as styles. Each has a texture of its own: full, hollow, hatched, thin, dotted, barred. */
export const useSpanLooks = makeStyles({
  counted: {
    backgroundColor: clockTokens.clockRunning,
    [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  ahead: {
    border: `1.5px solid ${clockTokens.clockRunning}`,
    [FORCED_COLORS]: { border: '1.5px solid CanvasText' },
  },
  over: {
    backgroundImage: `repeating-linear-gradient(135deg, ${clockTokens.clockOver} 0 3px, ${clockTokens.clockOverSoft} 3px 5px)`,
    border: `1px solid ${clockTokens.clockOver}`,
    [FORCED_COLORS]: {
      forcedColorAdjust: 'none',
      backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 3px, Canvas 3px 5px)',
    },
  },
  'off-hours': {
    height: '2px',
    backgroundColor: tokens.colorNeutralStroke1,
    [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'GrayText' },
  },
  'day-off': {
    height: '6px',
    backgroundImage: `radial-gradient(circle at 2px 3px, ${tokens.colorNeutralForeground3} 1.25px, transparent 1.6px)`,
    backgroundSize: '5px 6px',
    [FORCED_COLORS]: {
      forcedColorAdjust: 'none',
      backgroundImage: 'radial-gradient(circle at 2px 3px, CanvasText 1.25px, transparent 1.6px)',
    },
  },
  paused: {
    backgroundImage: `repeating-linear-gradient(90deg, ${clockTokens.clockStanding} 0 2px, transparent 2px 5px)`,
    [FORCED_COLORS]: {
      forcedColorAdjust: 'none',
      backgroundImage: 'repeating-linear-gradient(90deg, CanvasText 0 2px, Canvas 2px 5px)',
    },
  },
});
