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
 * Whether a name of the list was meant: not by a key that still composes what is typed, nor by one that only leaves the
 * field. Where none holds what is typed, `disableAutoFocus` keeps the list from marking one by itself.
 */
export function isMeant({ type, nativeEvent }: SelectionEvents): boolean {
  if (type !== 'keydown') return true;
  const { key, isComposing } = nativeEvent as KeyboardEvent;
  return !isComposing && key !== 'Tab';
}
