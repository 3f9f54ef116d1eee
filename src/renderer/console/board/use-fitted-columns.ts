import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { ColumnId } from '../../../contract/board-view.ts';
import { useWidth } from '../ui/use-width.ts';
import { arrange, useViews, viewsStore } from './arrange/views-store.ts';
import { type FittedColumns, fitColumns, withWidth } from './columns.ts';

/** The columns as they fit, and how to size them. */
export interface SizableColumns {
  readonly columns: FittedColumns;
  /** Shows a width before it is settled; `null`: that one no longer. */
  readonly onSizing: (id: ColumnId, width: number | null) => void;
  /** Settles a width; `null`: the one that suits the column. */
  readonly onSized: (id: ColumnId, width: number | null) => void;
}

/** Fits the chosen columns into `board`, now and when its width or they change. */
export function useFittedColumns(board: RefObject<HTMLElement | null>): SizableColumns {
  const chosen = useViews(({ arrangement }) => arrangement.columns);
  const boardWidth = useWidth(board);
  const [sizing, setSizing] = useState<{ readonly id: ColumnId; readonly width: number } | null>(null);

  const fitted = useMemo(
    () =>
      fitColumns(
        sizing === null ? chosen : withWidth(chosen, sizing.id, sizing.width, boardWidth),
        boardWidth,
      ),
    [chosen, sizing, boardWidth],
  );
  const { ids, template, isTight, isSmall } = fitted;
  // Of two that fit alike the first is kept, as when the board turns out narrower by its scrollbar: for another one
  // every row is drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all that differs
  const columns = useMemo(() => fitted, [ids.join(), template, isTight, isSmall]);
  const onSizing = useCallback<SizableColumns['onSizing']>(
    (id, width) => setSizing(width === null ? null : { id, width }),
    [],
  );
  const onSized = useCallback<SizableColumns['onSized']>(
    (id, width) => {
      setSizing(null);
      const before = viewsStore.getState().arrangement.columns;
      const columns = withWidth(before, id, width, boardWidth);
      // What changes nothing is no step that Ctrl+Z would go back.
      if (columns !== before) arrange({ columns: [...columns] });
    },
    [boardWidth],
  );
  return { columns, onSizing, onSized };
}
