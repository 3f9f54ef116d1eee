import type { SelectionEvents } from '@fluentui/react-components';
import { nameKey } from '../../../domain/cases/whose.ts';

/** What a list of names offers. */
export interface OfferedNames {
  readonly names: readonly string[];
  /** Whether any of them holds what is typed. */
  readonly isFound: boolean;
}

/** Those of `names` that hold what is typed; all of them when none does, so that a list is never empty for a slip. */
export function offeredNames(names: readonly string[], typed: string): OfferedNames {
  const part = nameKey(typed);
  const fitting = names.filter((name) => nameKey(name).includes(part));
  return fitting.length === 0 ? { names, isFound: false } : { names: fitting, isFound: true };
}

/**
 * Whether a name of the list was meant: the list marks one even where none holds what was typed, or is still being
 * composed, and for a key that only leaves the field.
 */
export function isMeant(
  { type, nativeEvent }: SelectionEvents,
  { isFound }: Pick<OfferedNames, 'isFound'>,
): boolean {
  if (type !== 'keydown') return true;
  const { key, isComposing } = nativeEvent as KeyboardEvent;
  return isFound && !isComposing && key !== 'Tab';
}
