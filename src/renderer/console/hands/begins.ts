/** Where words begin in Chinese, too, which puts no space between them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether in `text` a word begins with each of `words`, as `searchWords` has them: "wall" begins one of "Show the
 * wall", and none of "firewall". `text` is in small letters.
 */
export function begins(text: string, words: readonly string[]): boolean {
  const starts = [...segmenter.segment(text)].map(({ index }) => index);
  return words.every((word) => starts.some((start) => text.startsWith(word, start)));
}
