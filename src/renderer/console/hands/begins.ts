/** Where words begin in Chinese, too, which puts no space between them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether in `text` a word begins with each of `words`, as `searchWords` has them: "wall" begins one of "Show the
 * wall", and none of "firewall". `text` is in small letters.
 */
export function begins(text: string, words: readonly string[]): boolean {
  const segments = segmenter.segment(text);
  return words.every((word) => {
    // Only where it stands at all: to part a whole text for each key that is pressed would take long.
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (segments.containing(at)?.index === at) return true;
    return false;
  });
}
