import type { Alert } from '../../domain/alerts/alert.ts';
import { toldByTwins } from '../../domain/alerts/told-by-twin.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Ledger } from './ledger.ts';

/**
 * Writes down what the cases, or twins of them, told already for a deadline less than a minute away, so that it is not
 * told again. To be called once the ledger has in mind what it has of the alerts that are due.
 */
export async function inheritTold(
  due: readonly Alert[],
  twinsOf: (caseId: string) => readonly string[],
  ledger: Ledger,
  at: { readonly claim: string; readonly now: EpochMs },
): Promise<void> {
  const known = ledger.rows();
  const fresh = due.filter(({ id, caseId }) => caseId !== null && !known.has(id));
  if (fresh.length === 0) return;
  // Of thousands of cases that are read for the first time, none has told anything: their rows are not asked for.
  const remembered = new Set([...known.values()].map(({ caseId }) => caseId));
  const told = fresh.flatMap(({ caseId }) => {
    const twins = twinsOf(caseId ?? '');
    return remembered.has(caseId) ? [caseId ?? '', ...twins] : twins;
  });
  if (told.length === 0) return;
  const writes = toldByTwins(fresh, await ledger.of([...new Set(told)]), twinsOf, at);
  if (writes.length > 0) await ledger.write(writes);
}
