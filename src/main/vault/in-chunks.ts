import { VAULT_CHUNK } from '../../contract/vault.ts';

/** `items` in their order, in pieces of as many as one message to the vault may hold; none for none. */
export function inChunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / VAULT_CHUNK);
  return Array.from({ length: count }, (_, at) => items.slice(at * VAULT_CHUNK, (at + 1) * VAULT_CHUNK));
}
