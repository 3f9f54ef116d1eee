import { useLiveQuery } from 'dexie-react-hooks';
import { readCasesOf } from '../../vault/reads.ts';
import { useDesk } from '../desk/desk.ts';

/**
 * What people call these cases, by id, open or closed; an id without one is of a case that is not kept. `undefined` while
 * they are looked up.
 */
export function useCaseKeys(ids: readonly string[]): ReadonlyMap<string, string> | undefined {
  const reader = useDesk((desk) => desk.reader);
  const cases = useLiveQuery(
    () => (reader === null ? undefined : readCasesOf(reader, ids)),
    [reader, ids.join('\n')],
  );
  return cases && new Map(cases.map(({ id, key }) => [id, key]));
}
