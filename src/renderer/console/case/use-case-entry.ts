import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { publishedPolicies } from '../../../domain/policy/published.ts';
import { readCase } from '../../vault/reads.ts';
import { type Entry, entryOf, isOutdated, readAgain } from '../board/entry.ts';
import { programClock } from '../clock.ts';
import { useDesk } from '../desk/desk.ts';

/**
 * A case, open or closed; `undefined` while it is looked up, `null` when it is not kept. A new entry when the
 * case changes or its reading ends, not each second.
 */
export function useCaseEntry(caseId: string): Entry | null | undefined {
  const reader = useDesk((desk) => desk.reader);
  const [entry, setEntry] = useState<Entry | null | undefined>();
  const stored = useLiveQuery(
    () => (reader === null ? undefined : readCase(reader, caseId)),
    [reader, caseId],
  );
  useEffect(() => {
    if (stored === undefined || stored === null) {
      if (stored === null) setEntry(null);
      return;
    }
    let current = entryOf(stored, publishedPolicies, programClock.now());
    setEntry(current);
    return programClock.onTick((now) => {
      if (!isOutdated(current, now)) return;
      current = readAgain(current, now);
      setEntry(current);
    });
  }, [stored]);
  return entry;
}
