import type { Transaction } from 'dexie';

/** A row of the ledger as versions before 3 kept it. */
interface PlainRow {
  readonly id: string;
  readonly kind: string;
  readonly caseId: string | null;
  readonly dueAt: number;
  readonly claimedAt: number;
  readonly claim: string;
  readonly outcome: 'claimed' | 'shown' | 'refused' | 'past' | 'superseded';
}

const STATES = {
  claimed: ['due', 'on-time'],
  shown: ['fired', 'on-time'],
  refused: ['refused', 'unreachable'],
  past: ['past', 'first-reading'],
  superseded: ['superseded', 'later-step'],
} as const;

/**
 * Step 3: says of each row of the ledger what its parts are, which its id alone told before, and notes of each source
 * that it has been read: what it told until then is no news.
 */
export async function enrichLedger(transaction: Transaction): Promise<void> {
  const keys = new Map<string, string>();
  await transaction.table('cases').each(({ id, key }: { id: string; key: string }) => keys.set(id, key));
  const ledger = transaction.table('ledger');
  const rows: readonly PlainRow[] = await ledger.toArray();
  await ledger.bulkPut(rows.map((row) => enriched(row, keys)));
  const sources: readonly { sourceId: string; name: string; lastSuccessAt: number | null }[] =
    await transaction.table('sources').toArray();
  await ledger.bulkPut(
    sources.flatMap(({ sourceId, name, lastSuccessAt: at }) =>
      at === null ? [] : [{ ...noted(sourceId, name), dueAt: at, claimedAt: at, stateAt: at }],
    ),
  );
}

function enriched({ outcome, ...row }: PlainRow, keys: ReadonlyMap<string, string>) {
  const parts = row.caseId === null ? [] : row.id.slice(row.caseId.length + 1).split('|');
  const [state, why] = STATES[outcome];
  const isLive = state === 'due' || state === 'refused' || (state === 'fired' && row.caseId !== null);
  return {
    ...row,
    label: keys.get(row.caseId ?? '') ?? '',
    severity: null,
    step: parts.length === 3 ? parts[1] : null,
    deadline: Number(row.id.split('|').at(-1)),
    state,
    stateAt: row.claimedAt,
    why,
    told: null,
    snoozedUntil: null,
    live: isLive ? 1 : 0,
  };
}

function noted(sourceId: string, label: string) {
  const empty = { caseId: null, severity: null, step: null, deadline: null, told: null, snoozedUntil: null };
  const state = { kind: 'sync-stale', state: 'noted', why: 'first-reading', claim: 'upgrade', live: 1 };
  return { ...empty, ...state, id: `watched|${sourceId}`, label };
}
