/** What a key event tells of the keys. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What gives a form that is written, from each of its fields. */
export const SEND_KEY = 'Ctrl+Enter';

/** A key event as commands write their keys: `Ctrl+K`, `n`, `?`. The Mac's Command counts as Ctrl. */
export function keysOf(pressed: Pressed): string {
  const { ctrlKey, metaKey, altKey } = pressed;
  const hasCtrl = ctrlKey || metaKey;
  const key = keyOf(pressed);
  const name = hasCtrl && key.length === 1 ? key.toUpperCase() : key;
  return `${hasCtrl ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`;
}

/** The key that was pressed, whatever Caps Lock says: without Shift a letter is a small one. */
export function keyOf({ key, shiftKey }: Pick<Pressed, 'key' | 'shiftKey'>): string {
  return key.length === 1 && !shiftKey ? key.toLowerCase() : key;
}
