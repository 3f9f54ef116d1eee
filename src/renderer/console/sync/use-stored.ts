import { useLiveQuery } from 'dexie-react-hooks';
import type { VaultReader } from '../../vault/reader.ts';
import { useDesk } from '../desk/desk.ts';

/** What `read` finds in the stored data, now and after each change; `undefined` before the first reading. */
export function useStored<T>(read: (reader: VaultReader) => Promise<T>): T | undefined {
  const reader = useDesk((desk) => desk.reader);
  return useLiveQuery(() => (reader === null ? undefined : read(reader)), [reader]);
}
