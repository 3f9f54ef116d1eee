import { makeStyles, tokens } from '@fluentui/react-components';
import { clockTokens } from '../ui/theme.ts';

/** The look of what tells of a source in the header. */
export const useChipStyles = makeStyles({
  chip: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
    // A problem told at length must not take the way to the pages.
    '@media (min-width: 1101px) and (max-width: 1560px)': { maxWidth: '340px' },
    padding: '4px 11px 4px 9px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: clockTokens.lineHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  warned: { backgroundColor: clockTokens.clockNearSoft, border: `1px solid ${clockTokens.clockNear}` },
  failed: { backgroundColor: clockTokens.clockOverSoft, border: `1px solid ${clockTokens.clockOver}` },
  icon: { flexShrink: 0, fontSize: '16px' },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  name: { fontSize: '13px', lineHeight: '17px', fontWeight: 600 },
  line: {
    fontSize: '12px',
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  // The clock's offset stands beside the name, and is always told whole: on a line of its own where there is no room.
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '14px',
    // In a header of one line, what the source does gives way: it is told whole where the chip leads, and the icon
    // shows it.
    '@media (min-width: 1101px)': { flexWrap: 'nowrap' },
    '& > :last-child:not(:first-child)': { flexShrink: 0 },
  },
  cut: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  amber: { color: clockTokens.clockNear, fontWeight: 600 },
  red: { color: clockTokens.clockOver, fontWeight: 600 },
  all: { padding: '8px', maxWidth: 'min(420px, 90vw)', boxSizing: 'border-box' },
  list: {
    display: 'grid',
    rowGap: '6px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& button': { width: '100%' },
  },
  green: { color: clockTokens.clockMet },
});
