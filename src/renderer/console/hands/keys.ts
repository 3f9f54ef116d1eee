/** What a key event tells of the keys. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** A key event as commands write their keys: `Ctrl+K`, `n`, `?`. The Mac's Command counts as Ctrl. */
export function keysOf({ key, ctrlKey, metaKey, altKey }: Pressed): string {
  const hasCtrl = ctrlKey || metaKey;
  const name = hasCtrl && key.length === 1 ? key.toUpperCase() : key;
  return `${hasCtrl ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`;
}
