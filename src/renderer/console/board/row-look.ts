import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';
import { ROW_HEIGHT } from './columns.ts';

/** How a row of a list of cases looks, and the one that the keyboard stands on. */
export const useRowLook = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    contain: 'strict',
    cursor: 'default',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: clockTokens.lineHover },
    ':hover > :is([data-mark-box], [data-row-act])': { opacity: 1 },
  },
  selected: {
    backgroundColor: clockTokens.lineSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    ':hover': { backgroundColor: clockTokens.lineSelected },
    [FORCED_COLORS]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  marked: { backgroundColor: clockTokens.lineSelected },
  cell: { minWidth: 0 },
});
