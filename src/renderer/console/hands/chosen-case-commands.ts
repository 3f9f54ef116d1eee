import type { OutboxEntry } from '../../../contract/outbox.ts';
import { areMarkedMeant } from '../board/marked/marked-hands.ts';
import { type Asked, askPane } from '../case/commands/asked-store.ts';
import { offersOf, PAUSE_REASONS } from '../case/commands/offers.ts';
import type { WishKind } from '../case/commands/wish.ts';
import { deskStore, knownEntries } from '../desk/desk.ts';
import { commandWords } from '../outbox/command-words.ts';
import { lastUndoable } from '../outbox/undo.ts';
import { programStore } from '../program.ts';
import { openCase, viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { CASE_KEYS } from './case-keys.ts';
import type { PaletteCommand } from './commands.ts';
import { nextUndo, UNDO_KEY } from './next-undo.ts';

/**
 * What can be done to the case whose pane is open or, on the board, that is selected there; nothing where there is
 * none, or what is hindered. Its pane opens, and shows it.
 */
export function chosenCaseCommands(wording: Wording): readonly PaletteCommand[] {
  const { t } = wording;
  const { openId, selectedId, page } = viewStore.getState();
  const isOnBoard = page === 'board';
  const chosenId = openId ?? (isOnBoard ? selectedId : null);
  const entry = chosenId === null ? undefined : knownEntries().find(({ subject }) => subject.id === chosenId);
  if (entry === undefined) return [];
  const { id, key, sourceId } = entry.subject;
  const source = deskStore.getState().sources?.find((one) => one.sourceId === sourceId);
  const agent = programStore.getState().state?.preferences.agent ?? '';
  // The others are for the marked cases, where there are any.
  const ofBoard = areMarkedMeant() ? { reply: CASE_KEYS.reply } : CASE_KEYS;
  const keys: Partial<Record<WishKind, string>> = isOnBoard ? ofBoard : {};
  const command = (kind: WishKind, name: string, what: string, asked: Asked): PaletteCommand => ({
    id: `do ${name}`,
    words: t('hands.onCase', { key, what }),
    name: what,
    also: t(`commands.also.${kind}`),
    keys: keys[kind] ?? null,
    run() {
      openCase(id);
      askPane(id, asked);
    },
  });
  const commandsFor = (kind: WishKind): readonly PaletteCommand[] => {
    const what = kind === 'change-severity' ? t('commands.severitySend') : t(`commands.do.${kind}`);
    switch (kind) {
      case 'reply':
      case 'note':
      case 'change-severity':
      case 'assign':
        return [command(kind, kind, what, { form: kind })];
      case 'pause':
        return PAUSE_REASONS.map((reason) =>
          command(kind, `${kind} ${reason}`, `${what} · ${t(`commands.pauseFor.${reason}`)}`, {
            wish: { kind, reason },
          }),
        );
      default:
        return [command(kind, kind, what, { wish: { kind } })];
    }
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
        openCase(id);
        askPane(id, { undo: last });
      },
    };
  };
  const last = lastUndoable(deskStore.getState().outbox, id);
  const offered = offersOf(entry, source?.abilities ?? [], agent)
    .filter(({ hindrance }) => hindrance === null)
    .flatMap(({ kind }) => commandsFor(kind));
  return last === undefined ? offered : [undo(last), ...offered];
}
