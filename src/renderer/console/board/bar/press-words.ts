import type { Wording } from '../../wording/wording.ts';

/** What a press of one of several kinds does, of which only the `chosen` ones are shown, or all while none is chosen. */
export function pressWords<T>(
  chosen: readonly T[],
  { kind, word }: { readonly kind: T; readonly word: string },
  { t }: Wording,
): string {
  if (chosen.includes(kind)) return t('arrange.remove', { words: word });
  return t(chosen.length === 0 ? 'arrange.pressOnly' : 'arrange.pressAlso');
}
