import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { VaultResult } from '../../../contract/vault.ts';
import type { CaseChange } from '../../../domain/cases/case-change.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { VaultDatabase } from '../database.ts';
import { caseOfRow } from '../rows/case-row.ts';
import { rowOfOutboxEntry } from '../rows/command-rows.ts';
import { storeChanges } from './store-changes.ts';

/**
 * Keeps commands as they are now, and with them what they changed about their cases: both or neither, so that a
 * command never counts as settled while its case is as before, nor the other way round.
 *
 * @returns the cases that the commands and changes are about, and those that stand elsewhere for it, as stored now.
 */
export function putCommands(
  db: VaultDatabase,
  request: {
    readonly entries: readonly OutboxEntry[];
    readonly changes: readonly CaseChange[];
    readonly now: EpochMs;
  },
): PromiseLike<VaultResult<'put-commands'>> {
  const { entries, changes, now } = request;
  return db.transaction('rw', db.cases, db.sources, db.bonds, db.commands, async () => {
    await db.commands.bulkPut(entries.map(rowOfOutboxEntry));
    const changed = await storeChanges(db, changes, now);
    const known = new Set(changed.map(({ id }) => id));
    const others = new Set(entries.map(({ command }) => command.caseId).filter((id) => !known.has(id)));
    const rows = await db.cases.bulkGet([...others]);
    return { stored: [...changed, ...rows.flatMap((row) => (row === undefined ? [] : [caseOfRow(row)]))] };
  });
}
