import { liveQuery } from 'dexie';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import { type ChangedCases, onCasesChanged } from '../../vault/on-cases-changed.ts';
import { openReader, type VaultReader } from '../../vault/reader.ts';
import { readRules, readSourceStates } from '../../vault/reads.ts';
import { type BoardView, createBoardModel } from '../board/board-model.ts';
import type { Entry } from '../board/entry.ts';
import { bridge } from '../bridge.ts';
import { programClock } from '../clock.ts';
import { told } from '../notices/told.ts';
import { createCaseTaker } from './case-taker.ts';
import { isSameUnder } from './first-rows.ts';
import { whenInSight, whenPainted } from './in-sight.ts';
import type { FirstBoard } from './open-first-rows.ts';
import { paced } from './pace.ts';
import { READ_AGAIN_MS } from './read-again.ts';
import { rulesStore, rulesTaken, takeRules } from './rules.ts';
import { until } from './until.ts';

interface Desk {
  /** The stored data; `null` while the vault has not made them ready. */
  readonly reader: VaultReader | null;
  readonly cases: 'loading' | 'ready' | 'failed';
  /** Why they could not be read, in the database's words. */
  readonly failure: string | null;
  /** `null` before the first reading. */
  readonly sources: readonly SourceState[] | null;
  /** The commands of which something is still to come, in their order. */
  readonly outbox: readonly OutboxEntry[];
  /** The board's first rows, shown while all open cases are read for the first time; `null` otherwise. */
  readonly first: FirstBoard | null;
  /** The revision of the board's order that the board shows; `null` while that is not known. */
  readonly revision: number | null;
  /** The one case that is read, as in a window of its own; `null` where all open ones are. */
  readonly only: string | null;
}

/** How far the stored data could be read. */
export const deskStore = createStore<Desk>(() => ({
  reader: null,
  cases: 'loading',
  failure: null,
  sources: null,
  outbox: [],
  first: null,
  revision: null,
  only: null,
}));

/** The open cases as the board shows them. */
export const board = createBoardModel(rulesStore.getState().books);

/** What `readAllCases` asks; nobody answers while there is no reader. */
const askedForAll = new EventTarget();
let isOneEnough = false;

/**
 * Reads the stored data and follows them for as long as the page lives: all open cases, or only the one that is named,
 * until `readAllCases` asks for the others. What `openFirst` answers is shown before they are all read.
 */
export async function startDesk(
  only: string | null = null,
  openFirst: (reader: VaultReader) => Promise<FirstBoard | null> = async () => null,
): Promise<void> {
  isOneEnough = only !== null;
  deskStore.setState({ only });
  programClock.onTick((now) => {
    board.tick(now);
    deskStore.getState().first?.board.tick(now);
  });
  for (;;) {
    try {
      await follow(openFirst);
    } catch (error) {
      // What was read before stays in sight.
      deskStore.setState({ cases: 'failed', failure: String(error), first: null, revision: null });
    }
    await new Promise((resolve) => setTimeout(resolve, READ_AGAIN_MS));
  }
}

/** Reads all open cases where so far one was enough; `only` is `null` once they are there. */
export function readAllCases(): void {
  if (!isOneEnough) return;
  isOneEnough = false;
  askedForAll.dispatchEvent(new Event('asked'));
}

/** Resolves once there are cases to show, the open ones have all been read for the first time, or could not be. */
export function whenRead(): Promise<void> {
  return until(deskStore, ({ cases, first }) => cases !== 'loading' || first !== null);
}

/** Follows the data until a reading fails, and rejects with why. */
async function follow(openFirst: (reader: VaultReader) => Promise<FirstBoard | null>): Promise<void> {
  const reader = await openReader(endFirstLook);
  deskStore.setState({ reader });
  const subscriptions: { unsubscribe(): void }[] = [];
  try {
    await new Promise<never>((_, reject) => {
      const sources = liveQuery(() => readSourceStates(reader));
      subscriptions.push(
        sources.subscribe({ next: (read) => deskStore.setState({ sources: read }), error: reject }),
      );
      const one = () => (isOneEnough ? deskStore.getState().only : null);
      const taker = createCaseTaker(reader, board, programClock.now, one);
      const takeCases = async () => {
        const only = one();
        const outbox = await taker.take();
        const isFirst = deskStore.getState().cases === 'loading';
        const revision = taker.revision();
        deskStore.setState({ cases: 'ready', failure: null, outbox, only, first: null, revision });
        if (isFirst) void whenPainted().then(endFirstLook);
      };
      const cases = paced(takeCases, programClock.elapsed, reject);
      subscriptions.push({ unsubscribe: cases.stop });
      const hear = (changed: ChangedCases, revision: number | null = null) => {
        taker.note(changed, revision);
        // A board that nobody sees is not sorted and drawn again with each change.
        whenInSight(cases.want);
      };
      const first = isOneEnough ? Promise.resolve() : drawFirst(() => openFirst(reader));
      const rules = liveQuery(() => readRules(reader));
      let areRead = false;
      const nextRules = (read: Awaited<ReturnType<typeof readRules>>) => {
        const before = rulesTaken();
        takeRules(read);
        if (!isSameUnder(before, rulesTaken())) deskStore.setState({ first: null });
        board.setBooks(rulesStore.getState().books, programClock.now());
        // Only now: no deadline is shown under other rules first.
        if (areRead) return;
        areRead = true;
        subscriptions.push({ unsubscribe: onCasesChanged(hear) });
        const all = () => hear('many');
        askedForAll.addEventListener('asked', all);
        subscriptions.push({ unsubscribe: () => askedForAll.removeEventListener('asked', all) });
        // Nor is the first frame held up by the clocks of all others.
        first.then(cases.want, reject);
      };
      subscriptions.push(rules.subscribe({ next: nextRules, error: reject }));
    });
  } finally {
    for (const subscription of subscriptions) subscription.unsubscribe();
    deskStore.setState({ reader: null });
    reader.close();
  }
}

/** Shows what is known of the board at a start, and resolves once it is drawn; at once where nothing is known. */
async function drawFirst(open: () => Promise<FirstBoard | null>): Promise<void> {
  if (deskStore.getState().cases !== 'loading') return;
  const first = await open();
  if (first === null || deskStore.getState().cases !== 'loading') return;
  board.adopt(first.board.view().entries);
  deskStore.setState({ first, outbox: first.outbox });
  await whenPainted();
}

/** Main goes on with its own work once the cases are shown, or there is nothing to show before it does. */
function endFirstLook(): void {
  told(bridge.endFirstLook());
}

/** The open cases in the board's order: all of them, or the first ones while the others are still being read. */
export function knownEntries(): readonly Entry[] {
  return (deskStore.getState().first?.board ?? board).view().entries;
}

/** Has all open cases read for what needs more than the one of this window; answers whether they have been. */
export function useAllCases(): boolean {
  useEffect(readAllCases, []);
  return useDesk(({ cases, only }) => cases !== 'loading' && only === null);
}

/** Reads a piece of how far the data could be read. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  return useStore(deskStore, select);
}

/**
 * What is shown of the board while its cases are read for the first time, and how many there are; `null` after that.
 */
export function useFirstBoard(): { readonly entries: readonly Entry[]; readonly total: number } | null {
  const first = useDesk((desk) => desk.first);
  const entries = useSyncExternalStore(
    first?.board.subscribe ?? hearNothing,
    () => first?.board.view().entries,
  );
  return useMemo(
    () => (first === null || entries === undefined ? null : { entries, total: first.total }),
    [first, entries],
  );
}

function hearNothing(): () => void {
  return () => {};
}

/** Reads a piece of the board as it is; renders again when that piece is another, not each second. */
export function useBoardView<T>(select: (view: BoardView) => T): T {
  return useSyncExternalStore(board.subscribe, () => select(board.view()));
}
