import type { RuleBooks } from '../../../domain/rules/rule-books.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { type ChangedCases, onCasesChanged } from '../../vault/on-cases-changed.ts';
import type { VaultReader } from '../../vault/reader.ts';
import { countClosed, readCasesOf, readClosedIdsSince } from '../../vault/reads.ts';
import { whenInSight } from '../desk/in-sight.ts';
import { paced } from '../desk/pace.ts';
import { type ClosedCase, closedCaseOf, compareClosed } from './closed-case.ts';

/** The closed cases as far as they are read. */
export interface ClosedSoFar {
  /** The latest closed first. */
  readonly cases: readonly ClosedCase[];
  /** How many there are to be read. */
  readonly wanted: number;
  /** How many closed cases are stored in all. */
  readonly stored: number;
}

/** So many rows are read at first, to be shown at once, and so many each further time: more would hold up the page. */
const FIRST_ROWS = 100;
const ROWS_AT_ONCE = 1000;

/** From where the closed cases are read, and under what. */
export interface FollowedCases {
  readonly reader: Pick<VaultReader, 'cases'>;
  /** Those that were closed since then; they may not be all that is told. */
  readonly since: EpochMs;
  readonly books: RuleBooks;
  /** Time that passes, in ms. */
  readonly elapsed: () => number;
}

/**
 * Reads the closed cases, the latest first, a few at a time, and follows them: what comes and changes is read alone. `tell`
 * hears how far that is, each time. The first failure goes to `onFailed` and ends it, as does the function it answers.
 */
export function followClosed(
  { reader, since, books, elapsed }: FollowedCases,
  tell: (soFar: ClosedSoFar) => void,
  onFailed: (error: unknown) => void,
): () => void {
  const known = new Map<string, ClosedCase>();
  let noted: ChangedCases = new Set();
  let isOver = false;

  const read = async () => {
    const changed = noted;
    noted = new Set();
    const [ids, stored] = await Promise.all([readClosedIdsSince(reader, since), countClosed(reader)]);
    const kept = new Set(ids);
    for (const id of known.keys()) if (!kept.has(id)) known.delete(id);
    const isToRead = (id: string) => changed === 'many' || changed.has(id) || !known.has(id);
    const missing = ids.filter(isToRead).reverse();
    const tellSoFar = () => {
      const cases = [...known.values()].sort(compareClosed);
      if (!isOver) tell({ cases, wanted: ids.length, stored });
    };
    for (let at = 0; at < missing.length && !isOver; ) {
      const next = at === 0 ? FIRST_ROWS : at + ROWS_AT_ONCE;
      for (const row of await readCasesOf(reader, missing.slice(at, next)))
        known.set(row.id, closedCaseOf(row, books.of(row.id)));
      at = next;
      if (at < missing.length) tellSoFar();
    }
    tellSoFar();
  };

  const reading = paced(read, elapsed, onFailed);
  const unsubscribe = onCasesChanged((changed) => {
    noted = noted === 'many' || changed === 'many' ? 'many' : new Set([...noted, ...changed]);
    whenInSight(reading.want);
  });
  reading.want();
  return () => {
    isOver = true;
    unsubscribe();
    reading.stop();
  };
}
