import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Draft } from './draft.ts';

/** What was typed and not saved, by source id, `new` for a new one: it outlives the dialog, not the page. */
const draftStore = createStore<Readonly<Record<string, Draft>>>(() => ({}));

/** The unsaved draft kept under `key`, if any. */
export function useKeptDraft(key: string): Draft | undefined {
  return useStore(draftStore, (drafts) => drafts[key]);
}

/** Keeps what was typed: `change` of what is kept by now, or of `start` while nothing is. */
export function changeDraft(key: string, start: Draft, change: Partial<Draft>): void {
  draftStore.setState((drafts) => ({ [key]: { ...(drafts[key] ?? start), ...change } }));
}

/** Forgets what was typed, as after it was saved. */
export function dropDraft(key: string): void {
  const { [key]: _, ...others } = draftStore.getState();
  draftStore.setState(others, true);
}
