// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef } from 'react';
import { MINUTE } from '../../../domain/units.ts';
import { useBoardView, useDesk } from '../desk/desk.ts';
import { staleSources } from '../desk/freshness.ts';
import { useNow } from '../use-now.ts';
import { useView } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { BoardHead } from './board-head.tsx';
import { pressKey } from './board-keys.ts';
import type { BoardLine } from './board-model.ts';
import { CaseRow } from './case-row.tsx';
import { HEAD_HEIGHT, HEADING_HEIGHT, ROW_HEIGHT } from './columns.ts';
import { SectionHeading } from './section-heading.tsx';

const FOCUS_RING = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' };

const useStyles = makeStyles({
  board: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    containerName: 'board',
    containerType: 'inline-size',
    backgroundColor: tokens.colorNeutralBackground1,
    scrollbarWidth: 'thin',
    // The ring is on the selected row; the board itself has it only while no row is selected.
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible:not(:has([aria-selected="true"]))': FOCUS_RING,
    ':focus-visible [aria-selected="true"]': FOCUS_RING,
  },
  list: { position: 'relative', width: '100%' },
});

/** Every open case, most urgent first: one list, of which only what is in sight is in the page. */
export function Board() {
  const styles = useStyles();
  const { t } = useWording();
  const { lines } = useBoardView();
  const sources = useDesk((desk) => desk.sources);
  const selectedId = useView((view) => view.selectedId);
  const now = useNow(MINUTE);
  const stale = useMemo(() => staleSources(sources ?? [], now), [sources, now]);
  const scroller = useRef<HTMLDivElement>(null);
  const shownId = useRef<string | null>(null);
  const prefix = useId();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => keyOf(lines[index]),
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT + HEADING_HEIGHT,
    overscan: 4,
  });

  // Headings and rows change places when cases move between sections.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the lines differ
  useEffect(() => virtualizer.measure(), [virtualizer, lines]);

  const selectedAt = useMemo(
    () => lines.findIndex((line) => line.kind === 'case' && line.entry.subject.id === selectedId),
    [lines, selectedId],
  );
  // Follows the selection, once, not the re-sorting: the list never scrolls by itself.
  useEffect(() => {
    if (selectedAt < 0 || shownId.current === selectedId) return;
    shownId.current = selectedId;
    virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [selectedAt, selectedId, virtualizer]);

  // The board has the keys also when nothing has the focus.
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (document.activeElement === document.body) press(event, lines);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [lines]);

  const items = virtualizer.getVirtualItems();
  const isInSight = items.some(({ index }) => index === selectedAt);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('board.label')}
      aria-description={t('board.keys')}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={isInSight ? `${prefix}${selectedId}` : undefined}
      className={styles.board}
      data-testid="board"
      onKeyDown={(event) => press(event, lines)}
    >
      <BoardHead />
      <div role="rowgroup" className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const place = { rowIndex: index + 2, top: start - HEAD_HEIGHT };
          if (line.kind === 'heading') return <SectionHeading key={key} {...line} {...place} />;
          const { id, sourceId } = line.entry.subject;
          return (
            <CaseRow
              key={key}
              {...place}
              entry={line.entry}
              domId={`${prefix}${id}`}
              isSelected={id === selectedId}
              staleSince={stale.get(sourceId) ?? null}
            />
          );
        })}
      </div>
    </div>
  );
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>;

function press(event: Press, lines: readonly BoardLine[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (pressKey(event.key, lines)) event.preventDefault();
}

function keyOf(line: BoardLine | undefined): string {
  if (line === undefined) return '';
  return line.kind === 'heading' ? line.section : line.entry.subject.id;
}
