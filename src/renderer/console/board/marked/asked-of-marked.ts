import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CommandKind } from '../../../../domain/cases/command.ts';

const askedStore = createStore<{ readonly kind: CommandKind | null }>(() => ({ kind: null }));

/** Asks the bar of the marked cases, as a press of its button would. */
export function askMarked(kind: CommandKind | null): void {
  askedStore.setState({ kind });
}

/** What is asked of it and not done yet. */
export function useAskedOfMarked(): CommandKind | null {
  return useStore(askedStore, ({ kind }) => kind);
}
