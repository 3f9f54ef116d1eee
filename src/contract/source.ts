import { z } from 'zod';
import { azureSupportSourceSchema } from './sources/azure-support.ts';
import { loggedHereSourceSchema, sampleSourceSchema } from './sources/built-in.ts';
import { filesSourceSchema } from './sources/files.ts';
import { checkedRequestTrackerSchema, requestTrackerSourceSchema } from './sources/request-tracker.ts';

/** A connection to a help desk, without its secret: one file a kind in `sources/`. */
export const sourceSchema = z.discriminatedUnion('kind', [
  sampleSourceSchema,
  requestTrackerSourceSchema,
  filesSourceSchema,
  loggedHereSourceSchema,
  azureSupportSourceSchema,
]);
export type Source = z.infer<typeof sourceSchema>;

/** A connection that can be checked, also before it is whole. */
export const checkedSourceSchema = z.discriminatedUnion('kind', [
  checkedRequestTrackerSchema,
  azureSupportSourceSchema,
]);
export type CheckedSource = z.infer<typeof checkedSourceSchema>;

/** The kinds of source that there are: what `sourceSchema` knows. */
export const sourceKindSchema = z.enum(sourceSchema.options.map(({ shape }) => shape.kind.value));
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** The authority that a source trusts beside the system's, as PEM; `null` for none. */
export function authorityOf(source: Source): string | null {
  switch (source.kind) {
    case 'request-tracker':
      return source.authority?.pem ?? null;
    case 'azure-support':
      return source.certificateAuthority?.pem ?? null;
    case 'files':
    case 'sample':
    case 'logged-here':
      return null;
  }
}

/** Whether a source's data come from a help desk that is asked again and again, and so can grow old. */
export function isAskedAgain(kind: SourceKind): boolean {
  return kind !== 'files' && kind !== 'logged-here';
}

const NEEDS_SECRET: Readonly<Record<SourceKind, boolean>> = {
  sample: false,
  'request-tracker': true,
  files: false,
  'logged-here': false,
  'azure-support': true,
};

/** Whether a source signs in with a secret, which is kept apart from it. */
export function needsSecret(kind: SourceKind): boolean {
  return NEEDS_SECRET[kind];
}

/**
 * Which source's telling of a case stands when several have it: the least. A help desk that is asked again and takes
 * commands comes before an export, which comes before what was logged here; a source that was removed comes last.
 */
export function standingRank(kind: SourceKind | undefined): number {
  if (kind === undefined) return 3;
  if (kind === 'logged-here') return 2;
  return isAskedAgain(kind) ? 0 : 1;
}
