import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';

/** The look of what a change would do. */
export const usePreviewStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: '108px minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '6px',
    margin: 0,
    padding: '12px 14px',
    borderRadius: '8px',
    backgroundColor: clockTokens.ground,
    fontSize: '13px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, wordBreak: 'keep-all', overflowWrap: 'anywhere' },
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  new: { fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});
