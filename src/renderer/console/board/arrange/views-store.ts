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

/** What can be gone back to. */
interface Before {
  readonly arrangement: Arrangement;
  readonly turnedTo: string | null;
}

interface Views extends BoardViews {
  /** Whether main has told how the board was left. */
  readonly isRead: boolean;
  /** The saved view that the board was turned to last, also once it was arranged another way since; `null` for none. */
  readonly turnedTo: string | null;
  /** How the board was before each change, the latest last. */
  readonly past: readonly Before[];
  /** Whether the last change was of the search's letters alone: the next letters belong to the same one. */
  readonly isTyping: boolean;
}

/** How the board is arranged, and the views that have a name. */
export const viewsStore = createStore<Views>(() => ({
  ...PLAIN_VIEWS,
  isRead: false,
  turnedTo: null,
  past: [],
  isTyping: false,
}));

/** Reads a piece of it. */
export function useViews<T>(select: (views: Views) => T): T {
  return useStore(viewsStore, select);
}

/** Asks main how the board was left: the view it starts with, or the last arrangement. */
export async function startViews(): Promise<void> {
  const views = await bridge.readViews();
  const arrangement = arrangementAtStart(views);
  viewsStore.setState({ ...views, arrangement, turnedTo: views.startId, isRead: true });
  // Windows of cases go by what is written.
  if (arrangement !== views.arrangement) writeSoon();
}

/** Arranges a case's neighbours in its own window as the board is arranged, and goes on so. */
export async function followViews(): Promise<void> {
  bridge.onViewsChanged((views) => {
    const arrangement = asItWas(viewsStore.getState().arrangement, views.arrangement);
    viewsStore.setState({ ...views, arrangement });
  });
  viewsStore.setState({ ...(await bridge.readViews()), isRead: true });
}

/** The next arrangement with all of the one before that is equal: what comes from main is a copy each time. */
function asItWas(before: Arrangement, next: Arrangement): Arrangement {
  const filter = sameOr(before.filter, next.filter);
  const sort = sameOr(before.sort, next.sort);
  return sameOr(before, { ...next, filter, sort });
}

function sameOr<T>(before: T, next: T): T {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next;
}

/** How the board is arranged when it is started. */
export function arrangementAtStart({ saved, startId, arrangement }: BoardViews): Arrangement {
  return saved.find(({ id }) => id === startId)?.arrangement ?? arrangement;
}

/** Arranges the board another way; `undoArrangement` goes back. Letters of one search are one step. */
export function arrange(change: Partial<Arrangement>): void {
  const { arrangement, turnedTo } = viewsStore.getState();
  goTo({ arrangement: { ...arrangement, ...change }, turnedTo }, isOfLetters(arrangement, change));
}

/** Changes what is let through. */
export function filterBy(change: Partial<BoardFilter>): void {
  arrange({ filter: { ...viewsStore.getState().arrangement.filter, ...change } });
}

/** Goes back to the arrangement before, and to the name of its view. Answers whether there was one. */
export function undoArrangement(): boolean {
  const { past } = viewsStore.getState();
  const before = past.at(-1);
  if (before === undefined) return false;
  viewsStore.setState({ ...before, past: past.slice(0, -1), isTyping: false });
  writeSoon();
  return true;
}

/** Turns the board to a saved view. */
export function turnToView({ id, arrangement }: SavedView): void {
  goTo({ arrangement, turnedTo: id });
}

/** Arranges the board as it is at first, which is no view of anybody's. */
export function turnToPlain(): void {
  goTo({ arrangement: PLAIN_ARRANGEMENT, turnedTo: null });
}

/** Keeps the board as it is arranged under a name; of a view of that name already it becomes the arrangement. */
export function keepView(name: string): void {
  const { saved, arrangement } = viewsStore.getState();
  const same = viewNamed(saved, name);
  const kept = { id: same?.id ?? crypto.randomUUID(), name, arrangement };
  viewsStore.setState({ turnedTo: kept.id, isTyping: false });
  changeViews({
    saved: same === undefined ? [...saved, kept] : saved.map((view) => (view === same ? kept : view)),
  });
}

/** Replaces the list of saved views, or which one the board starts with. */
export function changeViews(change: Partial<Pick<BoardViews, 'saved' | 'startId'>>): void {
  viewsStore.setState(change);
  writeSoon();
}

/** Arranges the board so; what is typed on from letters before, and only that, is one step with them. */
function goTo(next: Before, isTyping = false): void {
  viewsStore.setState(({ arrangement, turnedTo, past, isTyping: wasTyping }) => ({
    ...next,
    past: isTyping && wasTyping ? past : [...past, { arrangement, turnedTo }].slice(-UNDO_DEPTH),
    isTyping,
  }));
  writeSoon();
}

/** Whether a change is of the search's letters alone. To empty it begins another search. */
function isOfLetters({ filter: before }: Arrangement, { filter, ...others }: Partial<Arrangement>): boolean {
  if (filter === undefined || filter.text === '' || Object.keys(others).length > 0) return false;
  return JSON.stringify({ ...filter, text: '' }) === JSON.stringify({ ...before, text: '' });
}

let writing: ReturnType<typeof setTimeout> | undefined;

function writeSoon(): void {
  clearTimeout(writing);
  writing = setTimeout(() => {
    const { version, arrangement, saved, startId } = viewsStore.getState();
    told(bridge.writeViews({ version, arrangement, saved, startId }));
  }, WRITE_AFTER_MS);
}
