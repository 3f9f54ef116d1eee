import { makeStyles } from '@fluentui/react-components';
import { type BoardColumn, COLUMN_WIDTH, type ColumnId } from '../../../contract/board-view.ts';

/** Heights of the board's lines in px; the virtualiser counts on them. */
export const ROW_HEIGHT = 50;
export const HEADING_HEIGHT = 34;
export const HEAD_HEIGHT = 32;

/** A list no wider than this in px has room for little but the case and its clock, whose note is brief. */
export const SMALL = 640;

/** What a list of cases can have for columns. The one of the case takes what the others leave. */
export interface ColumnSet<Id extends string> {
  /** The widths in px where there is room, where there is little, and in a list no wider than `SMALL`. */
  readonly widths: Readonly<
    Record<Id, { readonly roomy: number; readonly tight: number; readonly small?: number }>
  >;
  /** The columns that give way where there is no room, the first to go first; their facts move below the subject. */
  readonly giveWay: readonly Id[];
}

const WIDTHS: ColumnSet<ColumnId>['widths'] = {
  severity: { roomy: 62, tight: 30 },
  state: { roomy: 128, tight: 118 },
  // Its longest usual note, of a case that waits for the customer, is not cut off.
  remaining: { roomy: 196, tight: 190, small: 148 },
  deadline: { roomy: 226, tight: 154 },
  case: { roomy: 260, tight: 200 },
  'service-type': { roomy: 206, tight: 200 },
  plan: { roomy: 110, tight: 90 },
  owner: { roomy: 116, tight: 96 },
  customer: { roomy: 170, tight: 130 },
  queue: { roomy: 130, tight: 100 },
  source: { roomy: 140, tight: 110 },
  status: { roomy: 140, tight: 110 },
  opened: { roomy: 130, tight: 110 },
  updated: { roomy: 130, tight: 110 },
};

const GIVE_WAY: ColumnSet<ColumnId>['giveWay'] = [
  'updated',
  'opened',
  'status',
  'source',
  'queue',
  'customer',
  'plan',
  'service-type',
  'owner',
  'state',
  'deadline',
];

const BOARD_COLUMNS: ColumnSet<ColumnId> = { widths: WIDTHS, giveWay: GIVE_WAY };

/** The columns of a list of some width. */
export interface FittedColumns<Id extends string = ColumnId> {
  readonly ids: readonly Id[];
  /** For `grid-template-columns`. */
  readonly template: string;
  /** How wide each is in px; that of the case is at least so wide. */
  readonly widths: ReadonlyMap<Id, number>;
  readonly isTight: boolean;
  readonly isSmall: boolean;
  readonly gap: number;
  readonly padding: number;
}

/** Fits the board's columns into `boardWidth` px: see `fitInto`. */
export function fitColumns(columns: readonly BoardColumn[], boardWidth: number): FittedColumns {
  return fitInto(BOARD_COLUMNS, columns, boardWidth);
}

/**
 * The board's columns with one of them `width` px wide, `null` for the width that suits it. They are answered as they
 * are where it is so wide already, and where it would find no room itself in a board `boardWidth` px wide: its edge
 * would be gone under the hand.
 */
export function withWidth(
  columns: readonly BoardColumn[],
  id: ColumnId,
  width: number | null,
  boardWidth: number,
): readonly BoardColumn[] {
  if (columns.find((column) => column.id === id)?.width === width) return columns;
  const sized = columns.map((column) => (column.id === id ? { ...column, width } : column));
  return fitColumns(sized, boardWidth).ids.includes(id) ? sized : columns;
}

/**
 * Fits columns of a set into a list `listWidth` px wide: roomy, or else tight, or else without those that give way. A
 * width that somebody has set is kept either way.
 */
export function fitInto<Id extends string>(
  set: ColumnSet<Id>,
  columns: readonly ColumnOf<Id>[],
  listWidth: number,
): FittedColumns<Id> {
  const roomy = fittedOf(set, columns, 'roomy');
  if (widthOf(roomy) <= listWidth) return roomy;
  let kept = columns;
  const room = listWidth > SMALL ? 'tight' : 'small';
  let tight = fittedOf(set, kept, room);
  for (const id of set.giveWay) {
    if (widthOf(tight) <= listWidth) break;
    kept = kept.filter((column) => column.id !== id);
    tight = fittedOf(set, kept, room);
  }
  return tight;
}

/** A column, and how wide somebody made it; `null` where nobody did. */
interface ColumnOf<Id extends string> {
  readonly id: Id;
  readonly width: number | null;
}

/** A width that a column may have. */
export function allowedWidth(width: number): number {
  return Math.round(Math.min(COLUMN_WIDTH.most, Math.max(COLUMN_WIDTH.least, width)));
}

function fittedOf<Id extends string>(
  set: ColumnSet<Id>,
  columns: readonly ColumnOf<Id>[],
  room: 'roomy' | 'tight' | 'small',
): FittedColumns<Id> {
  const isTight = room !== 'roomy';
  const widths = new Map(
    columns.map(({ id, width }) => {
      const { tight, [room]: fitting = tight } = set.widths[id];
      return [id, width ?? fitting] as const;
    }),
  );
  return {
    ids: [...widths.keys()],
    template: [...widths]
      .map(([id, width]) => (id === 'case' ? `minmax(${width}px, 1fr)` : `${width}px`))
      .join(' '),
    widths,
    isTight,
    isSmall: room === 'small',
    gap: isTight ? 12 : 22,
    // The box for marking stands in it.
    padding: isTight ? 20 : 24,
  };
}

function widthOf<Id extends string>({ widths, gap, padding }: FittedColumns<Id>): number {
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
export function columnVariables({
  template,
  gap,
  padding,
}: Pick<FittedColumns, 'template' | 'gap' | 'padding'>): Record<`--${string}`, string> {
  return {
    '--board-columns': template,
    '--board-gap': `${gap}px`,
    '--board-padding': `${padding}px`,
  };
}
