import type { StoredCase } from '../../domain/cases/case.ts';
import { movedDeadlines } from '../../domain/clock/moved-deadlines.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import type { RuleBooks } from '../../domain/rules/rule-books.ts';
import type { MovedCase } from '../../domain/rules/rules-record.ts';
import type { EpochMs } from '../../domain/units.ts';

/** What other rules do to the cases that are stored. */
export interface Consequences {
  /** Cases that wait for their first response and whose deadline moves, in order of the new deadline. */
  readonly moved: readonly MovedCase[];
  /** Answered or closed cases that would be scored otherwise, and so keep the rules they were scored under. */
  readonly keptIds: readonly string[];
  /** How many of these are counted: one that stands behind another is not. */
  readonly keptScores: number;
  /** Cases that were pinned and need not be any more: they wait for their answer, or are scored the same. */
  readonly freedIds: readonly string[];
  /** How many counted cases keep their score, and get another target or deadline. */
  readonly retimed: number;
}

/** The consequences of no change. */
export const NO_CONSEQUENCES: Consequences = {
  moved: [],
  keptIds: [],
  keptScores: 0,
  freedIds: [],
  retimed: 0,
};

/**
 * Compares what all cases are read under, `before`, with the book `after`. What is pinned and would be scored otherwise
 * stays pinned as it is, and is not kept anew.
 */
export async function consequencesOf(
  cases: AsyncIterable<readonly StoredCase[]>,
  books: { readonly before: RuleBooks; readonly after: PolicyBook },
  isPinned: (caseId: string) => boolean,
  now: EpochMs,
): Promise<Consequences> {
  const moved: MovedCase[] = [];
  const keptIds: string[] = [];
  const freedIds: string[] = [];
  let keptScores = 0;
  let retimed = 0;
  for await (const chunk of cases) {
    const counted = chunk.filter(({ standsBehind }) => standsBehind === undefined);
    const keys = new Map(counted.map(({ id, key }) => [id, key]));
    for (const [before, some] of groupBy(chunk, ({ id }) => books.before.of(id))) {
      const found = movedDeadlines(some, before, books.after, now);
      const kept = new Set(found.scoredOtherwise.map(({ caseId }) => caseId));
      for (const { id } of some) if (isPinned(id) && !kept.has(id)) freedIds.push(id);
      for (const id of kept) {
        if (isPinned(id)) continue;
        keptIds.push(id);
        if (keys.has(id)) keptScores += 1;
      }
      retimed += found.retimed.filter((id) => keys.has(id)).length;
      for (const { caseId, told, now: to, wasProvisional, isProvisional } of found.moved) {
        const key = keys.get(caseId);
        if (key !== undefined) moved.push({ caseId, key, from: told, to, wasProvisional, isProvisional });
      }
    }
  }
  const due = ({ to }: MovedCase) => to ?? Number.POSITIVE_INFINITY;
  return { moved: moved.sort((a, b) => due(a) - due(b)), keptIds, keptScores, freedIds, retimed };
}
