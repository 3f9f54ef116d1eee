import { describe, expect, it } from 'vitest';
import { DAY } from '../../../../../src/domain/units.ts';
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
      id: `azure:testticket:severity:${Date.parse('2020-03-21T08:00:00Z')}`,
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
