import type { AlertAudience } from '../alerts/case-alerts.ts';
import type { StoredCase } from '../cases/case.ts';
import { caseClock } from '../clock/case-clock.ts';
import { isAnswered, isPast } from '../clock/in-time.ts';
import type { PolicyBook } from '../policy/policy-book.ts';
import type { EpochMs } from '../units.ts';
import { type DeadlineAsIs, type Preview, previewOf, type TermsChange } from './preview.ts';

/** A case and what its clock is computed by. */
interface Clocked {
  readonly subject: StoredCase;
  readonly book: PolicyBook;
}

/** What one change of several cases would do to their deadlines. */
export interface PreviewOfMany {
  /** The next deadline among them that has not passed, before and after; `null` where there is none. */
  readonly oldEarliest: Due | null;
  readonly newEarliest: Due | null;
  /** How many deadlines would come earlier, later, and stay, or lie behind a pause before or after. */
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  /** The keys of those that would be breached at once. */
  readonly breached: readonly string[];
  /** How many have been answered: the change moves nothing there (policy rule 5). */
  readonly answered: number;
  /**
   * Of the others, how many would be clocked as another severity than was asked for (policy rule 7), by that
   * severity.
   */
  readonly countedAs: ReadonlyMap<string, number>;
}

/** A deadline and whose it is. */
export interface Due {
  readonly key: string;
  readonly deadline: EpochMs;
  /** Whether it rests on days whose holidays are not announced (policy rule 11). */
  readonly isProvisional: boolean;
}

/** What `change` would do if it were made to all of them at `now`; a case that is opened later takes it then. */
export function previewOfMany(
  cases: readonly Clocked[],
  change: TermsChange,
  now: EpochMs,
  audience: AlertAudience,
): PreviewOfMany {
  const waiting = cases.filter(({ subject, book }) => !isAnswered(caseClock(subject, book), now));
  const previews = waiting.map(({ subject, book }) => ({
    key: subject.key,
    preview: previewOf(subject, change, book, Math.max(now, subject.openedAt), audience),
  }));
  const count = (direction: number) => previews.filter(({ preview }) => turnOf(preview) === direction).length;
  const earliest = (of: (preview: Preview) => DeadlineAsIs) =>
    previews
      .flatMap(({ key, preview }): Due[] => {
        const { deadline, isProvisional } = of(preview);
        return deadline === null || isPast(deadline, now) ? [] : [{ key, deadline, isProvisional }];
      })
      .reduce<Due | null>((a, b) => (a === null || b.deadline < a.deadline ? b : a), null);
  const countedAs = new Map<string, number>();
  for (const { preview } of previews) {
    const { newSeverity } = preview;
    if (change.severity === undefined || newSeverity === change.severity) continue;
    countedAs.set(newSeverity, (countedAs.get(newSeverity) ?? 0) + 1);
  }
  return {
    oldEarliest: earliest(({ before }) => before),
    newEarliest: earliest(({ after }) => after),
    earlier: count(-1),
    later: count(1),
    same: count(0),
    breached: previews.flatMap(({ key, preview }) => (preview.isBreachedOnArrival ? [key] : [])),
    answered: cases.length - waiting.length,
    countedAs,
  };
}

function turnOf({ before, after }: Preview): number {
  const [old, next] = [before.deadline, after.deadline];
  return old === null || next === null ? 0 : Math.sign(next - old);
}
