// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { ColumnId } from '../../../contract/board-view.ts';
import { ColumnHandle } from './column-handle.tsx';
import { useColumnName } from './column-name.ts';
import { type FittedColumns, useColumnStyles } from './columns.ts';
import { useGridLook } from './grid-look.ts';

interface Props {
  readonly columns: FittedColumns;
  /** Shows a width before it is settled. */
  readonly onSizing: (id: ColumnId, width: number) => void;
  readonly onSized: (id: ColumnId, width: number | null) => void;
}

/** The names of the board's columns, and what sizes them. */
export const BoardHead = memo(function BoardHead({ columns, onSizing, onSized }: Props) {
  const styles = useGridLook();
  const grid = useColumnStyles();
  const nameOf = useColumnName();
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.head, grid.columns)}>
      {columns.ids.map((id) => {
        const isHidden = id === 'severity' && columns.isTight;
        return (
          <div
            key={id}
            role="columnheader"
            aria-label={nameOf(id)}
            className={mergeClasses(styles.headCell, id === 'remaining' && styles.right)}
            data-column={id}
          >
            <span className={mergeClasses(styles.name, isHidden && styles.hidden)} title={nameOf(id)}>
              {nameOf(id)}
            </span>
            {id !== 'case' && (
              <ColumnHandle
                name={nameOf(id)}
                width={columns.widths.get(id) ?? 0}
                offset={columns.gap / 2}
                onSizing={(width) => onSizing(id, width)}
                onSized={(width) => onSized(id, width)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});
