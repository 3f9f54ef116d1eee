import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AzureDraft } from './azure-draft.ts';
import type { Draft } from './draft.ts';

/** What was typed into the forms of one kind of connection and not saved: it outlives the dialog, not the page. */
interface KeptDrafts<Typed> {
  /** What is kept under `key`, if anything. */
  useKept(key: string): Typed | undefined;
  /** Keeps what `changed` makes of what is kept by now, or of `start` while nothing is; answers what is kept then. */
  change(key: string, start: Typed, changed: (now: Typed) => Partial<Typed>): Typed;
  /** Forgets what was typed, as after it was saved. */
  drop(key: string): void;
}

function keptDrafts<Typed>(): KeptDrafts<Typed> {
  const store = createStore<Readonly<Record<string, Typed>>>(() => ({}));
  return {
    useKept: (key) => useStore(store, (drafts) => drafts[key]),
    change(key, start, changed) {
      const now = store.getState()[key] ?? start;
      const next = { ...now, ...changed(now) };
      store.setState({ [key]: next });
      return next;
    },
    drop(key) {
      const { [key]: _, ...others } = store.getState();
      store.setState(others, true);
    },
  };
}

/** By source id, `new` for a new one. */
export const requestTrackerDrafts = keptDrafts<Draft>();
/** By source id, `new` for a new one. */
export const azureDrafts = keptDrafts<AzureDraft>();

/** Forgets what was typed for a connection that is gone. */
export function dropConnectionDrafts(sourceId: string): void {
  requestTrackerDrafts.drop(sourceId);
  azureDrafts.drop(sourceId);
}
