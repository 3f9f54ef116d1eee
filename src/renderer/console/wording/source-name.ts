import type { SourceState } from '../../../contract/source-state.ts';
import type { Wording } from './wording.ts';

/** What a source is called: by its own name, or, when the program brought it along, in the user's language. */
export function sourceName({ kind, name }: Pick<SourceState, 'kind' | 'name'>, { t }: Wording): string {
  return kind === 'logged-here' || kind === 'sample' ? t(`source.kind.${kind}`) : name;
}
