import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { StoredCase } from '../../../../domain/cases/case.ts';
import { withCommands } from '../../../../domain/cases/with-commands.ts';
import { readCasesOf } from '../../../vault/reads.ts';
import { type Entry, entryUnder } from '../../board/entry.ts';
import { programClock } from '../../clock.ts';
import { useDesk } from '../../desk/desk.ts';
import { useBooks } from '../../desk/rules.ts';

/** The cases by these ids as they are now, in that order; those that are not kept, or not read yet, are left out. */
export function useTwins(ids: readonly string[]): readonly Entry[] {
  const reader = useDesk((desk) => desk.reader);
  const outbox = useDesk((desk) => desk.outbox);
  const books = useBooks();
  const asked = ids.join('\n');
  const stored = useLiveQuery<readonly StoredCase[]>(
    async () => (reader === null || asked === '' ? [] : readCasesOf(reader, asked.split('\n'))),
    [reader, asked],
  );
  return useMemo(
    () => (stored ?? []).map((one) => entryUnder(books, withCommands(one, outbox), programClock.now())),
    [stored, outbox, books],
  );
}
