import { groupBy } from '../../../domain/group-by.ts';
import { searchTextOf, searchWords } from '../board/arrange/search-text.ts';
import { subjectWords } from '../board/row-words.ts';
import { knownEntries } from '../desk/desk.ts';
import { ownCaseId } from '../own-case.ts';
import { searchClosed } from '../review/review-store.ts';
import { alsoOfWay, wordsOfSetting, wordsOfWay } from '../settings/search-words.ts';
import { SETTINGS } from '../settings/settings-list.ts';
import { goToSetting } from '../settings/settings-search.ts';
import { goWay, WAYS, type WayName, wayWords } from '../settings/ways.ts';
import { openCase } from '../view-state.ts';
import type { Wording } from '../wording/wording.ts';
import { anyCaseCommands, casesFor } from './any-case-commands.ts';
import { begins } from './begins.ts';
import type { CaseTask } from './case-tasks.ts';
import { commandsOf, type PaletteCommand } from './commands.ts';

/** Something that the palette found, and where it leads. */
export interface Finding extends PaletteCommand {
  /** What else is known of it. */
  readonly about: string;
}

/**
 * A command or a setting. It comes before all cases where a word of `leadsBy` begins with each word that is looked
 * for.
 */
interface Named {
  readonly finding: Finding;
  /** What it is called. */
  readonly name: string;
  readonly leadsBy: string;
}

/** What is a command itself, and is not offered twice. */
const ALSO_COMMANDS: readonly WayName[] = ['connections', 'views'];

/** So many cases are offered; who wants more searches on the board. */
const MOST_CASES = 8;

/**
 * What the palette offers for `text`: whatever has each of its words in its name or in the words that it is also
 * found by. In this order:
 *
 * - commands, by their words in either language, settings and what is set elsewhere, whose name has words that begin
 * so, first those in whose name they stand as typed, then those whose other words do (a setting leads by its name
 * alone: its description has too many words);
 * - cases, the most urgent first;
 * - the other commands and settings;
 * - the same search among closed cases.
 *
 * Without a word, all commands that can be done now. In a case's own window, commands alone. While the palette asks for
 * the case of a task, the cases alone to which it can be done.
 */
export function findingsOf(text: string, task: CaseTask | null, wording: Wording): readonly Finding[] {
  const words = searchWords(text);
  if (task !== null) {
    return casesFor(task, words, MOST_CASES, wording).map((one) => ({ ...one, about: '' }));
  }
  const fits = (where: string) => words.every((word) => where.includes(word));
  const isSearch = words.length > 0;
  const isConsole = ownCaseId === null;
  const named = [
    ...namedCommands(isSearch, wording),
    ...(isConsole && isSearch ? namedWays(wording) : []),
    ...(isConsole ? namedSettings(wording) : []),
  ].filter(({ finding: { words: own, also = '' } }) => fits(plain(`${own} ${also}`)));
  const { asTyped, called, also, others } = ranked(named, words);
  const isAsked = isSearch && isConsole;
  const cases = isAsked ? casesThat(fits, wording) : [];
  const closed = isAsked ? [closedSearch(text.trim(), wording)] : [];
  return [...asTyped, ...called, ...also, ...cases, ...others, ...closed];
}

/** The commands, by their words in either language; those that are sought, or cannot be done now, in a search alone. */
function namedCommands(isSearch: boolean, wording: Wording): readonly Named[] {
  const commandsIn = (one: Wording) => [
    ...commandsOf(one),
    ...(ownCaseId === null ? anyCaseCommands(one) : []),
  ];
  // Who cannot read the language that is set looks for what sets it in another one.
  const other = wording.inLanguage(wording.language === 'en' ? 'zh-CN' : 'en');
  const inOther = new Map(isSearch ? commandsIn(other).map((one) => [one.id, one]) : []);
  return (
    commandsIn(wording)
      // It is open already.
      .filter(({ id }) => id !== 'palette')
      .filter(({ why, isSought }) => isSearch || (why === undefined && isSought !== true))
      .map((command) => {
        const { words: own, name: itself = own, why = '' } = command;
        const same = inOther.get(command.id);
        const name = plain([itself, same?.name ?? same?.words].join(' '));
        const also = [command.also, same?.words, same?.also].join(' ');
        const leadsBy = [name, plain([command.also, same?.also].join(' '))].join(' ');
        return { finding: { ...command, also, about: why }, name, leadsBy };
      })
  );
}

function namedSettings(wording: Wording): readonly Named[] {
  return SETTINGS.map((setting) => {
    const words = wording.t(`settings.${setting}.name`);
    const finding = {
      id: `setting ${setting}`,
      words,
      also: wordsOfSetting(setting, wording),
      keys: null,
      about: wording.t('page.settings'),
      run: () => goToSetting(setting),
    };
    return { finding, name: plain(words), leadsBy: plain(words) };
  });
}

/** What is set elsewhere than among the settings. */
function namedWays(wording: Wording): readonly Named[] {
  return WAYS.filter((way) => !ALSO_COMMANDS.includes(way)).map((way) => {
    const { where, name } = wayWords(way, wording);
    const finding = {
      id: `way ${way}`,
      words: name,
      also: wordsOfWay(way, wording),
      keys: null,
      about: where ?? '',
      run: () => goWay(way),
    };
    return { finding, name: plain(name), leadsBy: plain(`${name} ${alsoOfWay(way, wording)}`) };
  });
}

/** What was found, by how it answers to the words that are looked for: first what has them in its name as typed. */
function ranked(named: readonly Named[], words: readonly string[]) {
  const groups = groupBy(named, ({ name, leadsBy }) => {
    if (begins(name, words)) return name.includes(words.join(' ')) ? 'asTyped' : 'called';
    return begins(leadsBy, words) ? 'also' : 'others';
  });
  const of = (group: 'asTyped' | 'called' | 'also' | 'others') =>
    (groups.get(group) ?? []).map(({ finding }) => finding);
  return { asTyped: of('asTyped'), called: of('called'), also: of('also'), others: of('others') };
}

function closedSearch(text: string, { t }: Wording): Finding {
  return {
    id: 'search-closed',
    words: t('review.searchFor', { text }),
    keys: null,
    about: t('page.review'),
    run: () => searchClosed(text),
  };
}

function plain(text: string): string {
  return searchWords(text).join(' ');
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
