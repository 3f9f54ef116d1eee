import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../../src/renderer/vault/database.ts';
import { claimAlerts } from '../../../../../src/renderer/vault/operations/claim-alerts.ts';
import { knownAlerts } from '../../../../../src/renderer/vault/operations/known-alerts.ts';
import { settleAlerts } from '../../../../../src/renderer/vault/operations/settle-alerts.ts';
import { buildLedgerRow, newStorage } from '../builders.ts';

const rowsOf = (claim: string, ids: readonly string[]) => ids.map((id) => buildLedgerRow({ id, claim }));
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the ledger', () => {
  it('gives an alert to one of many claimants', async () => {
    const db = await openDatabase(newStorage());
    const claims = Array.from({ length: 20 }, (_, at) => rowsOf(`claim-${at}`, ['a', 'b', `own-${at}`]));
    const answers = await Promise.all(claims.map((rows) => claimAlerts(db, { rows })));
    const winners = answers.flatMap(({ claimed }) => idsOf(claimed));
    expect(winners).toHaveLength(22);
    expect(new Set(winners)).toHaveLength(22);
    db.close();
  });

  it('answers the same rows to the same claim, asked again after a lost reply', async () => {
    const db = await openDatabase(newStorage());
    await claimAlerts(db, { rows: rowsOf('other', ['b']) });
    const rows = rowsOf('mine', ['a', 'b', 'c']);
    const first = await claimAlerts(db, { rows });
    expect(idsOf(first.claimed)).toEqual(['a', 'c']);
    expect(await claimAlerts(db, { rows })).toEqual(first);
    db.close();
  });

  it('takes an alert that is named twice in one claim once', async () => {
    const db = await openDatabase(newStorage());
    const { claimed } = await claimAlerts(db, { rows: rowsOf('mine', ['a', 'a']) });
    expect(idsOf(claimed)).toEqual(['a']);
    db.close();
  });

  it('notes what came of an alert, twice as once, and passes over what it does not have', async () => {
    const db = await openDatabase(newStorage());
    await claimAlerts(db, { rows: rowsOf('mine', ['a', 'b']) });
    await settleAlerts(db, { ids: ['a', 'unknown'], outcome: 'shown' });
    await settleAlerts(db, { ids: ['a', 'unknown'], outcome: 'shown' });
    expect((await db.ledger.toArray()).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'shown'],
      ['b', 'claimed'],
    ]);
    db.close();
  });

  it('knows what it has, each once, in the order asked', async () => {
    const db = await openDatabase(newStorage());
    await claimAlerts(db, { rows: rowsOf('mine', ['a', 'b']) });
    expect(await knownAlerts(db, { ids: ['b', 'x', 'a', 'b'] })).toEqual({ ids: ['b', 'a'] });
    db.close();
  });
});
