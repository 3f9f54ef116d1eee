import type { OutboxEntry } from '../../../contract/outbox.ts';
import { withCommands } from '../../../domain/cases/with-commands.ts';
import type { VaultReader } from '../../vault/reader.ts';
import { readFirstRows } from '../../vault/reads.ts';
import { isPlain } from '../board/arrange/is-plain.ts';
import { viewsStore } from '../board/arrange/views-store.ts';
import { type BoardModel, createBoardModel } from '../board/board-model.ts';
import { programClock } from '../clock.ts';
import { programStore } from '../program.ts';
import { deskStore } from './desk.ts';
import { holdsAt } from './first-rows.ts';
import { rulesStore, rulesTaken, takeRules } from './rules.ts';
import { until } from './until.ts';

/** The board's first rows, shown while the other cases are read. */
export interface FirstBoard {
  readonly board: BoardModel;
  /** How many cases there are in all. */
  readonly total: number;
  readonly outbox: readonly OutboxEntry[];
}

/**
 * Reads the board's first rows as of now. `null` when it is not known which they are: something was stored since they
 * were kept, the rules or the program are others, the board is arranged in another way, or the time is not one that
 * they were kept for.
 */
export async function openFirstRows(reader: VaultReader): Promise<FirstBoard | null> {
  const before = rulesStore.getState();
  const read = await readFirstRows(reader);
  if (read === null) return null;
  const { told, cases, outbox, rules } = read;
  await Promise.all([
    until(programStore, ({ state }) => state !== null),
    until(viewsStore, ({ isRead }) => isRead),
    // What is old says so from the first frame on.
    until(deskStore, ({ sources }) => sources !== null),
  ]);
  const now = programClock.now();
  // What the page took over meanwhile is the same, or newer.
  if (rulesStore.getState() === before) takeRules(rules);
  if (!holdsAt(told, rulesTaken(), now) || !isPlain(viewsStore.getState().arrangement)) return null;
  const board = createBoardModel(rulesStore.getState().books);
  board.take(
    cases.map((one) => withCommands(one, outbox)),
    now,
  );
  return { board, total: told.total, outbox };
}
