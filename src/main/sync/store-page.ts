import { VAULT_CHUNK } from '../../contract/vault.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';
import type { PullPage } from './connector.ts';

/** What storing needs and tells. */
interface StoreWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The cases of an acknowledged piece, as stored. */
  readonly onStored: (cases: readonly StoredCase[]) => void;
}

/**
 * Stores a page of a source, in pieces of as many cases as one message may hold. The cursor moves with the last of
 * them, so that it never runs ahead of the cases. A page that says nothing asks for nothing.
 */
export async function storePage(
  sourceId: string,
  page: PullPage,
  { vault, clock, onStored }: StoreWorld,
): Promise<void> {
  const length = Math.max(page.changes.length, page.setAside.length);
  for (let at = 0; at === 0 || at < length; at += VAULT_CHUNK) {
    const changes = page.changes.slice(at, at + VAULT_CHUNK);
    const setAside = page.setAside.slice(at, at + VAULT_CHUNK);
    const cursor = at + VAULT_CHUNK >= length ? page.cursor : null;
    if (changes.length === 0 && setAside.length === 0 && cursor === null) continue;
    // With the first piece: what the others set aside is then not taken off again.
    const anew = at === 0 && page.setAsideAnew !== undefined ? { setAsideAnew: page.setAsideAnew } : {};
    const request = { op: 'apply', sourceId, changes, setAside, ...anew, cursor, now: clock.now() } as const;
    const { stored } = await vault.request(request);
    onStored(stored);
  }
}
