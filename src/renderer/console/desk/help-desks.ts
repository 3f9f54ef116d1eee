import type { SourceKind } from '../../../contract/source.ts';

/** The sources but for what is logged here, which is always there and never old: it says nothing of the others. */
export function helpDesks<Of extends { readonly kind: SourceKind }>(sources: readonly Of[]): readonly Of[] {
  return sources.filter(({ kind }) => kind !== 'logged-here');
}
