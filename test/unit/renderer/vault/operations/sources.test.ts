import { describe, expect, it } from 'vitest';
import { VAULT_CHUNK } from '../../../../../src/contract/vault.ts';
import { openDatabase } from '../../../../../src/renderer/vault/database.ts';
import { apply } from '../../../../../src/renderer/vault/operations/apply.ts';
import { noteRun } from '../../../../../src/renderer/vault/operations/note-run.ts';
import { putSourceState } from '../../../../../src/renderer/vault/operations/put-source-state.ts';
import { readCursor } from '../../../../../src/renderer/vault/operations/read-cursor.ts';
import { readOpen } from '../../../../../src/renderer/vault/operations/read-open.ts';
import { readSourceStates } from '../../../../../src/renderer/vault/operations/read-source-states.ts';
import { readStoredCase } from '../../../../../src/renderer/vault/operations/read-stored-case.ts';
import { removeSource } from '../../../../../src/renderer/vault/operations/remove-source.ts';
import { buildRun, buildSourceState, newStorage, told } from '../builders.ts';

async function withTwoSources() {
  const db = await openDatabase(newStorage());
  for (const sourceId of ['rt', 'rt-2']) {
    const changes = ['1', '2'].map((number) =>
      told({ id: `${sourceId}/${number}`, sourceId, key: `${sourceId} ${number}` }),
    );
    await apply(db, { sourceId, changes, setAside: [], cursor: `cursor of ${sourceId}`, now: 1 });
    await putSourceState(db, { state: buildSourceState({ sourceId }) });
  }
  return db;
}

describe('removing a source', () => {
  it('takes its runs and what was set aside along, and leaves those of others', async () => {
    const db = await withTwoSources();
    for (const sourceId of ['rt', 'rt-2']) {
      await noteRun(db, { run: buildRun({ sourceId }) });
      const setAside = [{ caseId: `${sourceId}/9`, reason: 'unreadable' }];
      await apply(db, { sourceId, changes: [], setAside, cursor: null, now: 1 });
    }
    await removeSource(db, { sourceId: 'rt', withCases: false, now: 6 });
    expect((await db.runs.toArray()).map(({ sourceId }) => sourceId)).toEqual(['rt-2']);
    expect((await db.setAside.toArray()).map(({ caseId }) => caseId)).toEqual(['rt-2/9']);
    db.close();
  });
});

describe('sources', () => {
  it('keep the last state that was put', async () => {
    const db = await openDatabase(newStorage());
    await putSourceState(db, { state: buildSourceState() });
    const problem = { code: 'timed-out', subject: 'rt.example.com', detail: '' } as const;
    const state = buildSourceState({ problem, progress: { done: 3, total: 9 } });
    await putSourceState(db, { state });
    expect(await readSourceStates(db)).toEqual({ states: [state] });
    db.close();
  });

  it('have no cursor before their first pull', async () => {
    const db = await openDatabase(newStorage());
    expect(await readCursor(db, { sourceId: 'rt' })).toEqual({ cursor: null });
    db.close();
  });

  it('leave their cases for review: the open ones are gone from then on, and open again once they are told again', async () => {
    const db = await withTwoSources();
    await removeSource(db, { sourceId: 'rt', withCases: false, now: 6 });
    const openIds = async () => (await readOpen(db, { after: null })).cases.map(({ id }) => id);
    expect(await openIds()).toEqual(['rt-2/1', 'rt-2/2']);
    const { case: stored } = await readStoredCase(db, { caseId: 'rt/1' });
    expect(stored).toMatchObject({ isOpen: false, isGone: true });
    expect(stored?.events.at(-1)).toMatchObject({ kind: 'closed', at: 6, isAtLatest: true });
    const before = await db.cases.toArray();
    await removeSource(db, { sourceId: 'rt', withCases: false, now: 7 });
    expect(await db.cases.toArray(), 'a removal that was cut off is asked for again').toEqual(before);
    const changes = [told({ id: 'rt/1', sourceId: 'rt', key: 'rt 1' })];
    await apply(db, { sourceId: 'rt', changes, setAside: [], cursor: null, now: 8 });
    expect(await openIds()).toEqual(['rt-2/1', 'rt-2/2', 'rt/1']);
    db.close();
  });

  it('are forgotten with state and cursor, their cases kept unless asked otherwise', async () => {
    const db = await withTwoSources();
    const request = { sourceId: 'rt', withCases: false, now: 6 };
    expect(await removeSource(db, request)).toEqual({ removedCaseIds: [], stored: [] });
    expect(await readCursor(db, request)).toEqual({ cursor: null });
    expect((await readSourceStates(db)).states.map(({ sourceId }) => sourceId)).toEqual(['rt-2']);
    expect(await db.cases.count()).toBe(4);
    db.close();
  });

  it('take their cases along, and nobody else’s, however often it is asked', async () => {
    const db = await withTwoSources();
    const request = { sourceId: 'rt', withCases: true, now: 6 };
    expect(await removeSource(db, request)).toEqual({ removedCaseIds: ['rt/1', 'rt/2'], stored: [] });
    expect(await removeSource(db, request)).toEqual({ removedCaseIds: [], stored: [] });
    expect(await db.cases.toCollection().primaryKeys()).toEqual(['rt-2/1', 'rt-2/2']);
    expect(await readCursor(db, { sourceId: 'rt-2' })).toEqual({ cursor: 'cursor of rt-2' });
    db.close();
  });
});

describe('open cases', () => {
  it.each([0, 1, VAULT_CHUNK, VAULT_CHUNK + 1])(
    'are read chunk by chunk, all %i of them once',
    async (count) => {
      const db = await openDatabase(newStorage());
      const ids = Array.from({ length: count }, (_, at) => `rt/${String(at).padStart(5, '0')}`);
      for (let at = 0; at < count; at += VAULT_CHUNK) {
        const changes = ids.slice(at, at + VAULT_CHUNK).map((id) => told({ id }));
        await apply(db, { sourceId: 'rt', changes, setAside: [], cursor: null, now: 1 });
      }
      const closed = [told({ id: 'rt/closed', isOpen: false })];
      await apply(db, { sourceId: 'rt', changes: closed, setAside: [], cursor: null, now: 1 });
      const read: string[] = [];
      const sizes: number[] = [];
      for (let hasMore = true; hasMore; ) {
        const page = await readOpen(db, { after: read.at(-1) ?? null });
        read.push(...page.cases.map(({ id }) => id));
        sizes.push(page.cases.length);
        ({ hasMore } = page);
      }
      expect(read).toEqual(ids);
      expect(sizes).toEqual(count > VAULT_CHUNK ? [VAULT_CHUNK, 1] : [count]);
      db.close();
    },
  );
});
