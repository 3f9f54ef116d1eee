import type { SourceState } from '../../../contract/source-state.ts';
import type { Wording } from './wording.ts';

/** What a source is called: by its own name, or, when the program brought it along, in the user's language. */
export function sourceName(source: Pick<SourceState, 'kind' | 'name'>, { t }: Wording): string {
  return isBroughtAlong(source) ? t(`source.kind.${source.kind}`) : source.name;
}

/** Whether the program brought it along: then it is called by its kind, and there is nothing to be set. */
export function isBroughtAlong({ kind }: Pick<SourceState, 'kind'>): boolean {
  return kind === 'logged-here' || kind === 'sample';
}

/** What sources are called, in one line, by names that are known by id; one that is not among those by its id. */
export function namesOf(sourceIds: readonly string[], names: ReadonlyMap<string, string>): string {
  return sourceIds.map((id) => names.get(id) ?? id).join(' · ');
}
