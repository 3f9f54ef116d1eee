import { useEffect } from 'react';
import { keyOf } from '../hands/keys.ts';
import { isInPane, takesText } from '../hands/takes-text.ts';
import { useView } from '../view-state.ts';
import { useArrangedCases } from './arrange/arranged-provider.tsx';
import { useViews } from './arrange/views-store.ts';
import { pressOnBoard } from './board-hands.ts';
import { focusBoard } from './focus-board.ts';
import { notePlace } from './last-place.ts';
import { noteShown } from './shown-cases.ts';

/** Keys that go to the board from beside it too: they do not scroll and press no button. */
const FROM_BESIDE = new Set(['j', 'k', 'h', 'l', 'x', 'o', 'Escape']);
/** Those that move the selection. */
const MOVING = new Set(['j', 'k', 'h', 'l']);

/** The board has the keys also when nothing has the focus, and those that move it when something beside it has. */
export function useDeskKeys(): void {
  const { groups, isPartial } = useArrangedCases();
  const layout = useViews(({ arrangement }) => arrangement.layout);
  const selectedId = useView((view) => view.selectedId);
  useEffect(() => notePlace(groups, selectedId), [groups, selectedId]);
  useEffect(() => noteShown(groups, isPartial), [groups, isPartial]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || takesText(event.target)) return;
      const isOnNothing = event.target === document.body;
      const key = keyOf(event);
      if (!isOnNothing && !FROM_BESIDE.has(key)) return;
      pressOnBoard(event, { groups, layout, isPartial });
      // Who moves on the board hears its rows from then on, and Enter opens a case there instead of pressing a button.
      const isMoved = isOnNothing || (MOVING.has(key) && !isInPane(event.target));
      if (isMoved && event.defaultPrevented) focusBoard();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [groups, layout, isPartial]);
}
