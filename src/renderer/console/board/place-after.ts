/** How far Page Up and Page Down go. */
const PAGE = 12;

/**
 * Where in a list of `count` a key leads from the place `at`, which is -1 for nowhere; `null` for a key that does not
 * move. The place may lie beyond either end: who goes there stops at the end.
 */
export function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return at + 1;
    case 'ArrowUp':
    case 'k':
    case 'K':
      return at - 1;
    case 'PageDown':
      return at + PAGE;
    case 'PageUp':
      return at - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
