import { searchTextOf } from '../board/arrange/search-text.ts';
import { areMarkedMeant } from '../board/marked/marked-hands.ts';
import { subjectWords } from '../board/row-words.ts';
import { askPane } from '../case/commands/asked-store.ts';
import { isOffered, offersOf } from '../case/commands/offers.ts';
import { commandFor } from '../case/commands/wish.ts';
import { deskStore, knownEntries } from '../desk/desk.ts';
import { currentAgent } from '../program.ts';
import { openCase, turnTo } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { allTasks, type CaseTask } from './case-tasks.ts';
import { chosenCase } from './chosen-case.ts';
import type { PaletteCommand } from './commands.ts';
import { askForCase } from './hands-store.ts';

/**
 * What can be done to a case while none is chosen nor marked: the palette asks for the case then. Which closed one is to
 * be reopened is found on Review.
 */
export function anyCaseCommands(wording: Wording): readonly PaletteCommand[] {
  if (chosenCase() !== undefined || areMarkedMeant()) return [];
  const able = new Set((deskStore.getState().sources ?? []).flatMap(({ abilities }) => abilities));
  return allTasks(wording)
    .filter(({ kind }) => able.has(commandFor(kind)))
    .map((task) => ({
      id: `ask ${task.id}`,
      words: wording.t('hands.onAnyCase', { what: task.name }),
      name: task.name,
      also: task.also,
      keys: null,
      isSought: true,
      run: () => (task.kind === 'reopen' ? turnTo('review') : askForCase(task)),
    }));
}

/** The open cases that have all `words` and to which a task can be done now, the most urgent first; at most `most`. */
export function casesFor(
  task: CaseTask,
  words: readonly string[],
  most: number,
  wording: Wording,
): readonly PaletteCommand[] {
  const { sources } = deskStore.getState();
  const abilities = new Map(sources?.map((source) => [source.sourceId, source.abilities]));
  const agent = currentAgent();
  const found: PaletteCommand[] = [];
  for (const entry of knownEntries()) {
    const { subject } = entry;
    const text = searchTextOf(subject);
    if (!words.every((word) => text.includes(word))) continue;
    const offers = offersOf(entry, abilities.get(subject.sourceId) ?? [], agent);
    if (!isOffered(task.kind, offers)) continue;
    found.push({
      id: `case ${subject.id}`,
      words: `${subject.key} ${subjectWords(subject, wording)}`,
      keys: null,
      run() {
        openCase(subject.id);
        askPane(subject.id, task.asked);
      },
    });
    if (found.length === most) break;
  }
  return found;
}
