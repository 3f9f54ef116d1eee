import type { StoredCase } from '../../domain/cases/case.ts';
import type { Vault } from '../vault/vault.ts';

/** Every open case that the vault holds, in chunks. */
export async function* readAllOpen(vault: Pick<Vault, 'request'>): AsyncGenerator<readonly StoredCase[]> {
  for (let after: string | null = null, hasMore = true; hasMore; ) {
    const page: { cases: StoredCase[]; hasMore: boolean } = await vault.request({ op: 'read-open', after });
    yield page.cases;
    ({ hasMore } = page);
    after = page.cases.at(-1)?.id ?? null;
  }
}
