import { useEffect, useState } from 'react';
import { withCommands } from '../../../domain/cases/with-commands.ts';
import { isOutdated } from '../../../domain/clock/held-reading.ts';
import { readCase } from '../../vault/reads.ts';
import { type Entry, entryUnder, readAgain } from '../board/entry.ts';
import { programClock } from '../clock.ts';
import { useBooks } from '../desk/rules.ts';
import { useStored } from '../desk/use-stored.ts';
import { useCommandsOf } from './commands/use-commands-of.ts';

/**
 * A case, open or closed, as it will be once its commands are carried out; `undefined` while it is looked up, `null`
 * when it is not kept. A new entry when the case, the rules or its reading change, not each second.
 */
export function useCaseEntry(caseId: string): Entry | null | undefined {
  const books = useBooks();
  const [entry, setEntry] = useState<Entry | null | undefined>();
  const commands = useCommandsOf(caseId);
  const stored = useStored((reader) => readCase(reader, caseId), [caseId]);
  useEffect(() => {
    if (commands === undefined) return;
    if (stored === undefined || stored === null) {
      if (stored === null) setEntry(null);
      return;
    }
    let current = entryUnder(books, withCommands(stored, commands), programClock.now());
    setEntry(current);
    return programClock.onTick((now) => {
      if (!isOutdated(current, now)) return;
      current = readAgain(current, now);
      setEntry(current);
    });
  }, [stored, commands, books]);
  return entry;
}
