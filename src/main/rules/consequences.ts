import type { StoredCase } from '../../domain/cases/case.ts';
import { movedDeadlines } from '../../domain/clock/moved-deadlines.ts';
import type { PolicyBook } from '../../domain/policy/policy-book.ts';
import type { MovedCase } from '../../domain/rules/rules-record.ts';
import type { EpochMs } from '../../domain/units.ts';

/** What other rules do to the cases that are stored. */
export interface Consequences {
  /** Open cases whose deadline moves, in order of the new deadline. */
  readonly moved: readonly MovedCase[];
  /** Met or breached cases that would be scored otherwise, and so keep the rules they were scored under. */
  readonly keptIds: readonly string[];
  /** How many of these are counted: one that stands behind another is not. */
  readonly keptScores: number;
}

/** Compares both books over all cases but those that are pinned: what is pinned stays as it was scored. */
export async function consequencesOf(
  cases: AsyncIterable<readonly StoredCase[]>,
  books: { readonly before: PolicyBook; readonly after: PolicyBook },
  isPinned: (caseId: string) => boolean,
  now: EpochMs,
): Promise<Consequences> {
  const moved: MovedCase[] = [];
  const keptIds: string[] = [];
  let keptScores = 0;
  for await (const chunk of cases) {
    const counted = chunk.filter(({ standsBehind }) => standsBehind === undefined);
    const keys = new Map(counted.map(({ id, key }) => [id, key]));
    const free = chunk.filter(({ id }) => !isPinned(id));
    const found = movedDeadlines(free, books.before, books.after, now);
    for (const { caseId } of found.scoredOtherwise) {
      keptIds.push(caseId);
      if (keys.has(caseId)) keptScores += 1;
    }
    for (const { caseId, told, now: to, wasProvisional, isProvisional } of found.moved) {
      const key = keys.get(caseId);
      if (key !== undefined) moved.push({ caseId, key, from: told, to, wasProvisional, isProvisional });
    }
  }
  const due = ({ to }: MovedCase) => to ?? Number.POSITIVE_INFINITY;
  return { moved: moved.sort((a, b) => due(a) - due(b)), keptIds, keptScores };
}
