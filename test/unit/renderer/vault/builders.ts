import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { SourceState } from '../../../../src/contract/source-state.ts';
import type { SyncRun } from '../../../../src/contract/sync-run.ts';
import type { LedgerRow } from '../../../../src/domain/alerts/ledger-row.ts';
import type { Case, StoredCase } from '../../../../src/domain/cases/case.ts';
import type { CaseChange } from '../../../../src/domain/cases/case-change.ts';
import { readOpenCases } from '../../../../src/renderer/vault/reads.ts';

/** An IndexedDB of its own for one test, as options for Dexie. */
export function newStorage(): { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange } {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export function buildCase(fields: Partial<Case> = {}): Case {
  return {
    id: 'rt/1',
    sourceId: 'rt',
    key: 'RT-1',
    subject: 'Cannot sign in',
    customer: 'Contoso',
    owner: null,
    queue: 'Support',
    status: 'new',
    isOpen: true,
    openedAt: 1_000,
    updatedAt: 1_000,
    revision: 1,
    url: null,
    events: [],
    mappingRemarks: [],
    ...fields,
  };
}

export function told(fields: Partial<Case> = {}): CaseChange {
  return { kind: 'told', case: buildCase(fields) };
}

export function buildSourceState(fields: Partial<SourceState> = {}): SourceState {
  return {
    sourceId: 'rt',
    name: 'Help desk',
    kind: 'request-tracker',
    activity: 'idle',
    abilities: [],
    lastSuccessAt: 5_000,
    problem: null,
    nextTryAt: null,
    serverOffsetMs: null,
    progress: null,
    ...fields,
  };
}

export function buildLedgerRow(fields: Partial<LedgerRow> = {}): LedgerRow {
  return {
    id: 'rt/1|deadline-near|30|9000',
    kind: 'deadline-near',
    caseId: 'rt/1',
    label: 'RT-1',
    severity: 'B',
    step: '30',
    deadline: 9_000,
    dueAt: 8_000,
    claimedAt: 8_001,
    claim: 'claim-1',
    state: 'due',
    stateAt: 8_001,
    why: 'on-time',
    told: null,
    snoozedUntil: null,
    ...fields,
  };
}

export function buildRun(fields: Partial<SyncRun> = {}): SyncRun {
  const startedAt = fields.startedAt ?? 1_000;
  return {
    sourceId: 'rt',
    startedAt,
    lastStartedAt: startedAt,
    endedAt: startedAt + 50,
    pulls: 1,
    pages: 1,
    changes: 0,
    setAside: 0,
    outcome: 'done',
    problem: null,
    ...fields,
  };
}

/** Every open case that a database holds. */
export async function openCases(db: Parameters<typeof readOpenCases>[0]): Promise<readonly StoredCase[]> {
  const all: StoredCase[] = [];
  for await (const chunk of readOpenCases(db)) all.push(...chunk);
  return all;
}
