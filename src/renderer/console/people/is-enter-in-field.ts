import type { KeyboardEvent } from 'react';

/** How a field says which option of its list is marked. */
const MARKED = 'aria-activedescendant';

/**
 * Whether Enter was pressed on a name as it is typed: where one is marked in the list below it, that is chosen first.
 */
export function isEnterInField({ key, nativeEvent, target }: KeyboardEvent): boolean {
  const isTyped = target instanceof HTMLInputElement && !target.hasAttribute(MARKED);
  return key === 'Enter' && !nativeEvent.isComposing && isTyped;
}
