import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What is laid over the page: the command palette, the sheet of keys, the latest alerts, or nothing. */
export type Overlay = 'palette' | 'keys' | 'centre' | null;

const handsStore = createStore<{ readonly overlay: Overlay }>(() => ({ overlay: null }));

/** What is laid over the page. */
export function useOverlay(): Overlay {
  return useStore(handsStore, ({ overlay }) => overlay);
}

/** Lays something over the page, or takes it away. */
export function showOverlay(overlay: Overlay): void {
  handsStore.setState({ overlay });
}
