import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What is asked about the saved views: a name for this one, or which of them stay; `null` for nothing. */
export type ViewsDialogKind = 'save' | 'list' | null;

const dialogStore = createStore<{ readonly dialog: ViewsDialogKind }>(() => ({ dialog: null }));

/** What is asked now. */
export function useViewsDialog(): ViewsDialogKind {
  return useStore(dialogStore, ({ dialog }) => dialog);
}

/** Asks for it once the board is there, or puts it away. */
export function showViewsDialog(dialog: ViewsDialogKind): void {
  dialogStore.setState({ dialog });
}
