import type { VaultResult } from '../../../contract/vault.ts';
import { needlessRecords } from '../../../domain/rules/kept-records.ts';
import type { Pin, RulesRecord } from '../../../domain/rules/rules-record.ts';
import type { VaultDatabase } from '../database.ts';
import { rowOfPin, rowOfRules } from '../rows/rules-rows.ts';

/**
 * Keeps `record`, with it the pins that it makes, and drops those of `freedIds`: all or nothing. Records that are
 * neither among the newest nor what a case is pinned to are dropped.
 */
export function putRules(
  db: VaultDatabase,
  request: {
    readonly record: RulesRecord;
    readonly pins: readonly Pin[];
    readonly freedIds: readonly string[];
  },
): PromiseLike<VaultResult<'put-rules'>> {
  return db.transaction('rw', db.rules, db.pins, async () => {
    await db.rules.put(rowOfRules(request.record));
    await db.pins.bulkDelete([...request.freedIds]);
    await db.pins.bulkPut(request.pins.map(rowOfPin));
    const ids = await db.rules.toCollection().primaryKeys();
    const pins = await db.pins.toArray();
    await db.rules.bulkDelete([...needlessRecords(ids, new Set(pins.map(({ rulesId }) => rulesId)))]);
    return {};
  });
}
