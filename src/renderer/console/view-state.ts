import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The pages of the console, in the order in which the header names them. */
export const PAGES = ['board', 'review', 'what-if', 'policy', 'alerts', 'sync', 'settings'] as const;
export type PageName = (typeof PAGES)[number];

/** What a person is looking at. Nothing here is data, and nothing here outlives the page. */
export interface ViewState {
  readonly page: PageName;
  /** The line that the keyboard stands on. */
  readonly selectedId: string | null;
  /** The cases that are marked, for doing something about all of them. */
  readonly markedIds: ReadonlySet<string>;
  /** Where the last mark was set by hand: a range begins there. */
  readonly markAnchorId: string | null;
  /** The case whose pane is open. */
  readonly openId: string | null;
  /** Whether the connections are open, and at which source: `null` for the list's first. */
  readonly connections: { readonly sourceId: string | null } | null;
  /** A link that somebody followed and that leads to no case; `null` once that was read. */
  readonly unreadableLink: string | null;
}

/** The console's view state. */
export const viewStore = createStore<ViewState>(() => ({
  page: 'board',
  selectedId: null,
  markedIds: new Set(),
  markAnchorId: null,
  openId: null,
  connections: null,
  unreadableLink: null,
}));

/** Reads a piece of the view state. */
export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(viewStore, select);
}

/** Turns to a page; what was open on another stays so. */
export function turnTo(page: PageName): void {
  viewStore.setState({ page });
}

/** Selects a case and opens its pane on the board. */
export function openCase(caseId: string): void {
  viewStore.setState({ page: 'board', selectedId: caseId, openId: caseId });
}

/** Closes the pane; the line stays selected. */
export function closeCase(): void {
  viewStore.setState({ openId: null });
}

/** Moves the selection; an open pane goes with it. */
export function selectCase(caseId: string): void {
  viewStore.setState(({ openId }) => ({ selectedId: caseId, openId: openId === null ? null : caseId }));
}

/** Opens the connections, at `sourceId` if given. */
export function openConnections(sourceId: string | null = null): void {
  viewStore.setState({ connections: { sourceId } });
}

/** Closes the connections. */
export function closeConnections(): void {
  viewStore.setState({ connections: null });
}
