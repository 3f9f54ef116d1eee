import type { CommandKind } from '../../../domain/cases/command.ts';
import { type Asked, askPane } from '../case/commands/asked-store.ts';
import { offersOf } from '../case/commands/offers.ts';
import { board, deskStore } from '../desk/desk.ts';
import { programStore } from '../program.ts';
import { turnTo, viewStore } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import type { Command } from './commands.ts';

/** What can be done to the case whose pane is open; nothing while none is, or what is hindered. */
export function openCaseCommands({ t }: Wording): readonly Command[] {
  const { openId } = viewStore.getState();
  const entry =
    openId === null ? undefined : board.view().entries.find(({ subject }) => subject.id === openId);
  if (entry === undefined) return [];
  const { id, key, sourceId } = entry.subject;
  const source = deskStore.getState().sources?.find((one) => one.sourceId === sourceId);
  const agent = programStore.getState().state?.preferences.agent ?? '';
  const command = (name: string, what: string, asked: Asked): Command => ({
    id: `do ${name}`,
    words: t('hands.onCase', { key, what }),
    keys: null,
    run() {
      turnTo('board');
      askPane(id, asked);
    },
  });
  const commandsFor = (kind: CommandKind): readonly Command[] => {
    const what = t(`commands.do.${kind}`);
    switch (kind) {
      case 'reply':
      case 'note':
      case 'change-severity':
        return [command(kind, what, { form: kind })];
      case 'pause':
        return (['waiting-for-customer', 'on-hold'] as const).map((reason) =>
          command(`${kind} ${reason}`, `${what} · ${t(`commands.pauseFor.${reason}`)}`, {
            action: { kind, reason },
          }),
        );
      default:
        return [command(kind, what, { action: { kind } })];
    }
  };
  return offersOf(entry, source?.abilities ?? [], agent)
    .filter(({ hindrance }) => hindrance === null)
    .flatMap(({ kind }) => commandsFor(kind));
}
