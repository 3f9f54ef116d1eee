import type { Choice } from './pair-editor.tsx';

/** Of things that several policies have, the first of each. */
export function onceEach<T extends { readonly id: string }>(
  all: readonly T[],
  wordsOf: (one: T) => string,
): readonly Choice[] {
  const first = all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
  return first.map((one): Choice => ({ value: one.id, words: wordsOf(one) }));
}
