import { useEffect, useMemo, useState } from 'react';
import { programClock } from '../clock.ts';
import { useDesk } from '../desk/desk.ts';
import { useBooks } from '../desk/rules.ts';
import type { ClosedCase } from './closed-case.ts';
import { type ClosedSoFar, followClosed } from './follow-closed.ts';
import type { ClosedWithin } from './period.ts';

/** What the page knows of the closed cases; `soFar` is `null` before the first of them is read. */
export interface ClosedReading {
  readonly soFar: ClosedSoFar | null;
  /** Why they could not be read on, in the database's words. */
  readonly failure: string | null;
}

/**
 * Reads and follows the cases that were closed within a stretch of time, for as long as the page is shown. Another
 * stretch is read anew unless all that changed since it began is there; what was read before is told meanwhile, and not
 * as whole.
 */
export function useClosed(within: ClosedWithin): ClosedReading {
  const reader = useDesk((desk) => desk.reader);
  const failed = useDesk((desk) => desk.failure);
  const books = useBooks();
  // Under other rules a case has another result.
  const kept = useMemo(() => ({ reader, books, known: new Map<string, ClosedCase>() }), [reader, books]);
  const [asked, setAsked] = useState(within);
  const following = useMemo(() => ({ ...kept, ...asked }), [kept, asked]);
  const [heard, setHeard] = useState<ClosedReading & { readonly of: typeof following | null }>({
    of: null,
    soFar: null,
    failure: null,
  });
  const isWhole = heard.of === following && heard.soFar?.isWhole === true;
  if (within !== asked && !(isWhole && within.since >= asked.since)) setAsked(within);
  useEffect(() => {
    const { reader, ...stretch } = following;
    // Where it was closed for an upgrade, or cannot be opened yet, another one comes.
    if (reader === null) return;
    return followClosed(
      { ...stretch, reader, elapsed: programClock.elapsed },
      (soFar) => setHeard({ of: following, soFar, failure: null }),
      (error) => setHeard(({ soFar }) => ({ of: null, soFar, failure: String(error) })),
    );
  }, [following]);
  const { soFar } = heard;
  return {
    soFar: soFar && { ...soFar, isWhole },
    failure: reader === null && heard.failure === null ? failed : heard.failure,
  };
}
