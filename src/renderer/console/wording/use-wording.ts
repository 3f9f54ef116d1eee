import { createContext, useContext } from 'react';
import type { Wording } from './wording.ts';

/** Holds the wording of the language in force; set once a page by WordingProvider. */
export const WordingContext = createContext<Wording | null>(null);

/** The wording of the language in force: the same object until that changes. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === null) throw new Error('useWording needs a WordingProvider above it');
  return wording;
}
