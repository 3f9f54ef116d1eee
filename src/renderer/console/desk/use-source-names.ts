import { namesOf, sourceName } from '../wording/source-name.ts';
import { useWording } from '../wording/use-wording.ts';
import { useSources } from './use-sources.ts';

/** What each source is called, by its id; the same object until one is called otherwise. */
export function useNamesOfSources(): ReadonlyMap<string, string> {
  const wording = useWording();
  return useSources((sources) => new Map(sources.map((one) => [one.sourceId, sourceName(one, wording)])));
}

/** What the sources are called, in one line; a source that is not known by its id. */
export function useSourceNames(sourceIds: readonly string[]): string {
  return namesOf(sourceIds, useNamesOfSources());
}
