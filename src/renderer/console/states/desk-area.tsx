import { useEffect, useRef } from 'react';
import { useArrangedCases } from '../board/arrange/arranged-provider.tsx';
import { useViews } from '../board/arrange/views-store.ts';
import { BoardBar } from '../board/bar/board-bar.tsx';
import { Board } from '../board/board.tsx';
import { focusBoard } from '../board/focus-board.ts';
import { Lanes } from '../board/lanes/lanes.tsx';
import { useBoardView, useDesk } from '../desk/desk.ts';
import { helpDesks } from '../desk/help-desks.ts';
import { Tallies } from '../header/tallies.tsx';
import { useLimits } from '../limits.ts';
import { useProgram } from '../program.ts';
import { useNow } from '../use-now.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { Calm } from './calm.tsx';
import { moodOf } from './mood-of.ts';
import { Welcome } from './welcome.tsx';

/** The board, or what stands in its place while there is none. */
export function DeskArea() {
  const isEmpty = useBoardView(({ total }) => total === 0);
  const isArranged = useViews((views) => views.isRead);
  const { shown, isPartial } = useArrangedCases();
  const layout = useViews(({ arrangement }) => arrangement.layout);
  const before = useRef(layout);
  // Another layout took away what had the focus.
  useEffect(() => {
    if (before.current !== layout && document.activeElement === document.body) focusBoard();
    before.current = layout;
  }, [layout]);
  if ((isEmpty && !isPartial) || !isArranged) return <NoBoard isArranged={isArranged} />;
  return (
    <>
      <Tallies />
      <BoardBar />
      {shown === 0 && <Calm mood="filtered" />}
      {shown > 0 && (layout === 'lanes' ? <Lanes /> : <Board />)}
    </>
  );
}

/** Why there is no board: every state has a face of its own. */
function NoBoard({ isArranged }: { readonly isArranged: boolean }) {
  const cases = useDesk((desk) => desk.cases);
  const all = useDesk((desk) => desk.sources);
  const hasSources = useProgram(({ sources }) => helpDesks(sources).length > 0);
  const vault = useProgram(({ state }) => state?.vault);
  const now = useNow();
  const { oldAfterMs } = useLimits();
  const states = all === null ? null : helpDesks(all);

  if (vault === 'failed' || cases === 'failed') return <Calm mood="blocked" />;
  if (cases === 'loading' || states === null || !isArranged) return <BoardSkeleton />;
  if (!hasSources && states.length === 0) return <Welcome />;
  return <Calm {...moodOf(states, now, oldAfterMs)} />;
}
