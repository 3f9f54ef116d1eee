import { useShallow } from 'zustand/react/shallow';
import type { SourceState } from '../../../contract/source-state.ts';
import { useDesk } from './desk.ts';

/**
 * Reads something of the sources, none of which are known at first; renders again only when that differs, also in its
 * parts. A source is told anew with each pull, every few seconds, and nearly always nothing differs but when that was.
 */
export function useSources<T>(select: (sources: readonly SourceState[]) => T): T {
  return useDesk(useShallow((desk) => select(desk.sources ?? [])));
}

/** The source with this id among them. */
export function sourceOf(sources: readonly SourceState[], sourceId: string): SourceState | undefined {
  return sources.find((one) => one.sourceId === sourceId);
}
