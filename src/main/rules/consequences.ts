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
  for await (const chunk of cases) {
    const keys = new Map(chunk.map(({ id, key }) => [id, key]));
    const free = chunk.filter(({ id }) => !isPinned(id));
    const found = movedDeadlines(free, books.before, books.after, now);
    keptIds.push(...found.scoredOtherwise.map(({ caseId }) => caseId));
    for (const { caseId, told, now: to } of found.moved) {
      moved.push({ caseId, key: keys.get(caseId) ?? caseId, from: told, to });
    }
  }
  const due = ({ to }: MovedCase) => to ?? Number.POSITIVE_INFINITY;
  return { moved: moved.sort((a, b) => due(a) - due(b)), keptIds };
}
