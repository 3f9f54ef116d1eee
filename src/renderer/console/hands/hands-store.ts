import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What is laid over the page: the command palette, the sheet of keys, the guide, the latest alerts, or nothing. */
export type Overlay = 'palette' | 'keys' | 'guide' | 'centre' | null;

const handsStore = createStore<{ readonly overlay: Overlay }>(() => ({ overlay: null }));

/** What is laid over the page. */
export function useOverlay(): Overlay {
  return useStore(handsStore, ({ overlay }) => overlay);
}

/** Whether something is laid over the page, or will be once its code is there. */
export function isOverlaid(): boolean {
  return handsStore.getState().overlay !== null;
}

/** Lays something over the page, or takes it away. */
export function showOverlay(overlay: Overlay): void {
  handsStore.setState({ overlay });
}
