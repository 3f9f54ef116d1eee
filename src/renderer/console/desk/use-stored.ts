import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { VaultReader } from '../../vault/reader.ts';
import { useDesk } from './desk.ts';
import { READ_AGAIN_MS, sayUnread } from './read-again.ts';

/** Stands for what was not read; `why` in the database's words, `null` where it cannot be read yet. */
class Unread {
  readonly why: string | null;

  constructor(why: string | null) {
    this.why = why;
  }
}

const NO_READER = new Unread(null);

/**
 * What `read` finds in the stored data, now and after each change; `undefined` before the first reading. It is read
 * anew when one of `on` is another: name there all that `read` depends on. Until then what was read last stays, as it
 * does while it cannot be read: that is said on the page, and tried again soon.
 */
export function useStored<T>(
  read: (reader: VaultReader) => Promise<T>,
  on: readonly unknown[] = [],
): T | undefined {
  const reader = useDesk((desk) => desk.reader);
  const [tries, setTries] = useState(0);
  const last = useRef<T>(undefined);
  // What it rejects with would be thrown here, and would take the whole page away.
  const found = useLiveQuery(
    () => (reader === null ? NO_READER : read(reader).catch((error) => new Unread(String(error)))),
    [reader, tries, ...on],
  );
  useEffect(() => {
    if (!(found instanceof Unread)) {
      last.current = found;
      return;
    }
    if (found.why === null) return;
    const unsay = sayUnread(found.why);
    const again = setTimeout(() => setTries((before) => before + 1), READ_AGAIN_MS);
    return () => {
      unsay();
      clearTimeout(again);
    };
  }, [found]);
  return found instanceof Unread ? last.current : found;
}
