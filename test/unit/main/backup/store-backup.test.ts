import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VaultRequest } from '../../../../src/contract/vault.ts';
import { verifyBackup } from '../../../../src/main/backup/read-backup.ts';
import { backUpStore, restoreStore } from '../../../../src/main/backup/store-backup.ts';
import { writeBackup } from '../../../../src/main/backup/write-backup.ts';
import { gateRequests } from '../../../../src/main/vault/gate.ts';
import type { VaultRequester } from '../../../../src/main/vault/vault-client.ts';
import { SCHEMA_STEPS } from '../../../../src/renderer/vault/schema.ts';
import { ROW_SCHEMAS } from '../../../../src/renderer/vault/store/row-checks.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';
import type { Rows } from '../../renderer/vault/published-rows-1-to-4.ts';
import { PUBLISHED } from '../../renderer/vault/published-versions.ts';
import { NOTHING_WAITS } from './nothing-waits.ts';

const FACTS = { madeAt: 1, reason: 'by-hand', program: '1.2.3', settings: {} } as const;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-store-backup-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fill(vault: InProcessVault, from: number, count: number): Promise<void> {
  const changes = Array.from({ length: count }, (_, at) => ({
    kind: 'told' as const,
    case: caseOpened(beijing('2026-11-23 10:00'), {}, { id: `desk/${String(from + at).padStart(5, '0')}` }),
  }));
  const cursor = `after ${from + count}`;
  await vault.request({ op: 'apply', sourceId: 'desk', changes, setAside: [], cursor, now: 1 });
}

/** Everything but what is said of the board's order, which is counted on and not brought back. */
async function contentsOf({ db }: InProcessVault): Promise<Rows> {
  const tables = db.tables.filter(({ name }) => name !== 'boardOrder');
  const all = tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(all));
}

async function* rowsIn(rows: Rows) {
  for (const [table, all] of Object.entries(rows)) yield { table, rows: [...all] };
}

describe('a backup of the store', () => {
  it('brings back exactly what was stored, several chunks of it, whatever came after', async () => {
    const vault = await openInProcessVault();
    await fill(vault, 0, 600);
    await fill(vault, 600, 600);
    const before = await contentsOf(vault);
    const path = join(folder, 'whole.caseclock');
    await backUpStore(vault.request, path, { ...FACTS, waiting: NOTHING_WAITS.all() });
    await fill(vault, 5000, 10);
    await vault.request({ op: 'remove-source', sourceId: 'desk', withCases: true, now: 6 });
    await restoreStore(vault.request, path, await verifyBackup(path));
    expect(await contentsOf(vault)).toEqual(before);
    expect(before['cases']).toHaveLength(1200);
  });

  it.each(PUBLISHED)('of version $version climbs to the newest', async ({ version, rows, now }) => {
    const vault = await openInProcessVault();
    await fill(vault, 0, 3);
    const path = join(folder, `version-${version}.caseclock`);
    await writeBackup(path, { ...FACTS, schema: version }, Object.keys(rows), rowsIn(rows));
    await restoreStore(vault.request, path, await verifyBackup(path));
    const { boardOrder: _, ...others } = { ...emptyTables(vault), ...now };
    expect(await contentsOf(vault)).toEqual(others);
  });

  it.each([
    ['of a newer version', { schema: 99, rows: [{ id: 'rt/1' }] }, 'newer-version'],
    ['with a row that no table holds', { schema: 1, rows: [{ id: 'rt/1', subject: 7 }] }, 'cases: '],
    ['without a key', { schema: 1, rows: [{ subject: 'x' }] }, 'failed: '],
  ])('%s is refused, and everything stays', async (_, { schema, rows }, said) => {
    const vault = await openInProcessVault();
    await fill(vault, 0, 3);
    const before = await contentsOf(vault);
    const path = join(folder, 'refused.caseclock');
    await writeBackup(path, { ...FACTS, schema }, ['cases'], rowsIn({ cases: rows }));
    await expect(restoreStore(vault.request, path, await verifyBackup(path))).rejects.toThrow(said);
    expect(await contentsOf(vault)).toEqual(before);
  });

  it('has the order of the board forgotten, its own and that of what it replaces', async () => {
    const vault = await openInProcessVault();
    await fill(vault, 0, 3);
    const firstRows = {
      build: 'a',
      under: { record: null, pins: 0 },
      from: 0,
      until: null,
      total: 3,
      ids: ['desk/00000'],
    };
    await vault.request({ op: 'keep-first-rows', revision: 1, firstRows });
    const path = join(folder, 'ordered.caseclock');
    await backUpStore(vault.request, path, { ...FACTS, waiting: NOTHING_WAITS.all() });
    await restoreStore(vault.request, path, await verifyBackup(path));
    expect(await vault.db.boardOrder.toArray()).toEqual([{ revision: 2, firstRows: null }]);
  });

  it('that is sent twice over, as after a crash of the page, is restored once', async () => {
    const vault = await openInProcessVault();
    await fill(vault, 0, 10);
    const before = await contentsOf(vault);
    const path = join(folder, 'twice.caseclock');
    await backUpStore(vault.request, path, { ...FACTS, waiting: NOTHING_WAITS.all() });
    await fill(vault, 100, 10);
    const twice: VaultRequester = async (request) => {
      await vault.request(request);
      return vault.request(request);
    };
    await restoreStore(twice, path, await verifyBackup(path));
    expect(await contentsOf(vault)).toEqual(before);
  });
});

function emptyTables({ db }: InProcessVault): Rows {
  return Object.fromEntries(db.tables.map(({ name }) => [name, []]));
}

it('every table has a check for its rows', () => {
  const tables = new Set(SCHEMA_STEPS.flatMap(({ stores }) => Object.keys(stores)));
  expect(new Set(Object.keys(ROW_SCHEMAS))).toEqual(tables);
});

describe('exclusive work', () => {
  const READ: VaultRequest = { op: 'read-source-states' };

  it('holds everybody else back, in their order, until it is done', async () => {
    const log: string[] = [];
    const gate = gateRequests((async (request: VaultRequest) => {
      log.push(request.op === 'read-cursor' ? request.sourceId : request.op);
      return {};
    }) as unknown as VaultRequester);
    let finish: () => void = () => {};
    const work = gate.exclusively(async (request) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      await request(READ);
    });
    const waiting = ['a', 'b', 'c'].map((sourceId) => gate.request({ op: 'read-cursor', sourceId }));
    await Promise.resolve();
    expect(log).toEqual([]);
    finish();
    await Promise.all([work, ...waiting]);
    expect(log).toEqual(['read-source-states', 'a', 'b', 'c']);
  });

  it('that fails lets the others go on', async () => {
    const gate = gateRequests((async () => 'answer') as unknown as VaultRequester);
    await expect(gate.exclusively(async () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await gate.request(READ)).toBe('answer');
  });
});
