import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type AzureSupportSource,
  DEFAULT_AZURE_SUPPORT_MAPPING,
} from '../../../../../src/contract/sources/azure-support.ts';
import type { Case, StoredCase } from '../../../../../src/domain/cases/case.ts';
import type { CommandAction } from '../../../../../src/domain/cases/command.ts';
import { DAY } from '../../../../../src/domain/units.ts';
import type { Connector, PullPage } from '../../../../../src/main/sync/connector.ts';
import {
  type Connection,
  createAzureSupportConnector,
} from '../../../../../src/main/sync/connectors/azure-support/connector.ts';
import {
  type AzureSupport,
  CLIENT,
  CLIENT_SECRET,
  SUBSCRIPTION,
  startAzureSupport,
  TENANT,
  ticketLike,
} from '../../../../servers/azure-support/azure-support.ts';
import { trustingFetch } from '../../../../servers/azure-support/trusting-fetch.ts';
import { delivery } from '../../../../support/delivery.ts';

const NOW = Date.parse('2020-04-01T00:00:00Z');
const never = new AbortController().signal;

let azure: AzureSupport;
let connector: Connector;
beforeEach(async () => {
  azure = await startAzureSupport();
  connector = connectorWith({});
});
afterEach(() => azure.stop());

function connectorWith(change: Partial<AzureSupportSource>, secret = CLIENT_SECRET): Connector {
  return createAzureSupportConnector(connectionWith(change, secret));
}

function connectionWith(change: Partial<AzureSupportSource>, secret = CLIENT_SECRET): Connection {
  const source: AzureSupportSource = {
    kind: 'azure-support',
    id: 'azure',
    name: 'Azure',
    resourceManager: azure.url,
    authority: azure.url,
    tenant: TENANT,
    clientId: CLIENT,
    subscription: SUBSCRIPTION,
    apiVersion: '2026-07-01',
    sender: 'desk@contoso.com',
    pollSeconds: 60,
    mapping: DEFAULT_AZURE_SUPPORT_MAPPING,
    ...change,
  };
  return {
    source,
    secret,
    fetch: trustingFetch(azure.certificate),
    proxyOf: async () => null,
    now: () => NOW,
  };
}

async function pull(cursor: string | null = null) {
  const pages: PullPage[] = [];
  for await (const page of connector.pull(cursor, never)) pages.push(page);
  const cases = pages.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'told' ? [change.case] : [])),
  );
  const next = pages.findLast((page) => page.cursor !== null)?.cursor ?? cursor;
  return { pages, cases, cursor: next };
}

const stored = (one: Case | undefined): StoredCase => {
  if (one === undefined) throw new Error('no such case');
  return { ...one, firstSeenAt: NOW };
};
const push = (subject: StoredCase, action: CommandAction, id: string = randomUUID()) => {
  const about = { caseId: subject.id, sourceId: 'azure', at: NOW, by: 'Li Wei', basedOn: subject.revision };
  return connector.push({ id, ...about, action }, subject, delivery());
};

function ticketChange(name: string, properties: Record<string, unknown>): void {
  const ticket = azure.tickets.get(name);
  if (ticket === undefined) throw new Error(`no ticket ${name}`);
  azure.tickets.set(name, { ...ticket, properties: { ...ticket.properties, ...properties } });
}

function message(ticket: string, name: string, sender: string, createdDate: string): void {
  const known = azure.communications.get(ticket) ?? [];
  const properties = { sender, createdDate, subject: 's', body: 'b', communicationDirection: 'outbound' };
  azure.communications.set(ticket, [...known, { name, properties }]);
}

describe('tickets of Azure Support as cases', () => {
  it('tells Microsoft’s own examples: severity, service, plan and owner in the console’s words', async () => {
    const { cases } = await pull();
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
    ticketChange('testticket', { severity: 'apocalyptic', description, ...unknown });
    const [technical] = (await pull()).cases;
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
    message('testticket', 'm1', 'ABC@contoso.com', '2020-03-20T22:00:00Z');
    message('testticket', 'm2', 'no-reply@microsoft.com', '2020-03-20T22:01:00Z');
    message('testticket', 'm3', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    const [technical] = (await pull()).cases;
    expect(technical?.events.slice(1)).toEqual([
      {
        id: 'azure:communication:m3',
        at: Date.parse('2020-03-20T23:00:00Z'),
        kind: 'responded',
        by: 'engineer@microsoft.com',
      },
    ]);
  });

  it('reads every page of tickets and of messages', async () => {
    azure.pageSize = 3;
    for (let place = 0; place < 20; place += 1) {
      azure.tickets.set(`t${place}`, ticketLike(0, `t${place}`, { supportTicketId: `${place}` }));
    }
    for (let place = 0; place < 25; place += 1) {
      message('testticket', `m${place}`, 'abc@contoso.com', '2020-03-20T22:00:00Z');
    }
    message('testticket', 'last', 'engineer@microsoft.com', '2020-03-20T23:30:00Z');
    const { cases } = await pull();
    expect(new Set(cases.map(({ id }) => id)).size).toBe(22);
    expect(cases[0]?.events.at(-1)).toMatchObject({ kind: 'responded', id: 'azure:communication:last' });
  });

  it('sets a ticket aside that it cannot read, and tells the others', async () => {
    ticketChange('testticket', { createdDate: 'yesterday' });
    message('testticket2', 'm', 'x@y.example', 'soon');
    azure.tickets.set('t3', ticketLike(1, 't3', {}));
    const { pages, cases } = await pull();
    expect(cases.map(({ id }) => id)).toEqual(['azure/t3']);
    expect(pages.flatMap(({ setAside }) => setAside.map(({ caseId }) => caseId))).toEqual([
      'azure/testticket',
      'azure/testticket2',
    ]);
  });
});

describe('what changes between pulls', () => {
  it('tells nothing twice, and a changed severity from when it was seen', async () => {
    message('testticket', 'm', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    message('testticket2', 'm', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    const first = await pull();
    expect((await pull(first.cursor)).cases).toEqual([]);
    ticketChange('testticket', { severity: 'critical', modifiedDate: '2020-03-21T08:00:00Z' });
    const second = await pull(first.cursor);
    expect(second.cases).toHaveLength(1);
    expect(second.cases[0]?.events).toContainEqual({
      id: `azure:testticket:severity:${Date.parse('2020-03-21T08:00:00Z')}`,
      at: Date.parse('2020-03-21T08:00:00Z'),
      kind: 'severity-changed',
      severity: 'A',
    });
  });

  it('sees an answer that came without a new date of the ticket', async () => {
    const { cursor } = await pull();
    message('testticket', 'm', 'engineer@microsoft.com', '2020-03-20T23:00:00Z');
    expect((await pull(cursor)).cases[0]?.events.at(-1)?.kind).toBe('responded');
  });

  it('finds a ticket that has left the open ones, closed or gone for good', async () => {
    const { cursor } = await pull();
    ticketChange('testticket', { status: 'Closed', modifiedDate: '2020-03-22T08:00:00Z' });
    azure.tickets.delete('testticket2');
    const { pages, cases } = await pull(cursor);
    expect(cases).toMatchObject([{ id: 'azure/testticket', isOpen: false }]);
    expect(cases[0]?.events.at(-1)?.kind).toBe('closed');
    expect(pages.flatMap(({ changes }) => changes)).toContainEqual({
      kind: 'gone',
      caseId: 'azure/testticket2',
      at: NOW,
    });
  });

  it('asks only for what Azure can filter, and for no tickets older than it keeps', async () => {
    await pull();
    await pull();
    const lists = azure.asked.filter(
      (asked) => asked.includes('supportTicketscreatedDate') || asked.includes("'"),
    );
    expect(lists[0]).toContain(`createdDate ge ${new Date(NOW - 550 * DAY).toISOString().slice(0, 10)}`);
    expect(lists.slice(1).map((asked) => asked.split('supportTickets')[1])).toEqual([
      "status eq 'Open'",
      "status eq 'Updating'",
    ]);
  });
});

describe('commands', () => {
  it('a reply is accepted first and waited for; told twice it is one message', async () => {
    const subject = stored((await pull()).cases[0]);
    const id = randomUUID();
    const outcome = await push(subject, { kind: 'reply', text: 'We are on it.' }, id);
    expect(outcome).toEqual({ kind: 'done', change: null, eventIds: [`azure:communication:${id}`] });
    expect(await push(subject, { kind: 'reply', text: 'We are on it.' }, id)).toEqual(outcome);
    expect(azure.communications.get('testticket')).toHaveLength(1);
    expect(azure.communications.get('testticket')?.[0]?.properties).toMatchObject({
      body: 'We are on it.',
      sender: 'desk@contoso.com',
      subject: 'my title',
    });
  });

  it('a message that landed between the look and the sending is there, and not refused', async () => {
    const subject = stored((await pull()).cases[0]);
    const id = randomUUID();
    azure.isOvertaken = true;
    expect(await push(subject, { kind: 'reply', text: 'We are on it.' }, id)).toEqual({
      kind: 'done',
      change: null,
      eventIds: [`azure:communication:${id}`],
    });
    expect(azure.communications.get('testticket')).toHaveLength(1);
  });

  it('a message that Azure does not accept is refused in its words', async () => {
    const subject = stored((await pull()).cases[0]);
    expect(await push(subject, { kind: 'reply', text: 'refuse this' })).toMatchObject({
      kind: 'refused',
      problem: { code: 'change-refused', detail: 'the message was not accepted' },
    });
  });

  it('a severity is changed; one that somebody else has changed meanwhile is a conflict', async () => {
    const [one, two] = (await pull()).cases;
    const change = { kind: 'change-severity', severity: 'C', reason: 'It works again' } as const;
    expect((await push(stored(one), change)).kind).toBe('done');
    expect(azure.tickets.get('testticket')?.properties['severity']).toBe('minimal');
    ticketChange('testticket2', { severity: 'critical', modifiedDate: '2020-03-21T08:00:00Z' });
    const raise = { ...change, severity: 'B' };
    expect(await push(stored(two), raise)).toMatchObject({ kind: 'conflict', found: 'critical, Open' });
    expect(azure.tickets.get('testticket2')?.properties['severity']).toBe('critical');
  });

  it('a case is resolved once, and one that is gone is said to be', async () => {
    const [one, two] = (await pull()).cases;
    expect((await push(stored(one), { kind: 'resolve' })).kind).toBe('done');
    expect((await push(stored(one), { kind: 'resolve' })).kind).toBe('done');
    azure.tickets.delete('testticket2');
    expect(await push(stored(two), { kind: 'resolve' })).toMatchObject({ problem: { code: 'case-gone' } });
  });

  it('offers only what Azure has', async () => {
    const subject = stored((await pull()).cases[0]);
    expect(connector.abilities).toEqual(['reply', 'change-severity', 'resolve']);
    expect(await push(subject, { kind: 'take' })).toMatchObject({ problem: { code: 'not-able' } });
  });
});

describe('what the other side may do', () => {
  it('a cloud without Microsoft.Support is a state that is said, and not asked again soon', async () => {
    azure.isAbsent = true;
    await expect(pull()).rejects.toMatchObject({
      problem: { code: 'support-not-offered' },
      retryAfterMs: 6 * 3_600_000,
    });
    const { problem } = await connector.check(never);
    expect(problem?.code).toBe('support-not-offered');
  });

  it('a version that the cloud does not have is answered with those that it has', async () => {
    connector = connectorWith({ apiVersion: '2031-01-01' });
    const { problem, steps } = await connector.check(never);
    expect(problem).toMatchObject({ code: 'version-unknown' });
    expect(problem?.detail).toContain('2024-04-01');
    expect(steps.map(({ outcome }) => outcome)).toEqual([...Array(4).fill('passed'), 'failed', 'not-tried']);
  });

  it('a wrong secret is refused, and is in no word of the answer', async () => {
    connector = connectorWith({}, 'wrong-secret-of-mine');
    const report = await connector.check(never);
    expect(report.problem).toMatchObject({ code: 'sign-in-refused' });
    expect(report.problem?.detail).toContain('AADSTS7000215');
    expect(JSON.stringify(report)).not.toContain('wrong-secret-of-mine');
  });

  it('a place of signing in that does not answer is told as what it is, not as a refusal', async () => {
    connector = connectorWith({ authority: 'https://localhost:1' });
    const { problem, steps } = await connector.check(never);
    expect(problem).toMatchObject({ code: 'connection-refused', subject: 'localhost:1' });
    expect(steps.slice(0, 4).map(({ outcome }) => outcome)).toEqual([
      'passed',
      'not-tried',
      'failed',
      'not-tried',
    ]);
  });

  it('a host that is not found is told, though the one that signs in is', async () => {
    connector = connectorWith({ resourceManager: 'https://management.invalid' });
    const { problem, steps } = await connector.check(never);
    expect(problem).toMatchObject({ code: 'host-not-found', subject: 'management.invalid' });
    expect(steps.map(({ outcome }) => outcome)).toEqual(['failed', ...Array(5).fill('not-tried')]);
  });

  it('a server that the system does not trust is told at its certificate, before anything is signed in', async () => {
    connector = createAzureSupportConnector({
      ...connectionWith({}),
      fetch: (url, init) => fetch(url, init),
    });
    const { problem, steps } = await connector.check(never);
    expect(problem).toMatchObject({ code: 'certificate-untrusted' });
    expect(steps.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'not-tried']);
  });

  it.each([
    [429, { 'retry-after': '17' }, 'rate-limited', 17_000],
    [503, { 'retry-after': '5' }, 'server-error', 5_000],
    [403, {}, 'forbidden', null],
    [401, {}, 'sign-in-refused', null],
  ])('%d is said as it is, with the time to wait', async (status, headers, code, retryAfterMs) => {
    azure.next.push({ status, headers, body: { error: { code: 'X', message: 'y' } } });
    await expect(pull()).rejects.toMatchObject({
      problem: { code, detail: expect.any(String) },
      retryAfterMs,
    });
  });

  it('a link to another host is not followed: the token stays here', async () => {
    azure.next.push({ status: 200, body: { value: [] } });
    azure.next.push({ status: 200, body: { value: [], nextLink: 'https://elsewhere.example/steal' } });
    await expect(pull()).rejects.toMatchObject({ problem: { code: 'answer-unreadable' } });
  });

  it('a check says step by step what works', async () => {
    const { steps, problem } = await connector.check(never);
    expect(problem).toBeNull();
    expect(steps.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      'name passed',
      'certificate passed',
      'address passed',
      'sign-in passed',
      'provider passed',
      'first-page passed',
    ]);
    expect(steps.at(-1)?.found).toBe('2');
  });
});
