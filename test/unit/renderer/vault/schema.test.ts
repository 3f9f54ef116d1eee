import { describe, expect, it } from 'vitest';
import { openDatabase, VaultDatabase } from '../../../../src/renderer/vault/database.ts';
import {
  newestVersion,
  SCHEMA_STEPS,
  type SchemaStep,
  wholeStep,
} from '../../../../src/renderer/vault/schema.ts';
import { newStorage, openCases } from './builders.ts';
import { CASES_1, ROWS_1, type Rows } from './published-rows-1-to-4.ts';
import { PUBLISHED } from './published-versions.ts';

async function storeAt(storage: ReturnType<typeof newStorage>, steps: readonly SchemaStep[], rows: Rows) {
  const db = new VaultDatabase(storage, steps);
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkAdd(all);
  db.close();
}

async function rowsOf(db: VaultDatabase, tables: readonly string[]): Promise<Rows> {
  const all = tables.map(async (table) => [table, await db.table(table).toArray()] as const);
  return Object.fromEntries(await Promise.all(all));
}

describe('the schema', () => {
  it('has every published step unchanged, and no step that is not in the list', () => {
    const steps = SCHEMA_STEPS.map(({ version, stores }) => ({ version, stores }));
    expect(steps).toEqual(PUBLISHED.map(({ version, stores }) => ({ version, stores })));
    expect(steps.map(({ version }) => version)).toEqual(steps.map((_, at) => at + 1));
  });

  it('told whole, as to whoever only reads, has the tables and indexes of all its steps', () => {
    const tablesAfter = (steps: readonly SchemaStep[]) =>
      new VaultDatabase(newStorage(), steps).tables.map(({ name, schema: { primKey, indexes } }) => [
        name,
        [primKey, ...indexes].map(({ src }) => src),
      ]);
    expect(tablesAfter([wholeStep(SCHEMA_STEPS)]).sort()).toEqual(tablesAfter(SCHEMA_STEPS).sort());
  });

  it.each(PUBLISHED)('opens version $version with its rows intact', async ({ version, rows, now }) => {
    const storage = newStorage();
    const steps = SCHEMA_STEPS.filter((step) => step.version <= version);
    await storeAt(storage, steps, rows);
    const db = await openDatabase(storage);
    expect(await rowsOf(db, Object.keys(now))).toEqual(now);
    expect(await openCases(db)).toHaveLength(1);
    db.close();
  });

  it('climbs by one appended step, rows rewritten and the rest intact', async () => {
    const storage = newStorage();
    const newest = PUBLISHED.at(-1);
    await storeAt(storage, SCHEMA_STEPS, newest?.rows ?? {});
    const next: SchemaStep = {
      version: newestVersion(SCHEMA_STEPS) + 1,
      stores: { drafts: 'id' },
      upgrade: (transaction) =>
        transaction
          .table('cases')
          .toCollection()
          .modify((row: { tags?: readonly string[] }) => {
            row.tags = [];
          }),
    };
    const db = new VaultDatabase(storage, [...SCHEMA_STEPS, next]);
    const { cases, ...others } = newest?.now ?? {};
    expect(await rowsOf(db, Object.keys(others))).toEqual(others);
    expect(await db.table('cases').toArray()).toEqual(cases?.map((row) => ({ ...row, tags: [] })));
    expect(await db.table('drafts').count()).toBe(0);
    db.close();
  });

  it('leaves everything as it was when a step fails', async () => {
    const storage = newStorage();
    await storeAt(storage, SCHEMA_STEPS, ROWS_1);
    const broken: SchemaStep = {
      version: newestVersion(SCHEMA_STEPS) + 1,
      stores: { drafts: 'id' },
      upgrade: async (transaction) => {
        await transaction.table('cases').clear();
        throw new Error('no space');
      },
    };
    const db = new VaultDatabase(storage, [...SCHEMA_STEPS, broken]);
    await expect(db.open()).rejects.toThrow();
    const again = await openDatabase(storage);
    expect(await again.cases.toArray()).toEqual(CASES_1);
    again.close();
  });
});
