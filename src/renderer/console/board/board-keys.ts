import { closeCase, openCase, selectCase, viewStore } from '../view-state.ts';
import type { BoardLine } from './board-model.ts';

/** How far Page Up and Page Down go. */
const PAGE = 12;

/**
 * What a key does on the board: arrows, j and k, Page Up and Down, Home and End move; Enter opens; Esc closes;
 * n goes to the case that is due next. Answers whether the key was meant for the board.
 */
export function pressKey(key: string, lines: readonly BoardLine[]): boolean {
  const cases = lines.flatMap((line) => (line.kind === 'case' ? [line] : []));
  const { selectedId, openId } = viewStore.getState();
  const at = cases.findIndex(({ entry }) => entry.subject.id === selectedId);
  const moveTo = (to: number): boolean => {
    const line = cases[Math.max(0, Math.min(cases.length - 1, to))];
    if (line !== undefined) selectCase(line.entry.subject.id);
    return true;
  };
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return moveTo(at + 1);
    case 'ArrowUp':
    case 'k':
      return moveTo(at - 1);
    case 'PageDown':
      return moveTo(at + PAGE);
    case 'PageUp':
      return moveTo(at - PAGE);
    case 'Home':
      return moveTo(0);
    case 'End':
      return moveTo(cases.length - 1);
    case 'n': {
      const next = cases.findIndex(({ section }) => section === 'due');
      return next < 0 ? true : moveTo(next);
    }
    case 'Enter':
      if (selectedId !== null) openCase(selectedId);
      return true;
    case 'Escape':
      if (openId !== null) closeCase();
      return true;
    default:
      return false;
  }
}
