import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { BoardColumn, ColumnId } from '../../../contract/board-view.ts';
import { useWidth } from '../ui/use-width.ts';
import { arrange, useViews, viewsStore } from './arrange/views-store.ts';
import { type FittedColumns, fitColumns } from './columns.ts';

/** The columns as they fit, and how to size them. */
export interface SizableColumns {
  readonly columns: FittedColumns;
  readonly onSizing: (id: ColumnId, width: number) => void;
  readonly onSized: (id: ColumnId, width: number | null) => void;
}

/** Fits the chosen columns into `board`, now and when its width or they change. */
export function useFittedColumns(board: RefObject<HTMLElement | null>): SizableColumns {
  const chosen = useViews(({ arrangement }) => arrangement.columns);
  const boardWidth = useWidth(board);
  const [sizing, setSizing] = useState<{ readonly id: ColumnId; readonly width: number } | null>(null);

  const fitted = useMemo(
    () => fitColumns(sizing === null ? chosen : resized(chosen, sizing.id, sizing.width), boardWidth),
    [chosen, sizing, boardWidth],
  );
  const { ids, template, isTight, isSmall } = fitted;
  // Of two that fit alike the first is kept, as when the board turns out narrower by its scrollbar: for another one
  // every row is drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all that differs
  const columns = useMemo(() => fitted, [ids.join(), template, isTight, isSmall]);
  const onSizing = useCallback<SizableColumns['onSizing']>((id, width) => setSizing({ id, width }), []);
  const onSized = useCallback<SizableColumns['onSized']>((id, width) => {
    setSizing(null);
    arrange({ columns: resized(viewsStore.getState().arrangement.columns, id, width) });
  }, []);
  return { columns, onSizing, onSized };
}

function resized(columns: readonly BoardColumn[], id: ColumnId, width: number | null): BoardColumn[] {
  return columns.map((column) => (column.id === id ? { ...column, width } : column));
}
