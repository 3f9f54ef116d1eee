import type { StoredCase } from '../../domain/cases/case.ts';
import type { Vault } from '../vault/vault.ts';

type Reads = 'read-open' | 'read-cases';

/** Every open case that the vault holds, in chunks. */
export function readAllOpen(vault: Pick<Vault, 'request'>): AsyncGenerator<readonly StoredCase[]> {
  return readInChunks(vault, 'read-open');
}

/** Every case that the vault holds, open or closed, in chunks. */
export function readAllCases(vault: Pick<Vault, 'request'>): AsyncGenerator<readonly StoredCase[]> {
  return readInChunks(vault, 'read-cases');
}

async function* readInChunks(
  vault: Pick<Vault, 'request'>,
  op: Reads,
): AsyncGenerator<readonly StoredCase[]> {
  for (let after: string | null = null, hasMore = true; hasMore; ) {
    const page: { cases: StoredCase[]; hasMore: boolean } = await vault.request({ op, after });
    yield page.cases;
    ({ hasMore } = page);
    after = page.cases.at(-1)?.id ?? null;
  }
}
