import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../../../../src/main/sync/connector.ts';
import { MOST_PAGES } from '../../../../../src/main/sync/connectors/azure-support/arm-client.ts';
import { createAzureSupportConnector } from '../../../../../src/main/sync/connectors/azure-support/connector.ts';
import { ticketLike } from '../../../../servers/azure-support/azure-support.ts';
import { setUpAzureSupport } from './azure-rig.ts';

const rig = setUpAzureSupport();

describe('tickets of Azure Support as cases', () => {
  it('tells Microsoft’s own examples: severity, service, plan and owner in the console’s words', async () => {
    const { cases } = await rig.pull();
    const [technical, billing] = cases;
    expect(technical).toMatchObject({
      id: 'azure/testticket',
      key: '119120321001170',
      subject: 'my title',
      customer: 'abc xyz',
      owner: 'xyz@contoso.com',
      isOpen: true,
      openedAt: Date.parse('2020-03-20T21:36:18Z'),
      mappingRemarks: [],
    });
    expect(technical?.events).toEqual([
      {
        id: 'azure:testticket:opened',
        at: Date.parse('2020-03-20T21:36:18Z'),
        kind: 'opened',
        severity: 'B',
        serviceType: 'technical-platform',
        plan: 'premium',
      },
    ]);
    expect(billing?.events[0]).toMatchObject({ severity: 'C', serviceType: 'billing' });
  });

  it('keeps what it does not know: fields, and values of enums', async () => {
    const description = `Disk is read-only. ${'x'.repeat(5000)}`;
    const unknown = { supportChannel: 'Email', brandNew: { deep: 7 } };
    rig.change('testticket', { severity: 'apocalyptic', description, ...unknown });
    const [technical] = (await rig.pull()).cases;
    expect(technical?.details).toContainEqual({ name: 'supportChannel', value: 'Email' });
    expect(technical?.details).toContainEqual({ name: 'brandNew.deep', value: '7' });
    expect(technical?.details).toContainEqual({
      name: 'description',
      value: description.slice(0, 4000),
      cutFrom: description.length,
    });
    expect(technical?.details).toContainEqual({
      name: 'serviceLevelAgreement.expirationTime',
      value: '2020-03-21T17:36:18Z',
    });
    expect(technical?.mappingRemarks).toEqual([{ field: 'severity', found: 'apocalyptic', readAs: 'B' }]);
  });

  it('is answered by the first message of somebody who is no contact, whatever direction Azure calls it', async () => {
    rig.message('testticket', 'm1', 'ABC@contoso.com', '2020-03-20T22:00:00Z');
    rig.message('testticket', 'm2', 'no-reply@microsoft.com', '2020-03-20T22:01:00Z');
    rig.message('testticket', 'm3', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    const [technical] = (await rig.pull()).cases;
    expect(technical?.events.slice(1)).toEqual([
      {
        id: 'azure:communication:m3',
        at: Date.parse('2020-03-20T23:00:00Z'),
        kind: 'responded',
        by: 'engineer@microsoft.com',
      },
    ]);
  });

  it.each([
    'azure-noreply@microsoft.com',
    'support-noreply@21vianet.com',
    'no-reply@microsoft.com',
    'NoReply@microsoft.com',
    'azure_no_reply@microsoft.com',
    'donotreply@microsoft.com',
    'azure.do-not-reply@21vianet.com',
    'mailer-daemon@microsoft.com',
  ])('is not answered by a message of %s, which nobody is behind (policy rule 5)', async (sender) => {
    rig.message('testticket', 'm', sender, '2020-03-20T22:00:00Z');
    const [technical] = (await rig.pull()).cases;
    expect(technical?.events.map(({ kind }) => kind)).toEqual(['opened']);
  });

  it.each([
    ['a colleague of the contact', 'colleague@Contoso.com', []],
    ['the ticket’s engineer, even one of the same domain', 'xyz@contoso.com', ['responded']],
    ['this desk, even one of the same domain', 'Desk@contoso.com', ['responded']],
    ['a person whose name is like an automatic sender’s', 'eno.reply@microsoft.com', ['responded']],
  ])('by whom a message is says whether it answers: %s', async (_, sender, answers) => {
    rig.message('testticket', 'm', sender, '2020-03-20T22:00:00Z');
    const [technical] = (await rig.pull()).cases;
    expect(technical?.events.slice(1).map(({ kind }) => kind)).toEqual(answers);
  });

  it('reads every page of tickets and of messages', async () => {
    rig.azure.pageSize = 3;
    for (let place = 0; place < 20; place += 1) {
      rig.azure.tickets.set(`t${place}`, ticketLike(0, `t${place}`, { supportTicketId: `${place}` }));
    }
    for (let place = 0; place < 25; place += 1) {
      rig.message('testticket', `m${place}`, 'abc@contoso.com', '2020-03-20T22:00:00Z');
    }
    rig.message('testticket', 'last', 'engineer@microsoft.com', '2020-03-20T23:30:00Z');
    const { cases } = await rig.pull();
    expect(new Set(cases.map(({ id }) => id)).size).toBe(22);
    expect(cases[0]?.events.at(-1)).toMatchObject({ kind: 'responded', id: 'azure:communication:last' });
  });

  it('are not asked for without end when a page leads back to itself', async () => {
    const connection = rig.connection();
    let asked = 0;
    const fetch: Fetch = async (url, init) => {
      const answer = await connection.fetch(url, init);
      if (!new URL(url).pathname.endsWith('/supportTickets')) return answer;
      asked += 1;
      if (asked > 5) throw new Error('asked without end');
      return new Response(JSON.stringify({ ...(await answer.json()), nextLink: url }));
    };
    rig.connector = createAzureSupportConnector({ ...connection, fetch });
    await expect(rig.pull()).rejects.toMatchObject({ problem: { code: 'answer-unreadable' } });
  });

  it('are not asked for without end when each page leads to another', async () => {
    const connection = rig.connection();
    let asked = 0;
    const fetch: Fetch = async (url, init) => {
      if (!new URL(url).pathname.endsWith('/supportTickets')) return connection.fetch(url, init);
      asked += 1;
      if (asked > MOST_PAGES) throw new Error('asked without end');
      const next = new URL(url);
      next.searchParams.set('$skiptoken', String(asked));
      return new Response(JSON.stringify({ value: [], nextLink: next.href }));
    };
    rig.connector = createAzureSupportConnector({ ...connection, fetch });
    const problem = { code: 'answer-unreadable', detail: `more than ${MOST_PAGES} pages` };
    await expect(rig.pull()).rejects.toMatchObject({ problem });
  });

  it('sets a ticket aside that it cannot read, and tells the others', async () => {
    rig.change('testticket', { createdDate: 'yesterday' });
    rig.message('testticket2', 'm', 'x@y.example', 'soon');
    rig.azure.tickets.set('t3', ticketLike(1, 't3', {}));
    const { pages, cases } = await rig.pull();
    expect(cases.map(({ id }) => id)).toEqual(['azure/t3']);
    expect(pages.flatMap(({ setAside }) => setAside.map(({ caseId }) => caseId))).toEqual([
      'azure/testticket',
      'azure/testticket2',
    ]);
  });
});
