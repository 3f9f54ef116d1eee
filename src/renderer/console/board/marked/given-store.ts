import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OutboxEntry } from '../../../../contract/outbox.ts';
import type { Outcome } from '../../../../contract/outcome.ts';
import type { SourceProblem } from '../../../../contract/problem.ts';
import { bridge } from '../../bridge.ts';
import { MARKED_CASES } from '../../case/commands/text-drafts.ts';
import { actionFor, type Wish } from '../../case/commands/wish.ts';
import { deskStore } from '../../desk/desk.ts';
import { canBeUndone, takeBack, writeAgain } from '../../outbox/undo.ts';
import { viewStore } from '../../view-state.ts';
import type { Entry } from '../entry.ts';

/** What several marked cases were given last. */
export interface LastGiven {
  readonly wish: Wish;
  readonly caseIds: ReadonlySet<string>;
  /** The commands that it was given by. */
  readonly commandIds: ReadonlySet<string>;
  /** From how many cases it was taken back. */
  readonly takenBack: number;
}

interface Given {
  readonly last: LastGiven | null;
  readonly isBusy: boolean;
  /** Why the last step stopped: what came before it is done, what comes after it is not. */
  readonly problem: SourceProblem | null;
}

/** What was given to several cases at once: it can be taken back for as long as it is not sent. */
export const givenStore = createStore<Given>(() => ({ last: null, isBusy: false, problem: null }));

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

/** Fulfils a wish of `agent` by a command a case, one after the other. Answers whether all have it. */
export async function giveEach(entries: readonly Entry[], wish: Wish, agent: string): Promise<boolean> {
  const action = actionFor(wish, agent);
  const caseIds = new Set(entries.map(({ subject }) => subject.id));
  const commandIds = new Set<string>();
  const given = await each(entries, async ({ subject: { id, revision } }) => {
    const outcome = await bridge.giveCommand({ caseId: id, basedOn: revision, action });
    if (outcome.ok) commandIds.add(outcome.commandId);
    return outcome;
  });
  givenStore.setState({ last: { wish, caseIds, commandIds, takenBack: 0 } });
  return given === entries.length;
}

/**
 * Takes back what was given last from the cases that are still marked, and puts what was written with it into its form
 * again.
 */
export async function undoGiven(): Promise<void> {
  const { last, isBusy } = givenStore.getState();
  if (last === null || isBusy) return;
  const undoable = undoableGiven(deskStore.getState().outbox, viewStore.getState().markedIds, last);
  const takenBack = await each(undoable, ({ command: { id } }) => takeBack(id));
  givenStore.setState({ last: { ...last, takenBack: last.takenBack + takenBack } });
  if (takenBack === undoable.length) writeAgain(MARKED_CASES, last.wish);
}

/** One after the other until one fails; answers how many did not. */
async function each<T>(items: readonly T[], step: (item: T) => Promise<Outcome>): Promise<number> {
  givenStore.setState({ isBusy: true, problem: null });
  let done = 0;
  let problem: SourceProblem | null = null;
  for (const item of items) {
    const outcome = await step(item);
    if (!outcome.ok) {
      problem = outcome.problem;
      break;
    }
    done += 1;
  }
  givenStore.setState({ isBusy: false, problem });
  return done;
}
