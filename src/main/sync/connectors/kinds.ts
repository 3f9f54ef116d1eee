import type { Source } from '../../../contract/source.ts';
import type { ConnectorKind } from '../connector-kind.ts';
import { azureSupport } from './azure-support/kind.ts';
import { files } from './files/kind.ts';
import { loggedHere } from './logged-here/kind.ts';
import { requestTracker } from './request-tracker/kind.ts';
import { sample } from './sample/kind.ts';

/** Every kind of source that `sourceSchema` knows: a missing one does not compile. */
const KINDS: { readonly [K in Source['kind']]: ConnectorKind<Extract<Source, { kind: K }>> } = {
  sample,
  'request-tracker': requestTracker,
  files,
  'logged-here': loggedHere,
  'azure-support': azureSupport,
};

/** The kind of `source`. */
export function kindOf<S extends Source>(source: S): ConnectorKind<S> {
  // The table pairs each kind with its own sources; the compiler cannot follow that through a generic.
  return KINDS[source.kind] as ConnectorKind<Source> as ConnectorKind<S>;
}
