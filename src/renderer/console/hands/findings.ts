import { searchTextOf, searchWords } from '../board/arrange/search-text.ts';
import { subjectWords } from '../board/row-words.ts';
import { knownEntries } from '../desk/desk.ts';
import { wordsOfSetting } from '../settings/search-words.ts';
import { SETTINGS } from '../settings/settings-list.ts';
import { openCase, turnTo } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { type Command, commandsOf } from './commands.ts';

/** Something that the palette found, and where it leads. */
export interface Finding extends Command {
  /** What else is known of it. */
  readonly about: string;
}

/** So many cases are offered; who wants more searches on the board. */
const MOST_CASES = 8;

/**
 * What fits the words of `text`, each found anywhere in what it is called or also looked for by: cases first, the most urgent before the others, then commands
 * and settings. Without a word, all commands.
 */
export function findingsOf(text: string, wording: Wording): readonly Finding[] {
  const words = searchWords(text);
  const fits = (where: string) => words.every((word) => where.includes(word));
  const commands = commandsOf(wording)
    // It is open already.
    .filter(({ id }) => id !== 'palette')
    .map((command): Finding => ({ ...command, about: '' }));
  const settings = SETTINGS.map((setting): Finding => {
    const name = wording.t(`settings.${setting}.name`);
    return {
      id: `setting ${setting}`,
      words: name,
      also: wordsOfSetting(setting, wording),
      keys: null,
      about: wording.t('page.settings'),
      run: () => turnTo('settings'),
    };
  });
  const named = [...commands, ...settings].filter(({ words: own, also = '' }) =>
    fits(searchWords(`${own} ${also}`).join(' ')),
  );
  return words.length === 0 ? named : [...casesThat(fits, wording), ...named];
}

function casesThat(fits: (where: string) => boolean, wording: Wording): readonly Finding[] {
  const found: Finding[] = [];
  for (const { subject } of knownEntries()) {
    if (!fits(searchTextOf(subject))) continue;
    found.push({
      id: `case ${subject.id}`,
      words: `${subject.key} ${subjectWords(subject, wording)}`,
      keys: null,
      about: subject.customer,
      run: () => openCase(subject.id),
    });
    if (found.length === MOST_CASES) break;
  }
  return found;
}
