// biome-ignore-all lint/a11y/useSemanticElements: a list's own elements cannot be virtualised
import { makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { memo, useEffect, useId, useRef } from 'react';
import { clockTokens } from '../../ui/theme.ts';
import { useView } from '../../view-state.ts';
import { useWording } from '../../wording/use-wording.ts';
import { useArrangedCases } from '../arrange/arranged-provider.tsx';
import { clickCase, pressCase, pressOnBoard } from '../board-hands.ts';
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
  const selectedId = useView((view) => view.selectedId);
  const stale = useStaleSources();
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();

  // The lane of the selected case comes into sight with it.
  useEffect(() => {
    if (selectedId === null) return;
    scroller.current?.querySelector('[data-holds-selected="true"]')?.scrollIntoView({ inline: 'nearest' });
  }, [selectedId]);

  return (
    <div
      {...useRestoreFocusTarget()}
      ref={scroller}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys for all its lanes
      tabIndex={0}
      aria-label={t('board.label')}
      aria-description={t('board.keysLanes')}
      className={styles.lanes}
      data-testid="lanes"
      onMouseDown={pressCase}
      onClick={(event) => clickCase(event, groups)}
      onKeyDown={(event) => pressOnBoard(event, { groups, layout: 'lanes' })}
    >
      {groups.map((group) => (
        <Lane key={group.id} group={group} stale={stale} prefix={prefix} />
      ))}
    </div>
  );
});
