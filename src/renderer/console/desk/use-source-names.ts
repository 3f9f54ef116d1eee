import { sourceName } from '../wording/source-name.ts';
import { useWording } from '../wording/use-wording.ts';
import { sourceOf, useSources } from './use-sources.ts';

/** What the sources are called, in one line; a source that is not known by its id. */
export function useSourceNames(sourceIds: readonly string[]): string {
  const wording = useWording();
  return useSources((sources) =>
    sourceIds
      .map((sourceId) => {
        const source = sourceOf(sources, sourceId);
        return source === undefined ? sourceId : sourceName(source, wording);
      })
      .join(' · '),
  );
}
