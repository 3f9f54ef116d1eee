import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from './forced-colors.ts';
import { clockTokens } from './theme.ts';

/** The look of a count that is pressed to see only what it counts: a shape, a number and a word. */
export const useCountStyles = makeStyles({
  count: {
    display: 'flex',
    alignItems: 'center',
    gap: '7px',
    padding: '3px 8px',
    border: '1px solid transparent',
    borderRadius: '6px',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontVariantNumeric: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: clockTokens.lineHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: clockTokens.lineSelected,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: clockTokens.lineSelected },
    [FORCED_COLORS]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  none: { color: tokens.colorNeutralForeground3, '& > svg': { color: 'currentColor' } },
  number: { fontWeight: 650 },
});
