import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { reopenedIds, type ShownCase, withCommands } from '../../../domain/cases/with-commands.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { ChangedCases } from '../../vault/on-cases-changed.ts';
import type { VaultReader } from '../../vault/reader.ts';
import { readActiveCommands, readCasesOf, readOpenCases, readRevision } from '../../vault/reads.ts';
import type { BoardModel } from '../board/board-model.ts';

/** Brings the stored cases onto the board, with what is commanded laid over them. */
export interface CaseTaker {
  /** Notes what the next `take` has to read and, where it is known, which revision of the board's order that makes. */
  note(changed: ChangedCases, revision?: number | null): void;
  /** Reads what was noted; answers the commands of which something is still to come. */
  take(): Promise<readonly OutboxEntry[]>;
  /** The newest revision of the board's order of which all before are taken, too; `null` while that is not known. */
  revision(): number | null;
}

/** From this many changed cases on, all are read: that is the quicker way then. */
const MANY = 500;

/**
 * The first `take` reads every open case; or, for as long as `only` names one, that one alone, whatever changes. Once
 * `only` names none any more, the next `take` after 'many' were noted reads them all.
 */
export function createCaseTaker(
  reader: VaultReader,
  board: Pick<BoardModel, 'prepare' | 'take' | 'change'>,
  now: () => EpochMs,
  only: () => string | null = () => null,
): CaseTaker {
  let noted: ChangedCases = 'many';
  let outbox: readonly OutboxEntry[] = [];
  /** Revisions whose cases were noted, and those of them whose cases were taken while one before is missing. */
  let heard: readonly number[] = [];
  const ahead = new Set<number>();
  let revision: number | null = null;

  /** The clocks of a chunk are computed while the next one is on its way. */
  const takeAll = async (first: number) => {
    const all: StoredCase[] = [];
    for await (const chunk of readOpenCases(reader)) {
      const shown = chunk.map((one) => withCommands(one, outbox));
      board.prepare(shown, now());
      all.push(...shown);
    }
    const known = new Set(all.map(({ id }) => id));
    const closed = reopenedIds(outbox).filter((id) => !known.has(id));
    all.push(...(await readCounted(closed)));
    board.take(all, now());
    revision = first;
    ahead.clear();
  };

  const takeSome = async (ids: readonly string[]) => {
    const counted = await readCounted(ids);
    const found = new Set(counted.map(({ id }) => id));
    board.change(
      counted,
      ids.filter((id) => !found.has(id)),
      now(),
    );
  };

  /** Of the cases by these ids those that are on the board, as they will be. */
  const readCounted = async (ids: readonly string[]): Promise<readonly ShownCase[]> => {
    const rows = await readCasesOf(reader, ids);
    return rows
      .map((one) => withCommands(one, outbox))
      .filter(({ isOpen, standsBehind }) => isOpen && standsBehind === undefined);
  };

  return {
    note(changed, made = null) {
      if (made !== null) heard = [...heard, made];
      noted = noted === 'many' || changed === 'many' ? 'many' : new Set([...noted, ...changed]);
    },
    async take() {
      const changed = noted;
      noted = new Set();
      const made = heard;
      heard = [];
      const before = outbox;
      const one = only();
      const isAll = one === null && (changed === 'many' || changed.size > MANY);
      // Before commands and cases: what is stored meanwhile may be among them, and is missing in the count.
      const first = isAll ? await readRevision(reader) : null;
      // Commands first: what is settled between the two readings is seen twice until the next turn, never not at all.
      outbox = await readActiveCommands(reader);
      // A command shows on its case for as long as it is active.
      const commanded = [...before, ...outbox].map(({ command }) => command.caseId);
      if (one !== null) await takeSome([one]);
      else if (first !== null) await takeAll(first);
      else await takeSome([...new Set([...changed, ...commanded])]);
      for (const one of made) if (revision !== null && one > revision) ahead.add(one);
      while (revision !== null && ahead.delete(revision + 1)) revision += 1;
      return outbox;
    },
    revision: () => revision,
  };
}
