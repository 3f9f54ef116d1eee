import { whoseFor } from '../../../domain/cases/whose.ts';
import { filterEntries } from '../board/arrange/filter-entries.ts';
import { currentPeople } from '../board/arrange/use-people.ts';
import { viewsStore } from '../board/arrange/views-store.ts';
import { focusBoard } from '../board/focus-board.ts';
import { programClock } from '../clock.ts';
import { deskStore, knownEntries } from '../desk/desk.ts';
import { until } from '../desk/until.ts';
import { currentLimits } from '../program.ts';
import { selectCase, turnTo } from '../view-state.ts';

/**
 * Turns to the board and to the case that is due next, of those that its filter lets through: once it is read. Where
 * none of them is due, nothing is chosen, and what the board says of its filter tells why.
 */
export async function goToNextDue(): Promise<void> {
  turnTo('board');
  focusBoard();
  if (chooseNextDue()) return;
  await until(deskStore, ({ cases }) => cases !== 'loading');
  chooseNextDue();
}

/** Chooses it, if it is among the cases that are known; answers whether it was. */
function chooseNextDue(): boolean {
  const { filter } = viewsStore.getState().arrangement;
  const asking = {
    whose: whoseFor(currentPeople()),
    now: programClock.now(),
    nearMs: currentLimits().nearMs,
  };
  const due = filterEntries(knownEntries(), filter, asking).find(({ section }) => section === 'due');
  if (due !== undefined) selectCase(due.subject.id);
  return due !== undefined;
}
