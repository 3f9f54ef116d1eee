import type { Transaction } from 'dexie';

/** Schema step 5: a source says which commands it takes; until it is asked it takes none. */
export function nameAbilities(transaction: Transaction): PromiseLike<unknown> {
  return transaction
    .table('sources')
    .toCollection()
    .modify((row: { abilities?: readonly string[] }) => {
      row.abilities = [];
    });
}
