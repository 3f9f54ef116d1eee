import { makeStyles, tokens } from '@fluentui/react-components';
import { HEAD_HEIGHT } from './columns.ts';

const FOCUS_RING = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' };

/** How a list of cases looks, with its head: it scrolls, and its ring is on the row that the keyboard stands on. */
export const useGridLook = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    scrollbarWidth: 'thin',
    // What stands in it lies behind its own ring, which is whole then.
    isolation: 'isolate',
    // The ring is on the selected row; the list itself has it only while no row is selected.
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible:not(:has([data-active="true"]))': FOCUS_RING,
    ':focus-visible [data-active="true"]': FOCUS_RING,
  },
  list: { position: 'relative', zIndex: -2, width: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: -1,
    height: `${HEAD_HEIGHT}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  headCell: { position: 'relative', minWidth: 0, height: '100%', display: 'flex', alignItems: 'center' },
  right: { justifyContent: 'flex-end' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  hidden: { visibility: 'hidden' },
});
