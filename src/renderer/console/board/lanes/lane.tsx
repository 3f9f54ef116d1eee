// biome-ignore-all lint/a11y/useSemanticElements: a list's own elements cannot be virtualised
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { EpochMs } from '../../../../domain/units.ts';
import { clockTokens } from '../../ui/theme.ts';
import { useView } from '../../view-state.ts';
import { useWording } from '../../wording/use-wording.ts';
import type { Group } from '../arrange/group-entries.ts';
import { useViews } from '../arrange/views-store.ts';
import { focusBoard } from '../focus-board.ts';
import { useGroupWords } from '../group-words.ts';
import { CARD_GAP, CARD_HEIGHT, CaseCard } from './case-card.tsx';

const useStyles = makeStyles({
  lane: {
    flex: '1 0 268px',
    maxWidth: '420px',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRadius: '10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    margin: 0,
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    padding: '10px 14px 9px',
    fontSize: '13px',
    lineHeight: '18px',
    fontWeight: 650,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  over: { color: clockTokens.clockOver },
  count: { fontSize: '12px', fontWeight: 400, color: tokens.colorNeutralForeground3 },
  cards: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto', scrollbarWidth: 'thin' },
  // Cards do not stand in what makes the lane so long (see board/grid-look.ts).
  length: { position: 'absolute', top: 0, width: '1px' },
  list: { position: 'absolute', top: `${CARD_GAP}px`, left: `${CARD_GAP}px`, right: `${CARD_GAP}px` },
});

interface Props {
  readonly group: Group;
  /** Since when each stale source's data are stale. */
  readonly stale: ReadonlyMap<string, EpochMs>;
  readonly prefix: string;
}

/** One group of cases as cards, of which only those in sight are in the page. */
export function Lane({ group, stale, prefix }: Props) {
  const styles = useStyles();
  const { t, number } = useWording();
  const grouping = useViews(({ arrangement }) => arrangement.groupBy);
  const { name } = useGroupWords(grouping)(group.id);
  const selectedId = useView((view) => view.selectedId);
  const markedIds = useView((view) => view.markedIds);
  const scroller = useRef<HTMLDivElement>(null);
  const { entries } = group;
  const selectedAt = useMemo(
    () => entries.findIndex(({ subject }) => subject.id === selectedId),
    [entries, selectedId],
  );
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT + CARD_GAP,
    overscan: 3,
    // The selected one is always in the page, as what the list names active.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(selectedAt < 0 ? [] : [selectedAt])]),
    ],
  });
  // Only when the selection moves: a lane never scrolls by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when the same case changes its place
  useEffect(() => {
    if (selectedAt >= 0) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [selectedId, virtualizer]);
  // A lane whose last case leaves takes the focus along.
  useLayoutEffect(() => {
    const lane = scroller.current;
    return () => {
      if (lane !== null && lane === document.activeElement) focusBoard();
    };
  }, []);

  return (
    <div
      className={styles.lane}
      data-testid="lane"
      data-group={group.id}
      data-holds-selected={selectedAt >= 0}
    >
      {/* The group below says the same. */}
      <div className={styles.head} aria-hidden="true">
        <span className={mergeClasses(styles.name, group.id === 'breached' && styles.over)} title={name}>
          {name}
        </span>
        <span className={styles.count}>{number(entries.length)}</span>
      </div>
      <div
        ref={scroller}
        className={styles.cards}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
        tabIndex={0}
        role="group"
        aria-label={t('board.lane', { name, count: entries.length })}
      >
        <div className={styles.length} style={{ height: CARD_GAP + virtualizer.getTotalSize() }} />
        <div className={styles.list}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            const { id, sourceId } = entry.subject;
            return (
              <CaseCard
                key={id}
                entry={entry}
                top={start}
                domId={`${prefix}${id}`}
                place={index + 1}
                placeOf={entries.length}
                isSelected={id === selectedId}
                isMarked={markedIds.has(id)}
                staleSince={stale.get(sourceId) ?? null}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
