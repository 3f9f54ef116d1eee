import { randomUUID } from 'node:crypto';
import { type LedgerRow, VAULT_CHUNK } from '../../contract/vault.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Vault } from '../vault/vault.ts';

/** An alert to be written into the ledger. */
export type LedgerEntry = Pick<LedgerRow, 'id' | 'kind' | 'caseId' | 'dueAt' | 'outcome'>;

/** What was told, kept in the vault: the reason why nothing is told twice. */
export interface Ledger {
  /** Those of `ids` that the ledger does not have. */
  unknown(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Writes entries that nobody wrote before. Only what it answers may be told: it is then told at most once,
   * across windows, restarts and crashes.
   */
  claim(entries: readonly LedgerEntry[], now: EpochMs): Promise<readonly string[]>;
  settle(ids: readonly string[], outcome: 'shown' | 'refused'): Promise<void>;
}

/** The ledger in `vault`. Remembers what it has seen there, so that a review asks only for what is new. */
export function openLedger(vault: Pick<Vault, 'request'>): Ledger {
  const seen = new Set<string>();
  return {
    async unknown(ids) {
      const candidates = ids.filter((id) => !seen.has(id));
      for (const chunk of chunks(candidates)) {
        const known = await vault.request({ op: 'known-alerts', ids: [...chunk] });
        for (const id of known.ids) seen.add(id);
      }
      return new Set(candidates.filter((id) => !seen.has(id)));
    },
    async claim(entries, now) {
      const claim = randomUUID();
      const claimed: string[] = [];
      for (const chunk of chunks(entries)) {
        const rows = chunk.map((entry) => ({ ...entry, claimedAt: now, claim }));
        const answer = await vault.request({ op: 'claim-alerts', rows });
        claimed.push(...answer.claimed.map(({ id }) => id));
        for (const { id } of chunk) seen.add(id);
      }
      return claimed;
    },
    async settle(ids, outcome) {
      for (const chunk of chunks(ids)) {
        await vault.request({ op: 'settle-alerts', ids: [...chunk], outcome });
      }
    },
  };
}

function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / VAULT_CHUNK);
  return Array.from({ length: count }, (_, at) => items.slice(at * VAULT_CHUNK, (at + 1) * VAULT_CHUNK));
}
