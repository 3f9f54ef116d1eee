import { makeStyles, tokens } from '@fluentui/react-components';
import { HEAD_HEIGHT } from './columns.ts';

const FOCUS_RING = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' };

/** How a list of cases looks, with its head: it scrolls, and its ring is on the row that the keyboard stands on. */
export const useGridLook = makeStyles({
  grid: {
    position: 'relative',
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
  // As long as all there is to scroll, with the head, which stays in sight as far as it reaches. The rows do not stand
  // in it: where the list itself is so long, Chromium draws all that is in sight anew for each row more or less.
  length: { position: 'absolute', top: 0, left: 0, width: '100%', pointerEvents: 'none' },
  list: { position: 'absolute', top: `${HEAD_HEIGHT}px`, left: 0, zIndex: -2, width: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: -1,
    pointerEvents: 'auto',
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
