import type { StoredCase } from '../../../domain/cases/case.ts';
import { endedAt } from '../../../domain/cases/closed-at.ts';
import { withCommands } from '../../../domain/cases/with-commands.ts';
import type { RuleBooks } from '../../../domain/rules/rule-books.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { hasClosed, readClosedBack } from '../../vault/closed-reads.ts';
import { type ChangedCases, onCasesChanged } from '../../vault/on-cases-changed.ts';
import type { VaultReader } from '../../vault/reader.ts';
import { readActiveCommands, readCasesOf, readCommandedIds, readCommandsOfCases } from '../../vault/reads.ts';
import { searchTextOf } from '../board/arrange/search-text.ts';
import { whenInSight } from '../desk/in-sight.ts';
import { paced } from '../desk/pace.ts';
import { READ_AGAIN_MS } from '../desk/read-again.ts';
import { type ClosedCase, closedCaseOf, compareClosed } from './closed-case.ts';
import type { ClosedWithin } from './period.ts';

/** The closed cases as far as they are read. */
export interface ClosedSoFar {
  /** The latest closed first. */
  readonly cases: readonly ClosedCase[];
  /** Whether those are all. */
  readonly isWhole: boolean;
  /** Whether any closed case is stored, of whatever time. */
  readonly isAnyStored: boolean;
}

/**
 * What is read is told again once it is so much more: all that is put in order then grows no faster than what is read.
 */
const TOLD_AGAIN = 1.25;

/** From where the closed cases are read, and under what. */
export interface FollowedCases extends ClosedWithin {
  readonly reader: Pick<VaultReader, 'cases' | 'commands'>;
  readonly books: RuleBooks;
  /** What was read before under these books: it is told until all is read anew, and then holds what was. */
  readonly known: Map<string, ClosedCase>;
  /** Time that passes, in ms. */
  readonly elapsed: () => number;
}

/**
 * Reads the cases that were closed within a stretch of time, a few at a time, and follows them: what comes and changes
 * is read alone. `tell` hears how far that is, and of all that changed since the stretch began. A failure goes to
 * `onFailed`, and all is read anew soon after. The function it answers ends it.
 */
export function followClosed(
  { reader, since, until, books, known, elapsed }: FollowedCases,
  tell: (soFar: ClosedSoFar) => void,
  onFailed: (error: unknown) => void,
): () => void {
  let noted: ChangedCases = 'many';
  let isWhole = false;
  let isOver = false;
  /** The cases on which a command is active: what is stored of one is not all that shows whether it is closed. */
  let active: readonly string[] = [];

  /**
   * Takes up the cases that stay closed, and answers which those are. `isCommanded`: the cases that may have commands;
   * all others are not asked for.
   */
  const take = async (rows: readonly StoredCase[], isCommanded: (id: string) => boolean) => {
    const ids = rows.map(({ id }) => id).filter(isCommanded);
    const commands = ids.length === 0 ? null : await readCommandsOfCases(reader, ids);
    if (isOver) return [];
    const closed = rows
      .map((stored) => withCommands(stored, commands?.get(stored.id) ?? []))
      .filter(({ isOpen }) => !isOpen);
    for (const one of closed) takeOne(one);
    return closed.map(({ id }) => id);
  };
  const takeOne = (stored: StoredCase) => {
    const one = closedCaseOf(stored, books.of(stored.id));
    // The first letter of a search need not bring the texts of all into one form.
    searchTextOf(one);
    known.set(one.id, one);
  };
  const tellSoFar = (isAnyStored: boolean) => {
    const cases = [...known.values()].sort(compareClosed);
    if (!isOver) tell({ cases, isWhole, isAnyStored });
  };
  const readAll = async () => {
    const found = new Set<string>();
    let told = 0;
    const commanded = await readCommandedIds(reader);
    for await (const chunk of readClosedBack(reader, since, until)) {
      if (isOver) return;
      for (const id of await take(chunk, (one) => commanded.has(one))) found.add(id);
      if (isWhole || found.size < told * TOLD_AGAIN) continue;
      told = found.size;
      tellSoFar(true);
    }
    if (isOver) return;
    for (const id of known.keys()) if (!found.has(id)) known.delete(id);
  };
  const readSome = async (ids: readonly string[]) => {
    const rows = await readCasesOf(reader, ids);
    if (isOver) return;
    for (const id of ids) known.delete(id);
    await take(
      rows.filter((stored) => isListed(stored, since)),
      () => true,
    );
  };
  const read = async () => {
    const changed = noted;
    noted = new Set();
    const before = active;
    active = (await readActiveCommands(reader)).map(({ command }) => command.caseId);
    if (changed === 'many') await readAll();
    else await readSome([...new Set([...changed, ...before, ...active])]);
    const isAnyStored = known.size > 0 || (await hasClosed(reader));
    isWhole = true;
    tellSoFar(isAnyStored);
  };

  const begin = () => {
    const begun = paced(read, elapsed, fail);
    begun.want();
    return begun;
  };
  const fail = (error: unknown) => {
    if (isOver) return;
    noted = 'many';
    onFailed(error);
    again = setTimeout(() => {
      reading = begin();
    }, READ_AGAIN_MS);
  };
  let again: ReturnType<typeof setTimeout> | undefined;
  let reading = begin();
  const unsubscribe = onCasesChanged((changed) => {
    noted = noted === 'many' || changed === 'many' ? 'many' : new Set([...noted, ...changed]);
    whenInSight(reading.want);
  });
  return () => {
    isOver = true;
    clearTimeout(again);
    unsubscribe();
    reading.stop();
  };
}

/** Whether it is among what `readClosedBack` finds: closed, counted, and changed since then. */
function isListed(stored: StoredCase, since: EpochMs): boolean {
  return !stored.isOpen && stored.standsBehind === undefined && endedAt(stored) >= since;
}
