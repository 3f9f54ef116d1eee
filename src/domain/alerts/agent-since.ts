import { type Agent, isSameName } from '../cases/whose.ts';
import type { EpochMs } from '../units.ts';
import { deskNote } from './desk-note.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { LedgerWrite } from './ledger-write.ts';

const ID = 'agent';

/**
 * Since when the agent has sat here under this name, as the ledger has it; `null` while that is not noted. What was
 * the agent's own by then is no news: it became theirs by what they said, not by what somebody did.
 */
export function agentSince(rows: ReadonlyMap<string, LedgerRow>, agent: Agent): EpochMs | null {
  const row = rows.get(ID);
  return row !== undefined && agent !== null && isSameName(row.label, agent) ? row.dueAt : null;
}

/**
 * What is to be noted of the agent who sits here; `null` while the note there is stands. Another spelling of the same
 * name is no change.
 */
export function agentNote(
  rows: ReadonlyMap<string, LedgerRow>,
  agent: Agent,
  now: EpochMs,
  claim: string,
): LedgerWrite | null {
  const row = rows.get(ID);
  const label = agent ?? '';
  if (isSameName(row?.label ?? '', label)) return null;
  const note = deskNote({ id: ID, kind: 'case-assigned', label, why: 'yours-already' }, now, claim);
  return { row: note, from: row?.state ?? null };
}
