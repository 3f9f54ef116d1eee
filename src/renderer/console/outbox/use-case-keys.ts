import { readCasesOf } from '../../vault/reads.ts';
import { useStored } from '../desk/use-stored.ts';

/**
 * What people call these cases, by id, open or closed; an id without one is of a case that is not kept. `undefined`
 * while they are looked up.
 */
export function useCaseKeys(ids: readonly string[]): ReadonlyMap<string, string> | undefined {
  const cases = useStored((reader) => readCasesOf(reader, ids), [ids.join('\n')]);
  return cases && new Map(cases.map(({ id, key }) => [id, key]));
}
