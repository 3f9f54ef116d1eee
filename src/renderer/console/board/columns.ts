import { makeStyles, tokens } from '@fluentui/react-components';

/** Heights of the board's lines in px; the virtualiser counts on them. */
export const ROW_HEIGHT = 50;
export const HEADING_HEIGHT = 34;
export const HEAD_HEIGHT = 32;

/** The board narrows by its own width, not the window's: an open pane takes some of it. */
export const BELOW_WIDE = '@container board (max-width: 1300px)';
export const BELOW_MEDIUM = '@container board (max-width: 880px)';

/** The columns that head and rows share. */
export const useColumnStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '54px 128px 186px 172px minmax(260px, 1fr) 206px 116px',
    columnGap: '22px',
    alignItems: 'center',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
    [BELOW_WIDE]: {
      gridTemplateColumns: '50px 122px 172px 160px minmax(160px, 1fr) 100px',
      columnGap: '14px',
    },
    [BELOW_MEDIUM]: {
      gridTemplateColumns: '30px 118px 160px 138px minmax(140px, 1fr)',
      columnGap: '12px',
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
  /** Shown only where the board is wide. */
  onlyWide: { [BELOW_WIDE]: { display: 'none' } },
  /** Shown only where the board is not wide. */
  notWide: { display: 'none', [BELOW_WIDE]: { display: 'inline' } },
  /** Hidden where the board is narrow. */
  notNarrow: { [BELOW_MEDIUM]: { display: 'none' } },
  /** Shown only where the board is narrow. */
  onlyNarrow: { display: 'none', [BELOW_MEDIUM]: { display: 'inline' } },
});
