// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { EpochMs } from '../../../domain/units.ts';
import { programClock } from '../clock.ts';
import { useUnsent } from '../outbox/use-unsent.ts';
import { useWording } from '../wording/use-wording.ts';
import { Cell } from './cells.tsx';
import { type FittedColumns, useColumnStyles } from './columns.ts';
import type { Entry } from './entry.ts';
import { MarkBox } from './mark-box.tsx';
import { useRowLook } from './row-look.ts';
import { rowName } from './row-words.ts';

interface Props {
  readonly entry: Entry;
  readonly columns: FittedColumns;
  readonly domId: string;
  /** Its line of the whole board, from 1. */
  readonly rowIndex: number;
  /** Its distance from the top of the list in px. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly isMarked: boolean;
  readonly staleSince: EpochMs | null;
}

/** One case on the board. Renders again when the case or its reading changes; the figure ticks by itself. */
export const CaseRow = memo(function CaseRow(props: Props) {
  const { entry, columns, isSelected, isMarked } = props;
  const styles = useRowLook();
  const grid = useColumnStyles();
  const wording = useWording();
  const unsent = useUnsent(entry.subject.id);
  const { subject } = entry;
  return (
    <div
      id={props.domId}
      role="row"
      aria-rowindex={props.rowIndex}
      aria-selected={isSelected || isMarked}
      aria-label={rowName(entry, programClock.now(), wording, unsent)}
      className={mergeClasses(
        styles.row,
        grid.columns,
        isMarked && styles.marked,
        isSelected && styles.selected,
      )}
      style={{ transform: `translateY(${props.top}px)` }}
      data-testid="case-row"
      data-case-id={subject.id}
      data-case-key={subject.key}
      data-state={entry.reading.state}
      data-severity={entry.severity}
      data-marked={isMarked}
      data-active={isSelected}
    >
      <MarkBox isMarked={isMarked} />
      {columns.ids.map((id) => (
        <div
          key={id}
          role="gridcell"
          // The mark is a picture: what it shows is said here.
          aria-label={id === 'severity' ? entry.severity : undefined}
          className={styles.cell}
        >
          <Cell id={id} entry={entry} columns={columns} staleSince={props.staleSince} />
        </div>
      ))}
    </div>
  );
});
