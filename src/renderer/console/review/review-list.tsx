// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the page takes the keys
import { useRestoreFocusTarget } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, memo, useEffect, useId, useMemo, useRef } from 'react';
import { columnVariables, fitInto, HEAD_HEIGHT, ROW_HEIGHT } from '../board/columns.ts';
import { useGridLook } from '../board/grid-look.ts';
import { isClickAgain } from '../ui/click-again.ts';
import { useWidth } from '../ui/use-width.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { ClosedRow } from './closed-row.tsx';
import { REVIEW_COLUMN_LIST, REVIEW_COLUMNS } from './review-columns.ts';
import { ReviewHead } from './review-head.tsx';
import { openClosed, useReview } from './review-store.ts';

/** The closed cases as one list, of which only what is in sight is in the page. */
export const ReviewList = memo(function ReviewList({ cases }: { readonly cases: readonly ClosedCase[] }) {
  const look = useGridLook();
  const { t } = useWording();
  const selectedId = useReview((review) => review.selectedId);
  const sort = useReview((review) => review.sort);
  const scroller = useRef<HTMLDivElement>(null);
  const shownId = useRef<string | null>(null);
  const prefix = useId();
  const width = useWidth(scroller);
  const columns = useMemo(() => fitInto(REVIEW_COLUMNS, REVIEW_COLUMN_LIST, width), [width]);
  const virtualizer = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 4,
  });

  // Another order is another list, and begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each of them
  useEffect(() => {
    if (virtualizer.scrollOffset !== 0) scroller.current?.scrollTo({ top: 0 });
  }, [sort]);

  // Follows the selection, once: what is read and closed meanwhile does not move the list.
  useEffect(() => {
    if (shownId.current === selectedId) return;
    const at = cases.findIndex(({ id }) => id === selectedId);
    if (at < 0) return;
    shownId.current = selectedId;
    virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [cases, selectedId, virtualizer]);

  const click = (event: MouseEvent) => {
    if (isClickAgain(event)) return;
    const { target } = event;
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-case-id]') : null;
    const id = row?.dataset['caseId'];
    if (id !== undefined) openClosed(id);
  };
  const items = virtualizer.getVirtualItems();
  const isInSight = items.some(({ index }) => cases[index]?.id === selectedId);
  return (
    <div
      {...useRestoreFocusTarget()}
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t(sort === null ? 'review.label' : 'review.labelSorted')}
      aria-description={t('review.keys')}
      aria-rowcount={cases.length + 1}
      aria-activedescendant={isInSight ? `${prefix}${selectedId}` : undefined}
      className={look.grid}
      style={columnVariables(columns)}
      data-testid="review-list"
      onClick={click}
    >
      <div
        role="rowgroup"
        className={look.length}
        style={{ height: HEAD_HEIGHT + virtualizer.getTotalSize() }}
      >
        <ReviewHead columns={columns} />
      </div>
      <div role="rowgroup" className={look.list}>
        {items.map(({ index, start }) => {
          const one = cases[index];
          if (one === undefined) return null;
          return (
            <ClosedRow
              key={one.id}
              one={one}
              columns={columns}
              domId={`${prefix}${one.id}`}
              rowIndex={index + 2}
              top={start - HEAD_HEIGHT}
              isSelected={one.id === selectedId}
            />
          );
        })}
      </div>
    </div>
  );
});
