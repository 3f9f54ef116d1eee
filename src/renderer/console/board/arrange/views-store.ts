import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  type Arrangement,
  type BoardFilter,
  type BoardViews,
  PLAIN_ARRANGEMENT,
  PLAIN_VIEWS,
  type SavedView,
} from '../../../../contract/board-view.ts';
import { SECOND } from '../../../../domain/units.ts';
import { bridge } from '../../bridge.ts';
import { told } from '../../notices/told.ts';
import { viewNamed } from './view-names.ts';

/** So many arrangements can be gone back to. */
const UNDO_DEPTH = 50;

/** So long after the last change the views are written: typing a search writes once. */
const WRITE_AFTER_MS = 0.4 * SECOND;

interface Views extends BoardViews {
  /** Whether main has told how the board was left. */
  readonly isRead: boolean;
  /** The saved view that the board was turned to last, also once it was arranged another way since; `null` for none. */
  readonly turnedTo: string | null;
  /** Arrangements to go back to, the latest last. */
  readonly past: readonly Arrangement[];
}

/** How the board is arranged, and the views that have a name. */
export const viewsStore = createStore<Views>(() => ({
  ...PLAIN_VIEWS,
  isRead: false,
  turnedTo: null,
  past: [],
}));

/** Reads a piece of it. */
export function useViews<T>(select: (views: Views) => T): T {
  return useStore(viewsStore, select);
}

/** Asks main how the board was left: the view it starts with, or the last arrangement. */
export async function startViews(): Promise<void> {
  const views = await bridge.readViews();
  viewsStore.setState({
    ...views,
    arrangement: arrangementAtStart(views),
    turnedTo: views.startId,
    isRead: true,
  });
}

/** How the board is arranged when it is started. */
export function arrangementAtStart({ saved, startId, arrangement }: BoardViews): Arrangement {
  return saved.find(({ id }) => id === startId)?.arrangement ?? arrangement;
}

/** Arranges the board another way; `undoArrangement` goes back. Letters of one search are one step. */
export function arrange(change: Partial<Arrangement>): void {
  viewsStore.setState(({ arrangement, past }) => ({
    arrangement: { ...arrangement, ...change },
    past: isTyping(arrangement, change) ? past : [...past, arrangement].slice(-UNDO_DEPTH),
  }));
  writeSoon();
}

/** Changes what is let through. */
export function filterBy(change: Partial<BoardFilter>): void {
  arrange({ filter: { ...viewsStore.getState().arrangement.filter, ...change } });
}

/** Goes back to the arrangement before. Answers whether there was one. */
export function undoArrangement(): boolean {
  const { past } = viewsStore.getState();
  const before = past.at(-1);
  if (before === undefined) return false;
  viewsStore.setState({ arrangement: before, past: past.slice(0, -1) });
  writeSoon();
  return true;
}

/** Turns the board to a saved view. */
export function turnToView({ id, arrangement }: SavedView): void {
  viewsStore.setState({ turnedTo: id });
  arrange(arrangement);
}

/** Arranges the board as it is at first, which is no view of anybody's. */
export function turnToPlain(): void {
  viewsStore.setState({ turnedTo: null });
  arrange(PLAIN_ARRANGEMENT);
}

/** Keeps the board as it is arranged under a name; of a view of that name already it becomes the arrangement. */
export function keepView(name: string): void {
  const { saved, arrangement } = viewsStore.getState();
  const same = viewNamed(saved, name);
  const kept = { id: same?.id ?? crypto.randomUUID(), name, arrangement };
  viewsStore.setState({ turnedTo: kept.id });
  changeViews({
    saved: same === undefined ? [...saved, kept] : saved.map((view) => (view === same ? kept : view)),
  });
}

/** Replaces the list of saved views, or which one the board starts with. */
export function changeViews(change: Partial<Pick<BoardViews, 'saved' | 'startId'>>): void {
  viewsStore.setState(change);
  writeSoon();
}

function isTyping(arrangement: Arrangement, change: Partial<Arrangement>): boolean {
  const { filter, ...others } = change;
  if (filter === undefined || Object.keys(others).length > 0) return false;
  const before = arrangement.filter;
  return (
    before.text !== '' &&
    filter.text !== '' &&
    JSON.stringify({ ...filter, text: '' }) === JSON.stringify({ ...before, text: '' })
  );
}

let writing: ReturnType<typeof setTimeout> | undefined;

function writeSoon(): void {
  clearTimeout(writing);
  writing = setTimeout(() => {
    const { version, arrangement, saved, startId } = viewsStore.getState();
    told(bridge.writeViews({ version, arrangement, saved, startId }));
  }, WRITE_AFTER_MS);
}
