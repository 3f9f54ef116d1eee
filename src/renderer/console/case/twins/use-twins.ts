import { useMemo } from 'react';
import type { StoredCase } from '../../../../domain/cases/case.ts';
import { withCommands } from '../../../../domain/cases/with-commands.ts';
import { readCasesOf } from '../../../vault/reads.ts';
import { type Entry, entryUnder } from '../../board/entry.ts';
import { programClock } from '../../clock.ts';
import { useDesk } from '../../desk/desk.ts';
import { useBooks } from '../../desk/rules.ts';
import { useStored } from '../../desk/use-stored.ts';

/** The cases by these ids as they are now, in that order; those that are not kept, or not read yet, are left out. */
export function useTwins(ids: readonly string[]): readonly Entry[] {
  const outbox = useDesk((desk) => desk.outbox);
  const books = useBooks();
  const asked = ids.join('\n');
  const stored = useStored<readonly StoredCase[]>(
    async (reader) => (asked === '' ? [] : readCasesOf(reader, asked.split('\n'))),
    [asked],
  );
  return useMemo(
    () => (stored ?? []).map((one) => entryUnder(books, withCommands(one, outbox), programClock.now())),
    [stored, outbox, books],
  );
}
