import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../../src/domain/cases/case.ts';
import { DAY, HOUR } from '../../../../../src/domain/units.ts';
import { createAzureSupportConnector } from '../../../../../src/main/sync/connectors/azure-support/connector.ts';
import {
  readCursor,
  withoutLongClosed,
} from '../../../../../src/main/sync/connectors/azure-support/cursor.ts';
import { NOW, setUpAzureSupport } from './azure-rig.ts';

const rig = setUpAzureSupport();

describe('what changes between pulls', () => {
  it('tells nothing twice, and a changed severity from when it was seen', async () => {
    rig.message('testticket', 'm', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    rig.message('testticket2', 'm', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    const first = await rig.pull();
    expect((await rig.pull(first.cursor)).cases).toEqual([]);
    rig.change('testticket', { severity: 'critical', modifiedDate: '2020-03-21T08:00:00Z' });
    const second = await rig.pull(first.cursor);
    expect(second.cases).toHaveLength(1);
    expect(second.cases[0]?.events).toContainEqual({
      id: `azure:testticket:severity-after:${Date.parse('2020-03-20T21:36:18Z')}`,
      at: Date.parse('2020-03-21T08:00:00Z'),
      kind: 'severity-changed',
      severity: 'A',
    });
  });

  it('sees an answer that came without a new date of the ticket', async () => {
    const { cursor } = await rig.pull();
    rig.message('testticket', 'm', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    expect((await rig.pull(cursor)).cases[0]?.events.at(-1)?.kind).toBe('responded');
  });

  it.each([
    ['an hour later', HOUR],
    ['once a clock that was ahead is put right', -8 * HOUR],
  ])('looks through all tickets again %s, for those of a status of their own', async (_, ms) => {
    let now = NOW;
    rig.connector = createAzureSupportConnector({ ...rig.connection(), now: () => now });
    rig.change('testticket', { status: 'Closed' });
    const { cursor } = await rig.pull();
    rig.change('testticket', { status: 'In progress', modifiedDate: '2020-03-22T08:00:00Z' });
    expect((await rig.pull(cursor)).cases).toEqual([]);
    now += ms;
    expect((await rig.pull(cursor)).cases).toMatchObject([{ id: 'azure/testticket', isOpen: true }]);
  });

  it('finds a ticket that has left the open ones, closed or gone for good', async () => {
    const { cursor } = await rig.pull();
    rig.change('testticket', { status: 'Closed', modifiedDate: '2020-03-22T08:00:00Z' });
    rig.azure.tickets.delete('testticket2');
    const { pages, cases } = await rig.pull(cursor);
    expect(cases).toMatchObject([{ id: 'azure/testticket', isOpen: false }]);
    expect(cases[0]?.events.at(-1)?.kind).toBe('closed');
    expect(pages.flatMap(({ changes }) => changes)).toContainEqual({
      kind: 'gone',
      caseId: 'azure/testticket2',
      at: NOW,
    });
  });

  it('knows of a ticket that is opened again what was seen before it was closed: its clock is not read anew', async () => {
    const kinds = (cases: readonly Case[]) => cases.flatMap(({ events }) => events.map(({ kind }) => kind));
    let { cursor } = await rig.pull();
    const seen = [
      { severity: 'critical', modifiedDate: '2020-03-21T08:00:00Z' },
      { status: 'Closed', modifiedDate: '2020-03-22T08:00:00Z' },
      { status: 'Open', modifiedDate: '2020-03-23T08:00:00Z' },
    ];
    const told: string[][] = [];
    for (const properties of seen) {
      rig.change('testticket', properties);
      const next = await rig.pull(cursor);
      ({ cursor } = next);
      told.push(kinds(next.cases));
    }
    expect(told.at(-1)).toEqual(['opened', 'severity-changed', 'closed', 'reopened']);
  });

  it('asks no more for a ticket that is closed, and forgets it when it can hardly be opened again', async () => {
    rig.azure.tickets.delete('testticket2');
    let { cursor } = await rig.pull();
    rig.change('testticket', { status: 'Closed', modifiedDate: '2020-03-22T08:00:00Z' });
    ({ cursor } = await rig.pull(cursor));
    const asked = rig.azure.asked.length;
    expect((await rig.pull(cursor)).cases).toEqual([]);
    expect(rig.azure.asked.slice(asked).filter((one) => one.includes('testticket'))).toEqual([]);
    const known = readCursor(cursor, rig.connection().source);
    expect(Object.keys(withoutLongClosed(known, NOW + 30 * DAY).tickets)).toEqual(['testticket']);
    expect(withoutLongClosed(known, NOW + 31 * DAY).tickets).toEqual({});
  });

  it('asks only for what Azure can filter, and for no tickets older than it keeps', async () => {
    await rig.pull();
    await rig.pull();
    const lists = rig.azure.asked.filter(
      (asked) => asked.includes('supportTicketscreatedDate') || asked.includes("'"),
    );
    expect(lists[0]).toContain(`createdDate ge ${new Date(NOW - 550 * DAY).toISOString().slice(0, 10)}`);
    expect(lists.slice(1).map((asked) => asked.split('supportTickets')[1])).toEqual([
      "status eq 'Open'",
      "status eq 'Updating'",
    ]);
  });
});
