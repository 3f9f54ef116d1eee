import { useLiveQuery } from 'dexie-react-hooks';
import type { VaultReader } from '../../vault/reader.ts';
import { useDesk } from './desk.ts';

/**
 * What `read` finds in the stored data, now and after each change; `undefined` before the first reading. It is read
 * anew when one of `on` is another: name there all that `read` depends on. Until then what was read last stays.
 */
export function useStored<T>(
  read: (reader: VaultReader) => Promise<T>,
  on: readonly unknown[] = [],
): T | undefined {
  const reader = useDesk((desk) => desk.reader);
  return useLiveQuery(() => (reader === null ? undefined : read(reader)), [reader, ...on]);
}
