import type { TFunction } from 'i18next';

/** So many texts are remembered: the rows of a screen, with what changes by the minute. */
const MOST = 2000;

/**
 * The same texts, each put together once: a board asks for the same few hundred every second, and a translation costs
 * as much as drawing its row.
 */
export function remembered(t: TFunction): TFunction {
  const texts = new Map<string, string>();
  const ask = (...asked: Parameters<TFunction>): string => {
    const name = JSON.stringify(asked);
    const known = texts.get(name);
    if (known !== undefined) return known;
    if (texts.size >= MOST) texts.clear();
    const text = t(...asked);
    texts.set(name, text);
    return text;
  };
  return ask as TFunction;
}
