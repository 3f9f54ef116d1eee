// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { useRestoreFocusTarget } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { LOW_HEIGHT } from '../ui/few-rows.ts';
import { useView, viewStore } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { useArrangedCases } from './arrange/arranged-provider.tsx';
import { type BoardLine, boardLines } from './arrange/board-lines.ts';
import { useViews } from './arrange/views-store.ts';
import { clickCase, pressCase, pressOnBoard } from './board-hands.ts';
import { BoardHead } from './board-head.tsx';
import { CaseRow } from './case-row.tsx';
import { columnVariables, HEAD_HEIGHT, HEADING_HEIGHT, ROW_HEIGHT } from './columns.ts';
import { focusBoard } from './focus-board.ts';
import { useGridLook } from './grid-look.ts';
import { GroupHeading } from './group-heading.tsx';
import { useFittedColumns } from './use-fitted-columns.ts';
import { useStaleSources } from './use-stale-sources.ts';

/** So much stands above the list at least, in px: the header, the windows, the tallies and the bar; and in a low window. */
const LEAST_ABOVE = 240;
const LEAST_ABOVE_LOW = 170;

/** The open cases as one list, of which only what is in sight is in the page. */
export const Board = memo(function Board() {
  const styles = useGridLook();
  const { t } = useWording();
  const { groups, grouping, shown, isPartial } = useArrangedCases();
  const sort = useViews(({ arrangement }) => arrangement.sort);
  const lines = useMemo(
    () => boardLines(groups, grouping, isPartial ? shown : null),
    [groups, grouping, shown, isPartial],
  );
  const selectedId = useView((view) => view.selectedId);
  const markedIds = useView((view) => view.markedIds);
  const stale = useStaleSources();
  const scroller = useRef<HTMLDivElement>(null);
  const shownId = useRef<string | null>(null);
  const prefix = useId();
  const { columns, onSizing, onSized } = useFittedColumns(scroller);
  // Lines have their heights by their places: these differ once a case moves between groups, and with it the headings.
  // Another function has the lines counted again.
  const sizes = groups.map(({ entries }) => entries.length).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one when the headings move
  const getItemKey = useCallback((index: number) => index, [sizes]);
  const virtualizer = useVirtualizer({
    count: lines.count,
    getItemKey,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines.headings.has(index) ? HEADING_HEIGHT : ROW_HEIGHT),
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT + HEADING_HEIGHT,
    // What is out of sight is drawn once all is read.
    overscan: isPartial ? 0 : 4,
    // Until the list is measured: so it is laid out with its rows at once, not without them first.
    initialRect: { width: window.innerWidth, height: window.innerHeight - leastAbove() },
  });

  // What a start is measured by: the frame that shows the board, and the one that shows all of it.
  useEffect(() => {
    requestAnimationFrame(() => performance.mark('first-board'));
  }, []);
  useEffect(() => {
    if (!isPartial) requestAnimationFrame(() => performance.mark('whole-board'));
  }, [isPartial]);

  // Another grouping or order is another list, and begins at its top. One that is there need not be laid out to be told
  // so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each of them
  useEffect(() => {
    if (virtualizer.scrollOffset !== 0) scroller.current?.scrollTo({ top: 0 });
  }, [grouping, sort]);

  // Follows the selection, once, not the re-sorting: the list never scrolls by itself.
  useEffect(() => {
    if (shownId.current === selectedId) return;
    const selectedAt = lines.indexOf(selectedId);
    if (selectedAt < 0) return;
    shownId.current = selectedId;
    virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [lines, selectedId, virtualizer]);

  const press = (event: KeyboardEvent<HTMLElement>) => {
    pressOnBoard(event, { groups, layout: 'list', isPartial });
    // Who moves on from a column's name hears the cases from then on.
    if (event.target !== event.currentTarget && viewStore.getState().selectedId !== selectedId) focusBoard();
  };

  const items = virtualizer.getVirtualItems();
  const isInSight = items.some(({ index }) => {
    const line = lines.at(index);
    return line?.kind === 'case' && line.entry.subject.id === selectedId;
  });
  return (
    <div
      {...useRestoreFocusTarget()}
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t(sort === null ? 'board.label' : 'board.labelSorted')}
      aria-description={t('board.keys')}
      aria-multiselectable="true"
      // Below the first rows it is not known how many headings there are.
      aria-rowcount={isPartial ? -1 : lines.count + 1}
      aria-activedescendant={isInSight ? `${prefix}${selectedId}` : undefined}
      className={styles.grid}
      style={columnVariables(columns)}
      data-testid="board"
      onMouseDown={pressCase}
      onClick={(event) => clickCase(event, groups)}
      onKeyDown={press}
    >
      <div
        role="rowgroup"
        className={styles.length}
        style={{ height: HEAD_HEIGHT + virtualizer.getTotalSize() }}
      >
        <BoardHead columns={columns} onSizing={onSizing} onSized={onSized} />
      </div>
      <div role="rowgroup" className={styles.list}>
        {items.map(({ index, start }) => {
          const line = lines.at(index);
          if (line === undefined) return null;
          const key = keyOf(line);
          const place = { rowIndex: index + 2, top: start - HEAD_HEIGHT };
          if (line.kind === 'heading') {
            return <GroupHeading key={key} {...line} {...place} />;
          }
          const { id, sourceId } = line.entry.subject;
          return (
            <CaseRow
              key={key}
              {...place}
              entry={line.entry}
              columns={columns}
              domId={`${prefix}${id}`}
              isSelected={id === selectedId}
              isMarked={markedIds.has(id)}
              staleSince={stale.get(sourceId) ?? null}
            />
          );
        })}
      </div>
    </div>
  );
});

function leastAbove(): number {
  return window.innerHeight > LOW_HEIGHT ? LEAST_ABOVE : LEAST_ABOVE_LOW;
}

function keyOf(line: BoardLine): string {
  return line.kind === 'heading' ? `group ${line.groupId}` : line.entry.subject.id;
}
