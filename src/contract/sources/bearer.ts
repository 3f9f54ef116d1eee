import { z } from 'zod';
import type { Source } from '../source.ts';
import type { AzureSupportSource } from './azure-support.ts';
import type { RequestTrackerSource } from './request-tracker.ts';

/** What of a source says whom its secret signs in, and where. */
type SignsIn =
  | Pick<RequestTrackerSource, 'kind' | 'address' | 'signIn'>
  | Pick<AzureSupportSource, 'kind' | 'resourceManager' | 'authority' | 'tenant' | 'clientId'>
  | Pick<Exclude<Source, RequestTrackerSource | AzureSupportSource>, 'kind'>;

/**
 * Whom the secret of a source signs in, and where; `null` for a source that needs none. What is kept for one bearer is
 * sent for no other. The path of an address says nothing of it, and what is no address is no place.
 */
export function bearerOf(source: SignsIn): string | null {
  switch (source.kind) {
    case 'request-tracker': {
      const { kind, address, signIn } = source;
      const user = signIn.kind === 'password' ? signIn.user : '';
      return JSON.stringify([kind, originOf(address), signIn.kind, user]);
    }
    case 'azure-support': {
      const { kind, resourceManager, authority, tenant, clientId } = source;
      return JSON.stringify([kind, originOf(resourceManager), originOf(authority), tenant, clientId]);
    }
    case 'files':
    case 'sample':
    case 'logged-here':
      return null;
  }
}

/** An address as it is asked for, up to its path. */
const originSchema = z
  .url({ normalize: true })
  .transform((address) => address.replace(/(:\/\/[^/]*).*/, '$1'));

function originOf(address: string): string {
  return originSchema.safeParse(address).data ?? '';
}
