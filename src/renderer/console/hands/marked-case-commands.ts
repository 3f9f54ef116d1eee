import { givenStore, sayNothingToUndo, undoableGiven, undoGiven } from '../board/marked/given-store.ts';
import { areMarkedMeant, markedHands, pressMarked } from '../board/marked/marked-hands.ts';
import type { WishKind } from '../case/commands/wish.ts';
import { deskStore } from '../desk/desk.ts';
import { viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { CASE_KEYS } from './case-keys.ts';
import { allTasks } from './case-tasks.ts';
import type { PaletteCommand } from './commands.ts';
import { nextUndo, UNDO_KEY } from './next-undo.ts';

/** What has a key for one case has it for all marked ones. */
const KEYS: Partial<Record<WishKind, string>> = CASE_KEYS;

/**
 * What can be done to the marked cases, as the bar above them does it; nothing away from the board. While a case is
 * open beside them the keys are for that one, and only what they were given last can be taken back.
 */
export function markedCaseCommands(wording: Wording): readonly PaletteCommand[] {
  return [...undoOfMarked(wording), ...offeredToMarked(wording)];
}

function offeredToMarked(wording: Wording): readonly PaletteCommand[] {
  const marked = markedHands();
  if (marked === null || !areMarkedMeant()) return [];
  return allTasks(wording)
    .filter(({ kind }) => marked.kinds.includes(kind))
    .map((task) => ({
      id: `do marked ${task.id}`,
      words: wording.t('hands.onMarked', { count: marked.count, what: task.name }),
      name: task.name,
      also: task.also,
      keys: KEYS[task.kind] ?? null,
      run: () => pressMarked(task),
    }));
}

function undoOfMarked({ t }: Wording): readonly PaletteCommand[] {
  const { page, markedIds } = viewStore.getState();
  const { last, underWay } = givenStore.getState();
  const { length: count } = undoableGiven(deskStore.getState().outbox, markedIds, last);
  if (page !== 'board' || last === null) return [];
  if (count === 0) {
    const isSent = underWay === null && areMarkedMeant();
    const sent = { id: 'do marked undo', words: t('hands.undoUnsent'), keys: UNDO_KEY, isSought: true };
    return isSent ? [{ ...sent, run: sayNothingToUndo }] : [];
  }
  const name = t('hands.undoCommand', { what: t(`commands.do.${last.wish.kind}`) });
  return [
    {
      id: 'do marked undo',
      words: t('hands.onMarked', { count, what: name }),
      name,
      keys: nextUndo()?.of === 'marked' ? UNDO_KEY : null,
      run: () => void undoGiven(),
    },
  ];
}
