import { createContext, type ReactNode, useContext } from 'react';
import { type Arranged, useArranged } from './use-arranged.ts';

const ArrangedContext = createContext<Arranged | null>(null);

/** Arranges the board once for all below it: ten thousand cases are not filtered twice. */
export function ArrangedProvider({ children }: { readonly children: ReactNode }) {
  return <ArrangedContext value={useArranged()}>{children}</ArrangedContext>;
}

/** The cases as the board shows them. */
export function useArrangedCases(): Arranged {
  const arranged = useContext(ArrangedContext);
  if (arranged === null) throw new Error('useArrangedCases needs an ArrangedProvider above it');
  return arranged;
}
