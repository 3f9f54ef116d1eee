import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CaseTask } from './case-tasks.ts';

/** What is laid over the page: the command palette, the sheet of keys, the guide, the latest alerts, or nothing. */
export type Overlay = 'palette' | 'keys' | 'guide' | 'centre' | null;

interface Hands {
  readonly overlay: Overlay;
  /** What is to be done to the case that the palette asks for; `null` while it finds anything. */
  readonly task: CaseTask | null;
}

const handsStore = createStore<Hands>(() => ({ overlay: null, task: null }));

/** What is laid over the page. */
export function useOverlay(): Overlay {
  return useStore(handsStore, ({ overlay }) => overlay);
}

/** Whether something is laid over the page, or will be once its code is there. */
export function isOverlaid(): boolean {
  return handsStore.getState().overlay !== null;
}

/** Whether that is a dialog: the latest alerts are a popover. */
export function isDialogOverlaid(): boolean {
  const { overlay } = handsStore.getState();
  return overlay !== null && overlay !== 'centre';
}

/** Lays something over the page, or takes it away. */
export function showOverlay(overlay: Overlay): void {
  handsStore.setState({ overlay, task: null });
}

/** Has the palette ask for the case to which something is to be done. */
export function askForCase(task: CaseTask): void {
  handsStore.setState({ overlay: 'palette', task });
}

/** What is to be done to the case that the palette asks for. */
export function useTask(): CaseTask | null {
  return useStore(handsStore, ({ task }) => task);
}
