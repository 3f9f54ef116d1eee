import { LONGEST_NAME } from '../../../domain/cases/command.ts';
import { isSameName } from '../../../domain/cases/whose.ts';

/** What parts the names of a list, in English and Chinese. */
const BETWEEN = /[,，、;；\n]/;

/**
 * The names that are typed or pasted as one text, each once and cut to the longest that is kept. A text that is one of
 * the `known` names as it stands, such as “Lee, Ann”, is that one.
 */
export function namesIn(text: string, known: readonly string[]): readonly string[] {
  const parts = known.some((name) => isSameName(name, text)) ? [text] : text.split(BETWEEN);
  const names = parts.map((part) => part.trim().slice(0, LONGEST_NAME)).filter((name) => name !== '');
  return names.filter((name, at) => names.findIndex((one) => isSameName(one, name)) === at);
}

/** The text with its lines parted by commas: a field of one line would make spaces of their ends. */
export function listInOneLine(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');
}
