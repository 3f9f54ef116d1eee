import type { FirstRows } from '../../../contract/first-rows.ts';

/** The one row of `boardOrder`. */
export interface BoardOrderRow {
  /** How many writes there were so far that could move a case on the board. */
  readonly revision: number;
  /** The board's first rows since then; `null` while no page has told them. */
  readonly firstRows: FirstRows | null;
}
