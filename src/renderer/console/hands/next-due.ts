import { focusBoard } from '../board/focus-board.ts';
import { board, deskStore } from '../desk/desk.ts';
import { until } from '../desk/until.ts';
import { selectCase, turnTo } from '../view-state.ts';

/** Turns to the board and to the case that is due next, of all open ones: once they are read. */
export async function goToNextDue(): Promise<void> {
  turnTo('board');
  focusBoard();
  await until(deskStore, ({ cases }) => cases !== 'loading');
  const due = board.view().entries.find(({ section }) => section === 'due');
  if (due !== undefined) selectCase(due.subject.id);
}
