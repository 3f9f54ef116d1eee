import type { KeyboardEvent } from 'react';

/**
 * Whether a key puts away what is open around it: an Esc that closed nothing within, as a list of names or a menu, and
 * does not end a composition of Chinese. Who acts on it prevents its default, so that it closes one thing only.
 */
export function putsAway({
  key,
  defaultPrevented,
  nativeEvent,
}: Pick<KeyboardEvent, 'key' | 'defaultPrevented' | 'nativeEvent'>): boolean {
  return key === 'Escape' && !defaultPrevented && !nativeEvent.isComposing;
}
