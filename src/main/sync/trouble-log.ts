import type { SourceProblem } from '../../contract/problem.ts';
import { type EpochMs, MINUTE } from '../../domain/units.ts';

/** What is written of trouble that comes again and again, with one source or one command. */
export interface TroubleLog {
  /** Notes a failed try; writes `words` unless the same was written a short while ago. */
  failed(problem: SourceProblem, words: string): void;
  /** Notes a try that succeeded. After trouble, writes `words` and how often each kind was met since its line. */
  succeeded(words: string): void;
}

/** Trouble that comes back within this time is the same trouble still: a network that is bad all day fills no disk. */
const SAME_TROUBLE_WITHIN_MS = 10 * MINUTE;

interface Kind {
  /** How often it was met since it was written of. */
  more: number;
  lastAt: EpochMs;
}

/**
 * A log of trouble in which each kind (problem and what it is about, whatever the other side's words) has one line when
 * it comes, and a count when it is over. What comes and goes is not written of each time; what comes back and stays is.
 */
export function createTroubleLog(write: (line: string) => void, now: () => EpochMs): TroubleLog {
  const kinds = new Map<string, Kind>();
  /** Whether the last line of the log says that something is wrong. */
  let isWrong = false;
  /** Since when no try has succeeded. */
  let failingSince: EpochMs | null = null;
  const isShort = (since: EpochMs) => now() - since <= SAME_TROUBLE_WITHIN_MS;

  /** The counts of the kinds that are `over`, which are begun anew. */
  const takeCounts = (over: (kind: Kind) => boolean): string => {
    const counts: string[] = [];
    for (const [name, kind] of kinds) {
      if (!over(kind)) continue;
      if (kind.more > 0) counts.push(`${name} ${kind.more} ${kind.more === 1 ? 'time' : 'times'} more`);
      kind.more = 0;
      if (!isShort(kind.lastAt)) kinds.delete(name);
    }
    return counts.join(', ');
  };

  return {
    failed({ code, subject }, words) {
      const name = subject === '' ? code : `${code} (${subject})`;
      const known = kinds.get(name);
      failingSince ??= now();
      const isPassing = isShort(failingSince);
      if (known !== undefined && (isWrong || (isPassing && isShort(known.lastAt)))) {
        known.more += 1;
        known.lastAt = now();
        return;
      }
      kinds.set(name, { more: known?.more ?? 0, lastAt: now() });
      isWrong = true;
      write(words);
    },
    succeeded(words) {
      const counts = takeCounts(({ lastAt }) => isWrong || !isShort(lastAt));
      if (isWrong) write(counts === '' ? words : `${words}; before that, ${counts}`);
      else if (counts !== '') write(`now and then, ${counts}`);
      isWrong = false;
      failingSince = null;
    },
  };
}
