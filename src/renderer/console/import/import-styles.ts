import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { clockTokens } from '../ui/theme.ts';

/** What the parts of the import share. */
export const useImportStyles = makeStyles({
  part: { display: 'grid', rowGap: '10px', alignContent: 'start', minWidth: 0 },
  heading: { margin: 0, fontSize: '15px', lineHeight: '20px', fontWeight: 600 },
  text: { margin: 0, fontSize: '13px', lineHeight: '19px', color: tokens.colorNeutralForeground2 },
  figures: { margin: 0, fontSize: '15px', lineHeight: '22px', fontVariantNumeric: 'tabular-nums' },
  hint: { margin: 0, fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground3 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '12px',
    alignItems: 'start',
    '& .fui-Select, & select': { minWidth: 0, width: '100%' },
  },
  warning: {
    margin: 0,
    padding: '8px 12px',
    borderRadius: '6px',
    fontSize: '13px',
    lineHeight: '19px',
    color: clockTokens.clockNear,
    backgroundColor: clockTokens.clockNearSoft,
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '13px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      padding: '4px 10px 6px 0',
      textAlign: 'left',
      fontSize: '12px',
      fontWeight: 500,
      color: tokens.colorNeutralForeground3,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& td': {
      padding: '7px 10px 7px 0',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  cut: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
