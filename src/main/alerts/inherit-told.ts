import type { Alert } from '../../domain/alerts/alert.ts';
import { toldByTwins } from '../../domain/alerts/told-by-twin.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Ledger } from './ledger.ts';

/**
 * Writes down what twins of the cases told already, so that it is not told again. To be called once the ledger has in
 * mind what it has of the alerts that are due.
 */
export async function inheritTold(
  due: readonly Alert[],
  twinsOf: (caseId: string) => readonly string[],
  ledger: Ledger,
  at: { readonly claim: string; readonly now: EpochMs },
): Promise<void> {
  const known = ledger.rows();
  const fresh = due.filter(
    ({ id, caseId }) => caseId !== null && !known.has(id) && twinsOf(caseId).length > 0,
  );
  if (fresh.length === 0) return;
  const twins = new Set(fresh.flatMap(({ caseId }) => twinsOf(caseId ?? '')));
  const writes = toldByTwins(fresh, await ledger.of([...twins]), twinsOf, at);
  if (writes.length > 0) await ledger.write(writes);
}
