import { useEffect, useState } from 'react';
import type { EpochMs } from '../../../domain/units.ts';
import { programClock } from '../clock.ts';
import { useDesk } from '../desk/desk.ts';
import { useBooks } from '../desk/rules.ts';
import { type ClosedSoFar, followClosed } from './follow-closed.ts';

/** What the page knows of the closed cases; `soFar` is `null` before the first of them is read. */
export interface ClosedReading {
  readonly soFar: ClosedSoFar | null;
  /** Why they could not be read on, in the database's words. */
  readonly failure: string | null;
}

/**
 * Reads and follows the cases that were closed since then, for as long as the page is shown. A longer stretch is read
 * anew, and what was read before is shown meanwhile; a shorter one is among it already.
 */
export function useClosed(since: EpochMs): ClosedReading {
  const reader = useDesk((desk) => desk.reader);
  const failed = useDesk((desk) => desk.failure);
  const books = useBooks();
  const [reach, setReach] = useState(since);
  const [closed, setClosed] = useState<ClosedReading>({ soFar: null, failure: null });
  if (since < reach) setReach(since);
  useEffect(() => {
    // Where it was closed for an upgrade, or cannot be opened yet, another one comes.
    if (reader === null) return;
    return followClosed(
      { reader, since: reach, books, elapsed: programClock.elapsed },
      (soFar) => setClosed({ soFar, failure: null }),
      (error) => setClosed(({ soFar }) => ({ soFar, failure: String(error) })),
    );
  }, [reader, reach, books]);
  return reader === null && closed.failure === null ? { ...closed, failure: failed } : closed;
}
