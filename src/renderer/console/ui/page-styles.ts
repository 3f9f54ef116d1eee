import { makeStyles, tokens } from '@fluentui/react-components';

/** What the pages other than the board share: one scrolling column, its headings, its sheets. */
export const usePageStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    // A page that scrolls begins where one that does not begins.
    scrollbarGutter: 'stable',
    padding: `22px ${tokens.spacingHorizontalXL} 40px`,
    '@media (max-width: 1100px)': {
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
  column: { maxWidth: '1240px', margin: '0 auto', display: 'grid', rowGap: '20px' },
  title: {
    margin: 0,
    fontSize: '24px',
    lineHeight: '30px',
    fontWeight: 600,
    letterSpacing: '-0.015em',
    // It has the focus so that screen readers begin here; nothing on it can be pressed.
    ':focus': { outlineStyle: 'none' },
  },
  lead: {
    margin: '4px 0 0',
    maxWidth: '74ch',
    textWrap: 'pretty',
    fontSize: '14px',
    lineHeight: '21px',
    color: tokens.colorNeutralForeground2,
  },
  sheet: {
    minWidth: 0,
    padding: '18px 20px 20px',
    borderRadius: '10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '14px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '11px 14px 11px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& tbody tr:last-child > *': { borderBottom: 'none', paddingBottom: 0 },
    '& th[scope="row"]': { fontWeight: 500 },
  },
  /** Fields beside each other, as many as fit. */
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: '10px 16px',
    alignItems: 'start',
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
  },
  /** Below a table, whose last line has no room under it. */
  more: { marginTop: '14px' },
  heading: { margin: '0 0 12px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
});
