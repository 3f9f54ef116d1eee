import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../../src/domain/cases/case.ts';
import { createAzureSupportConnector } from '../../../../../src/main/sync/connectors/azure-support/connector.ts';
import { eventIdsOf, never, setUpAzureSupport, stored, toldIn } from './azure-rig.ts';

const rig = setUpAzureSupport();
const kinds = (one: Case | undefined) => one?.events.map(({ kind }) => kind);
const close = (modifiedDate: string) => rig.change('testticket', { status: 'Closed', modifiedDate });

/** The case that was closed by a command and told so by a pull. */
async function closedCase() {
  const { cases, cursor } = await rig.pull();
  const subject = stored(toldIn(await rig.push(stored(cases[0]), { kind: 'resolve' })));
  return { subject, cursor: (await rig.pull(cursor)).cursor };
}

describe('what commands did between two pulls', () => {
  it('closed by mistake and opened again: the time in which it was closed stays out of the clock', async () => {
    const { cases, cursor } = await rig.pull();
    const closed = toldIn(await rig.push(stored(cases[0]), { kind: 'resolve' }));
    const reopened = toldIn(await rig.push(stored(closed), { kind: 'reopen' }));
    expect(kinds(reopened)).toEqual(['opened', 'closed', 'reopened']);
    const next = await rig.pull(cursor);
    expect(next.cases.map(({ events }) => events)).toEqual([reopened.events]);
    rig.change('testticket', { severity: 'critical', modifiedDate: '2020-03-30T08:00:00Z' });
    const [last] = (await rig.pull(next.cursor)).cases;
    expect(kinds(last)).toEqual(['opened', 'closed', 'reopened', 'severity-changed']);
  });

  it('opened again and closed at Azure before the next pull: the case is closed by that pull', async () => {
    const { subject, cursor } = await closedCase();
    const reopened = toldIn(await rig.push(subject, { kind: 'reopen' }));
    close('2020-03-30T08:00:00Z');
    const next = await rig.pull(cursor);
    expect(next.cases).toMatchObject([{ isOpen: false }]);
    expect(next.cases[0]?.events.slice(0, -1)).toEqual(reopened.events);
    expect(kinds(next.cases[0])).toEqual(['opened', 'closed', 'reopened', 'closed']);
    const asked = rig.azure.asked.length;
    expect((await rig.pull(next.cursor)).cases).toEqual([]);
    expect(rig.azure.asked.slice(asked).filter((one) => /testticket\b/.test(one))).toEqual([]);
  });

  it('is told by the next pull that comes to its end, however many come to nothing before', async () => {
    const { subject, cursor } = await closedCase();
    await rig.push(subject, { kind: 'reopen' });
    close('2020-03-30T08:00:00Z');
    // What these told was not stored.
    await rig.pull(cursor);
    await rig.pull(cursor);
    expect(kinds((await rig.pull(cursor)).cases[0])).toEqual(['opened', 'closed', 'reopened', 'closed']);
  });

  it('while a pull is under way: the one after it tells what it could not see', async () => {
    const { subject, cursor } = await closedCase();
    rig.message('testticket2', 'm', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    const underWay = rig.connector.pull(cursor, never)[Symbol.asyncIterator]();
    const first = await underWay.next();
    await rig.push(subject, { kind: 'reopen' });
    close('2020-03-30T08:00:00Z');
    while ((await underWay.next()).done !== true);
    const [after] = (await rig.pull(first.value.cursor)).cases;
    expect(kinds(after)).toEqual(['opened', 'closed', 'reopened', 'closed']);
  });

  it('opened again and gone before the next pull: that is told, and no more', async () => {
    const { subject, cursor } = await closedCase();
    await rig.push(subject, { kind: 'reopen' });
    rig.azure.tickets.delete('testticket');
    const next = await rig.pull(cursor);
    const changes = ({ pages }: typeof next) => pages.flatMap((page) => page.changes);
    expect(changes(next)).toMatchObject([{ kind: 'gone', caseId: 'azure/testticket' }]);
    expect(changes(await rig.pull(next.cursor))).toEqual([]);
  });

  it('opened again and, after a restart, closed at Azure: looking through all tickets finds it closed', async () => {
    const { subject, cursor } = await closedCase();
    await rig.push(subject, { kind: 'reopen' });
    rig.connector = createAzureSupportConnector(rig.connection());
    close('2020-03-30T08:00:00Z');
    const next = await rig.pull(cursor);
    expect(next.cases).toMatchObject([{ id: 'azure/testticket', isOpen: false }]);
    rig.connector = createAzureSupportConnector(rig.connection());
    expect((await rig.pull(next.cursor)).cases.map(({ id }) => id)).not.toContain('azure/testticket');
  });

  it('a list that is behind a command adds nothing to what was seen', async () => {
    const { cases, cursor } = await rig.pull();
    const before = rig.azure.tickets.get('testticket')?.properties ?? {};
    const closed = toldIn(await rig.push(stored(cases[0]), { kind: 'resolve' }));
    const { status, modifiedDate } = rig.azure.tickets.get('testticket')?.properties ?? {};
    rig.change('testticket', before);
    const behind = await rig.pull(cursor);
    rig.change('testticket', { status, modifiedDate });
    const [last] = (await rig.pull(behind.cursor)).cases;
    expect(last?.events).toEqual(closed.events);
  });
});

describe('a ticket that is already as a command wants it', () => {
  it('open: the case is open at once, by nobody of this desk, and asked for until it is closed', async () => {
    const { subject, cursor } = await closedCase();
    rig.change('testticket', { status: 'In progress', modifiedDate: '2020-03-30T08:00:00Z' });
    const outcome = await rig.push(subject, { kind: 'reopen' });
    const reopened = toldIn(outcome);
    expect(reopened).toMatchObject({ isOpen: true, status: 'In progress' });
    expect(reopened.events.at(-1)).toMatchObject({
      kind: 'reopened',
      at: Date.parse('2020-03-30T08:00:00Z'),
    });
    expect(eventIdsOf(outcome)).toEqual([]);
    const next = await rig.pull(cursor);
    expect(next.cases.map(({ events }) => events)).toEqual([reopened.events]);
    close('2020-03-31T08:00:00Z');
    expect((await rig.pull(next.cursor)).cases).toMatchObject([{ isOpen: false }]);
  });

  it('closed: the case is closed at once, by nobody of this desk', async () => {
    const { cases, cursor } = await rig.pull();
    close('2020-03-30T08:00:00Z');
    const outcome = await rig.push(stored(cases[0]), { kind: 'resolve' });
    const closed = toldIn(outcome);
    expect(closed.isOpen).toBe(false);
    expect(kinds(closed)).toEqual(['opened', 'closed']);
    expect(eventIdsOf(outcome)).toEqual([]);
    expect((await rig.pull(cursor)).cases.map(({ events }) => events)).toEqual([closed.events]);
  });
});
