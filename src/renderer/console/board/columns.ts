import { makeStyles } from '@fluentui/react-components';
import { type BoardColumn, COLUMN_WIDTH, type ColumnId } from '../../../contract/board-view.ts';

/** Heights of the board's lines in px; the virtualiser counts on them. */
export const ROW_HEIGHT = 50;
export const HEADING_HEIGHT = 34;
export const HEAD_HEIGHT = 32;

/** The widths of a column in px where there is room, and where there is little. */
const WIDTHS: Readonly<Record<ColumnId, { readonly roomy: number; readonly tight: number }>> = {
  severity: { roomy: 62, tight: 30 },
  state: { roomy: 128, tight: 118 },
  // Its longest usual note, of a case that waits for the customer, is not cut off.
  remaining: { roomy: 196, tight: 190 },
  deadline: { roomy: 226, tight: 154 },
  case: { roomy: 260, tight: 200 },
  'service-type': { roomy: 206, tight: 200 },
  owner: { roomy: 116, tight: 96 },
  customer: { roomy: 170, tight: 130 },
  queue: { roomy: 130, tight: 100 },
  source: { roomy: 140, tight: 110 },
  status: { roomy: 140, tight: 110 },
  updated: { roomy: 130, tight: 110 },
};

/** The columns that give way where there is no room, the first to go first; their facts move below the subject. */
const GIVE_WAY: readonly ColumnId[] = [
  'updated',
  'status',
  'source',
  'queue',
  'customer',
  'service-type',
  'owner',
  'state',
  'deadline',
];

/** The columns of a board of some width. */
export interface FittedColumns {
  readonly ids: readonly ColumnId[];
  /** For `grid-template-columns`. */
  readonly template: string;
  /** How wide each is in px; that of the case is at least so wide. */
  readonly widths: ReadonlyMap<ColumnId, number>;
  readonly isTight: boolean;
  readonly gap: number;
  readonly padding: number;
}

/**
 * Fits columns into a board `boardWidth` px wide: roomy, or else tight, or else without those that give way. A
 * width that somebody has set is kept either way.
 */
export function fitColumns(columns: readonly BoardColumn[], boardWidth: number): FittedColumns {
  const roomy = fittedOf(columns, false);
  if (widthOf(roomy) <= boardWidth) return roomy;
  let kept = columns;
  let tight = fittedOf(kept, true);
  for (const id of GIVE_WAY) {
    if (widthOf(tight) <= boardWidth) break;
    kept = kept.filter((column) => column.id !== id);
    tight = fittedOf(kept, true);
  }
  return tight;
}

/** A width that a column may have. */
export function allowedWidth(width: number): number {
  return Math.round(Math.min(COLUMN_WIDTH.most, Math.max(COLUMN_WIDTH.least, width)));
}

function fittedOf(columns: readonly BoardColumn[], isTight: boolean): FittedColumns {
  const widths = new Map(
    columns.map(({ id, width }) => [id, width ?? WIDTHS[id][isTight ? 'tight' : 'roomy']] as const),
  );
  return {
    ids: [...widths.keys()],
    template: [...widths]
      .map(([id, width]) => (id === 'case' ? `minmax(${width}px, 1fr)` : `${width}px`))
      .join(' '),
    widths,
    isTight,
    gap: isTight ? 12 : 22,
    // The box for marking stands in it.
    padding: isTight ? 20 : 24,
  };
}

function widthOf({ widths, gap, padding }: FittedColumns): number {
  const sum = [...widths.values()].reduce((all, width) => all + width, 0);
  return sum + gap * (widths.size - 1) + 2 * padding;
}

/** The grid that head and rows share; the board sets what it is made of once, for all of them. */
export const useColumnStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'var(--board-columns)',
    columnGap: 'var(--board-gap)',
    alignItems: 'center',
    paddingLeft: 'var(--board-padding)',
    paddingRight: 'var(--board-padding)',
  },
});

/** What `useColumnStyles` reads, as inline style of the board. */
export function columnVariables({ template, gap, padding }: FittedColumns): Record<`--${string}`, string> {
  return {
    '--board-columns': template,
    '--board-gap': `${gap}px`,
    '--board-padding': `${padding}px`,
  };
}
