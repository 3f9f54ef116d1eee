import { focusBoard } from '../board/focus-board.ts';
import { board } from '../desk/desk.ts';
import { selectCase, turnTo } from '../view-state.ts';

/** Turns to the board and to the case that is due next, of all open ones. */
export function goToNextDue(): void {
  turnTo('board');
  focusBoard();
  const due = board.view().entries.find(({ section }) => section === 'due');
  if (due !== undefined) selectCase(due.subject.id);
}
