import type { WishKind } from '../../case/commands/wish.ts';
import type { CaseTask } from '../../hands/case-tasks.ts';
import { viewStore } from '../../view-state.ts';

/** What the bar of the marked cases can do now, for the keys and the palette. */
export interface MarkedHands {
  /** How many are marked and in sight. */
  readonly count: number;
  /** What can be done to at least one of them; nothing while the bar is busy. */
  readonly kinds: readonly WishKind[];
  /** Does it, as a press of its button would. */
  press(task: CaseTask): void;
}

let hands: MarkedHands | null = null;

/** What can be done to the marked cases; `null` while there is no bar. */
export function markedHands(): MarkedHands | null {
  return hands;
}

/** Tells what the bar can do from now on; `null` once it is gone. */
export function setMarkedHands(now: MarkedHands | null): void {
  hands = now;
}

/** Does a task to the marked cases, as its button would, unless it is not offered any more. */
export function pressMarked(task: CaseTask): void {
  if (hands?.kinds.includes(task.kind)) hands.press(task);
}

/** Whether a key is for the marked cases and not for the one that is selected, or open beside the board. */
export function areMarkedMeant(): boolean {
  const { page, openId } = viewStore.getState();
  return page === 'board' && openId === null && hands !== null && hands.count > 0;
}
