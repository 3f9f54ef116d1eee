import { givenStore, undoableGiven, undoGiven } from '../board/marked/given-store.ts';
import { areMarkedMeant, markedHands, pressMarked } from '../board/marked/marked-hands.ts';
import { deskStore } from '../desk/desk.ts';
import { viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { CASE_KEYS } from './case-keys.ts';
import type { PaletteCommand } from './commands.ts';
import { nextUndo, UNDO_KEY } from './next-undo.ts';

/** What has a key for one case has it for all marked ones; a reply is written to one. */
const KINDS = ['take', 'assign', 'change-severity', 'note'] as const;

/**
 * What can be done to the marked cases by a key, as the bar above them does it; nothing away from the board. While a
 * case is open beside them the keys are for that one, and only what they were given last can be taken back.
 */
export function markedCaseCommands(wording: Wording): readonly PaletteCommand[] {
  return [...undoOfMarked(wording), ...offeredToMarked(wording)];
}

function offeredToMarked({ t }: Wording): readonly PaletteCommand[] {
  const marked = markedHands();
  if (marked === null || !areMarkedMeant()) return [];
  return KINDS.filter((kind) => marked.kinds.includes(kind)).map((kind) => {
    const name = kind === 'change-severity' ? t('commands.severitySend') : t(`commands.do.${kind}`);
    return {
      id: `do marked ${kind}`,
      words: t('hands.onMarked', { count: marked.count, what: name }),
      name,
      also: t(`commands.also.${kind}`),
      keys: CASE_KEYS[kind],
      run: () => pressMarked(kind),
    };
  });
}

function undoOfMarked({ t }: Wording): readonly PaletteCommand[] {
  const { page, markedIds } = viewStore.getState();
  const { last } = givenStore.getState();
  const { length: count } = undoableGiven(deskStore.getState().outbox, markedIds, last);
  if (page !== 'board' || last === null || count === 0) return [];
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
