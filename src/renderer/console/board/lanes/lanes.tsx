// biome-ignore-all lint/a11y/useSemanticElements: a list's own elements cannot be virtualised
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active option
import { makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef } from 'react';
import { clockTokens } from '../../ui/theme.ts';
import { useView, viewStore } from '../../view-state.ts';
import { useWording } from '../../wording/use-wording.ts';
import { useArrangedCases } from '../arrange/arranged-provider.tsx';
import { useViews } from '../arrange/views-store.ts';
import { clickCase, pressCase, pressOnBoard } from '../board-hands.ts';
import { focusBoard } from '../focus-board.ts';
import { useStaleSources } from '../use-stale-sources.ts';
import { Lane } from './lane.tsx';

const FOCUS_RING = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' };

const useStyles = makeStyles({
  lanes: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    gap: '12px',
    padding: `12px ${tokens.spacingHorizontalXL} 14px`,
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollbarWidth: 'thin',
    backgroundColor: clockTokens.ground,
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible:not(:has([data-active="true"]))': FOCUS_RING,
    ':focus-visible [data-active="true"]': FOCUS_RING,
    '@media (max-width: 1100px)': {
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
  },
});

/** The open cases in lanes side by side, one a group; each lane scrolls by itself. */
export const Lanes = memo(function Lanes() {
  const styles = useStyles();
  const { t } = useWording();
  const { groups } = useArrangedCases();
  const isSorted = useViews(({ arrangement }) => arrangement.sort !== null);
  const selectedId = useView((view) => view.selectedId);
  const stale = useStaleSources();
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();

  const isShown = useMemo(
    () => groups.some(({ entries }) => entries.some(({ subject }) => subject.id === selectedId)),
    [groups, selectedId],
  );

  // The lane of the selected case comes into sight with it.
  useEffect(() => {
    if (selectedId === null) return;
    const lane = scroller.current?.querySelector('[data-holds-selected="true"]');
    lane?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [selectedId]);

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const focusedLane = laneOf(event.target);
    pressOnBoard(event, { groups, layout: 'lanes', focusedLane });
    // Who moves on from a lane hears the cases from then on.
    if (focusedLane !== null && viewStore.getState().selectedId !== selectedId) focusBoard();
  };

  return (
    <div
      {...useRestoreFocusTarget()}
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t(isSorted ? 'board.labelSorted' : 'board.label')}
      aria-description={t('board.keysLanes')}
      aria-multiselectable="true"
      aria-activedescendant={isShown ? `${prefix}${selectedId}` : undefined}
      className={styles.lanes}
      data-testid="lanes"
      onMouseDown={pressCase}
      onClick={(event) => {
        clickCase(event, groups);
        focusBoard();
      }}
      onKeyDown={press}
    >
      {groups.map((group) => (
        <Lane key={group.id} group={group} stale={stale} prefix={prefix} />
      ))}
    </div>
  );
});

/** The lane that itself has the focus, as by Tab; `null` for the list of all. */
function laneOf(target: EventTarget): string | null {
  const lane = target instanceof Element ? target.closest<HTMLElement>('[data-group]') : null;
  return lane?.dataset['group'] ?? null;
}
