import type { Entry } from '../../board/entry.ts';

/** From how many cases on it is asked before they are resolved together. */
const MANY = 5;

/**
 * Whether it is asked before these cases are resolved: where they are many, and where nobody has answered one of them.
 * Its customer would never hear of it, and its target would be neither met nor missed.
 */
export function isAskedBeforeClosing(entries: readonly Pick<Entry, 'reading'>[]): boolean {
  return entries.length >= MANY || unansweredOf(entries).length > 0;
}

/** Those that nobody has answered. */
export function unansweredOf<T extends Pick<Entry, 'reading'>>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ reading }) => !reading.isAnswered);
}
