// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { ColumnId } from '../../../contract/board-view.ts';
import { ColumnHandle } from './column-handle.tsx';
import { useColumnName } from './column-name.ts';
import { type FittedColumns, useColumnStyles } from './columns.ts';
import { useGridLook } from './grid-look.ts';
import { HeadCell } from './head-cell.tsx';
import { useSortPress } from './use-sort-press.ts';

interface Props {
  readonly columns: FittedColumns;
  /** Shows a width before it is settled; `null`: that one no longer. */
  readonly onSizing: (id: ColumnId, width: number | null) => void;
  readonly onSized: (id: ColumnId, width: number | null) => void;
}

/** The names of the board's columns, which sort it, and what sizes them. */
export const BoardHead = memo(function BoardHead({ columns, onSizing, onSized }: Props) {
  const styles = useGridLook();
  const grid = useColumnStyles();
  const nameOf = useColumnName();
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.head, grid.columns)}>
      {columns.ids.map((id) => (
        <BoardHeadCell key={id} id={id} isHidden={id === 'severity' && columns.isTight}>
          {id !== 'case' && (
            <ColumnHandle
              name={nameOf(id)}
              width={columns.widths.get(id) ?? 0}
              offset={columns.gap / 2}
              onSizing={(width) => onSizing(id, width)}
              onSized={(width) => onSized(id, width)}
            />
          )}
        </BoardHeadCell>
      ))}
    </div>
  );
});

function BoardHeadCell(props: {
  readonly id: ColumnId;
  readonly isHidden: boolean;
  readonly children: ReactNode;
}) {
  const name = useColumnName()(props.id);
  const sort = useSortPress(props.id);
  return <HeadCell {...props} name={name} isRight={props.id === 'remaining'} sort={sort} />;
}
