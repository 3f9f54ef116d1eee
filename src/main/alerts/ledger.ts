import { VAULT_CHUNK } from '../../contract/vault.ts';
import {
  isDone,
  isLive,
  isPending,
  LEDGER_DAYS,
  LEDGER_ROWS,
  type LedgerRow,
} from '../../domain/alerts/ledger-row.ts';
import type { LedgerWrite } from '../../domain/alerts/ledger-write.ts';
import { DAY, type EpochMs } from '../../domain/units.ts';
import { everyPiece } from '../vault/every-piece.ts';
import { inChunks } from '../vault/in-chunks.ts';
import type { Vault } from '../vault/vault.ts';

/** What was told, kept in the vault: the reason why nothing is lost and nothing is told twice. */
export interface Ledger {
  /** Reads every live row into memory. */
  load(): Promise<void>;
  /** The rows in memory: the live ones, and those that `find` asked for. Without rows that never change again. */
  rows(): ReadonlyMap<string, LedgerRow>;
  /** Whether `find` or `write` came upon a row of this alert that never changes again. */
  isDone(id: string): boolean;
  /** The live ones among them. */
  live(): Iterable<LedgerRow>;
  /** The live rows of a case; for `null` those of windows, of sources and of the desk itself. */
  liveOf(caseId: string | null): readonly LedgerRow[];
  /** The live ones that are not told yet, and the notes of provisional deadlines. */
  waiting(): Iterable<LedgerRow>;
  /** Reads the rows of these alerts into memory. */
  find(ids: readonly string[]): Promise<void>;
  /** Every row of these cases; keeps none of them in memory. */
  of(caseIds: readonly string[]): Promise<readonly LedgerRow[]>;
  /** Every row of what came due after `at`; keeps none of them in memory. */
  dueAfter(at: EpochMs): Promise<readonly LedgerRow[]>;
  /**
   * Changes rows, each only if nobody changed it meanwhile. Only what it answers may be told: it is then on the disk
   * that it is in hand, across windows, restarts and crashes.
   */
  write(writes: readonly LedgerWrite[]): Promise<ReadonlySet<string>>;
  /** Once a day: removes old rows that guard against nothing any more, and forgets settled ones, as after a start. */
  prune(now: EpochMs): Promise<void>;
}

/** The ledger in `vault`. */
export function openLedger(vault: Pick<Vault, 'request'>): Ledger {
  const rows = new Map<string, LedgerRow>();
  const live = new Map<string | null, readonly LedgerRow[]>();
  const waiting = new Map<string, LedgerRow>();
  /** What was asked for or written by this run: the vault knows nothing newer of it. */
  const asked = new Set<string>();
  /** Of thousands of cases that were there before, most alerts are of this sort: their ids are enough. */
  const done = new Set<string>();
  let prunedAt: EpochMs | null = null;
  const keep = (id: string, row: LedgerRow) => {
    rows.delete(id);
    waiting.delete(id);
    done.delete(id);
    if (isDone(row)) done.add(id);
    else rows.set(id, row);
    if (isPending(row) || row.state === 'noted') waiting.set(id, row);
    const others = liveOf(row.caseId).filter((one) => one.id !== id);
    const own = isLive(row) ? [...others, row] : others;
    if (own.length > 0) live.set(row.caseId, own);
    else live.delete(row.caseId);
  };
  const liveOf = (caseId: string | null) => live.get(caseId) ?? [];
  /**
   * Once a day: a program that runs for months would otherwise keep every row that was ever settled. As after a
   * start, a settled row is read again when it is asked for.
   */
  const forgetSettled = () => {
    for (const [id, row] of rows) if (!isLive(row)) rows.delete(id);
    asked.clear();
    done.clear();
  };
  return {
    rows: () => rows,
    isDone: (id) => done.has(id),
    *live() {
      for (const own of live.values()) yield* own;
    },
    liveOf,
    waiting: () => waiting.values(),
    async load() {
      const pieces = everyPiece(
        (after: string | null) => vault.request({ op: 'read-live-ledger', after }),
        (piece) => piece.rows.at(-1)?.id ?? null,
      );
      for await (const piece of pieces) for (const row of piece.rows) keep(row.id, row);
    },
    async find(ids) {
      const unknown = ids.filter((id) => !rows.has(id) && !asked.has(id));
      for (const chunk of inChunks(unknown)) {
        const found = await vault.request({ op: 'find-ledger', ids: [...chunk] });
        const byId = new Map(found.rows.map((row) => [row.id, row]));
        for (const id of chunk) {
          asked.add(id);
          const row = byId.get(id);
          if (row !== undefined) keep(id, row);
        }
      }
    },
    async of(caseIds) {
      const found: LedgerRow[] = [];
      for (const chunk of inChunks(caseIds)) {
        const { rows: some } = await vault.request({ op: 'find-ledger-of', caseIds: [...chunk] });
        found.push(...some);
      }
      return found;
    },
    async dueAfter(dueAt) {
      const pieces = everyPiece(
        (after: Pick<LedgerRow, 'dueAt' | 'id'> | null) =>
          vault.request({ op: 'find-ledger-after', after: after ?? { dueAt, id: null } }),
        (piece) => piece.rows.at(-1) ?? null,
      );
      const found: LedgerRow[] = [];
      for await (const piece of pieces) found.push(...piece.rows);
      return found;
    },
    async write(writes) {
      const all = new Set<string>();
      for (const chunk of inChunks(writes)) {
        const { written } = await vault.request({ op: 'write-ledger', writes: [...chunk] });
        const won = new Set(written);
        for (const { row } of chunk) {
          if (won.has(row.id)) keep(row.id, row);
          asked.add(row.id);
        }
        for (const id of written) all.add(id);
      }
      return all;
    },
    async prune(now) {
      if (prunedAt !== null && Math.abs(now - prunedAt) < DAY) return;
      for (let removed = VAULT_CHUNK; removed === VAULT_CHUNK; ) {
        const request = { op: 'prune-ledger', before: now - LEDGER_DAYS * DAY, keep: LEDGER_ROWS } as const;
        ({ removed } = await vault.request(request));
      }
      if (prunedAt !== null) forgetSettled();
      prunedAt = now;
    },
  };
}
