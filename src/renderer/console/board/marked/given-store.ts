import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OutboxEntry } from '../../../../contract/outbox.ts';
import { refused } from '../../../../contract/outcome.ts';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { StoredCase } from '../../../../domain/cases/case.ts';
import { bridge } from '../../bridge.ts';
import { isWritten, MARKED_CASES } from '../../case/commands/text-drafts.ts';
import { actionFor, type Wish } from '../../case/commands/wish.ts';
import { deskStore } from '../../desk/desk.ts';
import { outcomeOf } from '../../notices/told.ts';
import { canBeUndone, takeBack, writeAgain } from '../../outbox/undo.ts';
import { viewStore } from '../../view-state.ts';
import type { Entry } from '../entry.ts';

/** What several marked cases were given last. */
export interface LastGiven {
  readonly wish: Wish;
  /** What was marked then, whether or not it could be done to all of it. */
  readonly markedIds: ReadonlySet<string>;
  /** The commands that it was given by so far. */
  readonly commandIds: ReadonlySet<string>;
  /** The cases that have it so far, as the page had them before. */
  readonly before: ReadonlySet<StoredCase>;
  /** From how many cases it was taken back. */
  readonly takenBack: number;
}

/** What is under way: cases are given something, are not given it after all, or what they were given is taken back. */
type UnderWay = 'giving' | 'stopping' | 'taking-back';

interface Given {
  readonly last: LastGiven | null;
  readonly underWay: UnderWay | null;
  /** Why something could not be given, where the rest was not either; or could not be taken back, as the rest was. */
  readonly problem: SourceProblem | null;
}

/** What was given to several cases at once: it can be taken back for as long as it is not sent. */
export const givenStore = createStore<Given>(() => ({ last: null, underWay: null, problem: null }));

/** Reads a piece of what was given. */
export function useGiven<T>(select: (given: Given) => T): T {
  return useStore(givenStore, select);
}

/**
 * The commands of what was given last that can be taken back, of the cases that are still marked: what is seen is what
 * is meant.
 */
export function undoableGiven(
  outbox: readonly OutboxEntry[],
  markedIds: ReadonlySet<string>,
  last: LastGiven | null,
): readonly OutboxEntry[] {
  if (last === null) return [];
  return outbox.filter((entry) => {
    const { id, caseId } = entry.command;
    return last.commandIds.has(id) && markedIds.has(caseId) && canBeUndone(entry);
  });
}

/** Whether what came of `last` is still news to whoever sees these marks: nothing else was marked since. */
export function isNewsOf(last: LastGiven | null, markedIds: ReadonlySet<string>): last is LastGiven {
  return last !== null && [...markedIds].every((id) => last.markedIds.has(id));
}

/** Says no more what came of the last: the marks are gone. What can be taken back still can. */
export function dropNews(): void {
  givenStore.setState(({ last }) => ({ problem: null, last: last && { ...last, takenBack: 0 } }));
}

/**
 * Fulfils a wish of `agent` by a command a case, one after the other. Answers whether all have it: not where it was
 * taken back meanwhile, nor where there is none. A case that was given the very same last, which the page does not show
 * yet, is not given it again: a key may be pressed twice.
 */
export async function giveEach(marked: readonly Entry[], wish: Wish, agent: string): Promise<boolean> {
  const entries = marked.filter(({ subject }) => !hasJustGiven(wish, subject));
  if (entries.length === 0) return marked.length > 0;
  const action = actionFor(wish, agent);
  const { markedIds } = viewStore.getState();
  givenStore.setState({
    last: { wish, markedIds, commandIds: new Set(), before: new Set(), takenBack: 0 },
    underWay: 'giving',
    problem: null,
  });
  let given = 0;
  for (const { subject } of entries) {
    if (givenStore.getState().underWay !== 'giving') break;
    const wanted = { caseId: subject.id, basedOn: subject.revision, action };
    const outcome = await outcomeOf(bridge.giveCommand(wanted));
    if (!outcome.ok) {
      givenStore.setState({ problem: outcome.problem });
      break;
    }
    noteGiven(outcome.commandId, subject);
    given += 1;
  }
  const { underWay, last } = givenStore.getState();
  const isStopped = underWay === 'stopping';
  givenStore.setState({ underWay: null });
  if (isStopped && last !== null) await takeBackEach(last, idsToTakeBack(last));
  return !isStopped && given === entries.length;
}

/**
 * Takes back what was given last from the cases that are still marked, and puts what was written with it into its form
 * again. While it is being given the rest is not given any more, and what was given of it is taken back.
 */
export async function undoGiven(): Promise<void> {
  const { last, underWay } = givenStore.getState();
  if (underWay === 'giving') givenStore.setState({ underWay: 'stopping' });
  if (last === null || underWay !== null) return;
  const undoable = undoableGiven(deskStore.getState().outbox, viewStore.getState().markedIds, last);
  await takeBackEach(
    last,
    undoable.map(({ command: { id } }) => id),
  );
}

/** Says that what was given last is sent. */
export function sayNothingToUndo(): void {
  givenStore.setState({ problem: refused('nothing-to-undo').problem });
}

/** The commands of `last` but for those that are on their way: the page may not show the latest yet. */
function idsToTakeBack({ commandIds }: LastGiven): readonly string[] {
  const leaving = deskStore.getState().outbox.filter((entry) => !canBeUndone(entry));
  const leavingIds = new Set(leaving.map(({ command: { id } }) => id));
  return [...commandIds].filter((id) => !leavingIds.has(id));
}

/** The oldest first, since those leave first; one that is on its way by now holds up no other. */
async function takeBackEach(last: LastGiven, ids: readonly string[]): Promise<void> {
  givenStore.setState({ underWay: 'taking-back', problem: null });
  let takenBack = 0;
  for (const id of ids) {
    const outcome = await takeBack(id);
    if (outcome.ok) takenBack += 1;
    else givenStore.setState({ problem: outcome.problem });
  }
  givenStore.setState({ underWay: null, last: { ...last, takenBack: last.takenBack + takenBack } });
  if (takenBack === ids.length) writeAgain(MARKED_CASES, last.wish);
}

function noteGiven(commandId: string, subject: StoredCase): void {
  givenStore.setState(({ last }) => ({
    last: last && {
      ...last,
      commandIds: new Set(last.commandIds).add(commandId),
      before: new Set(last.before).add(subject),
    },
  }));
}

/** Whether this case, as it still looks, was given that last; of what was written the same may be meant twice. */
function hasJustGiven(wish: Wish, subject: StoredCase): boolean {
  const { last } = givenStore.getState();
  if (last === null || isWritten(wish.kind) || !last.before.has(subject)) return false;
  return last.takenBack === 0 && JSON.stringify(last.wish) === JSON.stringify(wish);
}
