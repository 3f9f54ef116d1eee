import { areMarkedMeant, markedHands, pressMarked } from '../board/marked/marked-hands.ts';
import type { Wording } from '../wording/wording.ts';
import { CASE_KEYS, UNDO_KEY } from './chosen-case-commands.ts';
import type { Command } from './commands.ts';

/** What has a key for one case has it for all marked ones; a reply is written to one. */
const KINDS = ['take', 'change-severity', 'note'] as const;

/**
 * What can be done to the marked cases by a key, as the bar above them does it; nothing away from the board, or while a
 * case is open beside it: then the keys are for that one.
 */
export function markedCaseCommands({ t }: Wording): readonly Command[] {
  const marked = markedHands();
  if (marked === null || !areMarkedMeant()) return [];
  const { undoable } = marked;
  const offered = KINDS.filter((kind) => marked.kinds.includes(kind)).map((kind) => {
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
  if (undoable === null) return offered;
  const name = t('hands.undoCommand', { what: t(`commands.do.${undoable.kind}`) });
  const undo = {
    id: 'do marked undo',
    words: t('hands.onMarked', { count: undoable.count, what: name }),
    name,
    keys: UNDO_KEY,
    run: () => undoable.undo(),
  };
  return [undo, ...offered];
}
