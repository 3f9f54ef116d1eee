import { describe, expect, it } from 'vitest';
import { VAULT_CHUNK } from '../../../../../src/contract/vault.ts';
import type { CommandState } from '../../../../../src/domain/cases/command.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { openDatabase } from '../../../../../src/renderer/vault/database.ts';
import { apply } from '../../../../../src/renderer/vault/operations/apply.ts';
import { putCommands } from '../../../../../src/renderer/vault/operations/put-commands.ts';
import { putDuty } from '../../../../../src/renderer/vault/operations/put-duty.ts';
import { readActiveCommands } from '../../../../../src/renderer/vault/operations/read-active-commands.ts';
import { removeSource } from '../../../../../src/renderer/vault/operations/remove-source.ts';
import { readCase, readCommandsOf } from '../../../../../src/renderer/vault/reads.ts';
import { command } from '../../../../support/commands.ts';
import { buildCase, newStorage, told } from '../builders.ts';

const entry = (number: number, state: CommandState = 'queued', isTold = false) => {
  const given = command(number, { kind: 'assign', owner: 'Li Wei' }, { caseId: 'rt/1', sourceId: 'rt' });
  return { ...newEntry(given, number), state, isTold };
};

async function withOneCase() {
  const db = await openDatabase(newStorage());
  await apply(db, { sourceId: 'rt', changes: [told()], setAside: [], cursor: null, now: 1 });
  return db;
}

describe('commands', () => {
  it('are kept with what they changed, and their cases answered, the same however often it is asked', async () => {
    const db = await withOneCase();
    const request = {
      entries: [entry(1, 'sent', true)],
      changes: [told({ revision: 2, owner: 'Li' })],
      now: 5,
    };
    const first = await putCommands(db, request);
    expect(first.stored).toMatchObject([{ id: 'rt/1', revision: 2, owner: 'Li' }]);
    expect(await putCommands(db, request)).toEqual(first);
    expect(await readCommandsOf(db, 'rt/1')).toEqual(request.entries);
    db.close();
  });

  it('are not kept when what they changed cannot be, nor the other way round', async () => {
    const db = await withOneCase();
    const uncloneable = { ...buildCase({ revision: 2 }), subject: (() => 'no text') as unknown as string };
    const changes = [{ kind: 'told', case: uncloneable } as const];
    await expect(putCommands(db, { entries: [entry(1)], changes, now: 5 })).rejects.toThrow();
    expect(await readCommandsOf(db, 'rt/1')).toEqual([]);
    expect(await readCase(db, 'rt/1')).toMatchObject({ revision: 1 });
    db.close();
  });

  it('are read in their order, those of which something is still to come', async () => {
    const db = await withOneCase();
    const active = [
      entry(1),
      entry(2, 'sending'),
      entry(3, 'conflict'),
      entry(4, 'refused'),
      entry(5, 'sent'),
    ];
    const settled = [entry(6, 'sent', true), entry(7, 'dropped')];
    await putCommands(db, { entries: [...settled, ...active.toReversed()], changes: [], now: 5 });
    expect(await readActiveCommands(db, { after: null })).toEqual({ entries: active, hasMore: false });
    expect((await readActiveCommands(db, { after: 4 })).entries).toEqual(active.slice(4));
    db.close();
  });

  it('are read a chunk at a time', async () => {
    const db = await withOneCase();
    const entries = Array.from({ length: VAULT_CHUNK + 1 }, (_, at) => entry(at + 1));
    await putCommands(db, { entries: entries.slice(0, VAULT_CHUNK), changes: [], now: 5 });
    await putCommands(db, { entries: entries.slice(VAULT_CHUNK), changes: [], now: 5 });
    const page = await readActiveCommands(db, { after: null });
    expect([page.entries.length, page.hasMore]).toEqual([VAULT_CHUNK, true]);
    expect(await readActiveCommands(db, { after: VAULT_CHUNK })).toEqual({
      entries: entries.slice(VAULT_CHUNK),
      hasMore: false,
    });
    db.close();
  });

  it('and what was found about duties go with their source’s cases, and stay when those stay', async () => {
    const db = await withOneCase();
    await putCommands(db, { entries: [entry(1)], changes: [], now: 5 });
    const mark = { caseId: 'rt/1', sourceId: 'rt', duty: 'x', state: 'missing', by: 'Li', at: 5 } as const;
    await putDuty(db, { mark });
    await removeSource(db, { sourceId: 'rt', withCases: false, now: 6 });
    expect([await db.commands.count(), await db.duties.count()]).toEqual([1, 1]);
    await removeSource(db, { sourceId: 'rt', withCases: true, now: 6 });
    expect([await db.commands.count(), await db.duties.count()]).toEqual([0, 0]);
    db.close();
  });
});
