import type { OutboxEntry } from '../../../contract/outbox.ts';
import { areMarkedMeant } from '../board/marked/marked-hands.ts';
import { askPane, isOpenInView } from '../case/commands/asked-store.ts';
import { type Hindrance, isOffered, offersOf } from '../case/commands/offers.ts';
import type { WishKind } from '../case/commands/wish.ts';
import { deskStore } from '../desk/desk.ts';
import { commandWords } from '../outbox/command-words.ts';
import { lastUndoable } from '../outbox/undo.ts';
import { currentAgent } from '../program.ts';
import { viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { CASE_KEYS } from './case-keys.ts';
import { type CaseTask, severityTask, tasksOf } from './case-tasks.ts';
import { chosenCase } from './chosen-case.ts';
import type { PaletteCommand } from './commands.ts';
import { nextUndo, UNDO_KEY } from './next-undo.ts';

/** What can be done to the chosen case; nothing where there is none. Its pane opens, and shows it. */
export function chosenCaseCommands(wording: Wording): readonly PaletteCommand[] {
  const { t } = wording;
  const isOnBoard = viewStore.getState().page === 'board';
  const chosen = chosenCase();
  if (chosen === undefined) return [];
  const { id, key, sourceId } = chosen;
  const source = deskStore.getState().sources?.find((one) => one.sourceId === sourceId);
  const agent = currentAgent();
  // The others are for the marked cases, where there are any.
  const ofBoard = areMarkedMeant() ? { reply: CASE_KEYS.reply } : CASE_KEYS;
  const keys: Partial<Record<WishKind, string>> = isOnBoard ? ofBoard : {};
  const command = (task: CaseTask, why: Hindrance | null): PaletteCommand => ({
    id: `do ${task.id}`,
    words: t('hands.onCase', { key, what: task.name }),
    name: task.name,
    also: task.also,
    keys: keys[task.kind] ?? null,
    ...(why === null ? {} : { why: t(`commands.hindrance.${why}`) }),
    run() {
      chosen.open();
      askPane(id, task.asked);
    },
  });
  const why: PaletteCommand = {
    id: 'do why',
    words: t('hands.onCase', { key, what: t('hands.why') }),
    name: t('hands.why'),
    also: t('hands.also.why'),
    keys: null,
    isSought: true,
    run() {
      chosen.open();
      askPane(id, { show: 'receipt' });
    },
  };
  const undo = (last: OutboxEntry): PaletteCommand => {
    const name = t('hands.undoCommand', { what: commandWords(last.command, wording) });
    const next = nextUndo();
    const isNext = next?.of === 'case' && next.entry.command.id === last.command.id;
    return {
      id: 'do undo',
      words: t('hands.onCase', { key, what: name }),
      name,
      keys: isNext ? UNDO_KEY : null,
      run() {
        chosen.open();
        askPane(id, { undo: last });
      },
    };
  };
  const last = lastUndoable(deskStore.getState().outbox, id);
  const offers = offersOf(chosen, source?.abilities ?? [], agent);
  const toSeverities = isOffered('change-severity', offers) ? chosen.otherSeverities : [];
  const offered = [
    ...offers.flatMap(({ kind, hindrance }) =>
      tasksOf(kind, wording).map((task) => command(task, hindrance)),
    ),
    ...toSeverities.map((severity) => ({
      ...command(severityTask(severity, wording), null),
      keys: null,
      isSought: true,
    })),
    why,
  ];
  if (last !== undefined) return [undo(last), ...offered];
  return isOpenInView(id) && !areMarkedMeant() ? [...offered, nothingToUndo(id, wording)] : offered;
}

/** The key says so, rather than nothing, where what it would take back was sent. */
function nothingToUndo(id: string, { t }: Wording): PaletteCommand {
  return {
    id: 'do undo',
    words: t('hands.undoUnsent'),
    keys: UNDO_KEY,
    isSought: true,
    run: () => askPane(id, { undo: null }),
  };
}
