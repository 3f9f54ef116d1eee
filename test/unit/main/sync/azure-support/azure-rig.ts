import { afterEach, beforeEach } from 'vitest';
import {
  type AzureSupportSource,
  DEFAULT_AZURE_SUPPORT_MAPPING,
} from '../../../../../src/contract/sources/azure-support.ts';
import type { Case, StoredCase } from '../../../../../src/domain/cases/case.ts';
import type { CommandAction } from '../../../../../src/domain/cases/command.ts';
import type { Connector, Delivery, PullPage, PushOutcome } from '../../../../../src/main/sync/connector.ts';
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
} from '../../../../servers/azure-support/azure-support.ts';
import { trustingFetch } from '../../../../servers/azure-support/trusting-fetch.ts';
import { delivery } from '../../../../support/delivery.ts';

/** When it is, for the connectors. */
export const NOW = Date.parse('2020-04-01T00:00:00Z');
/** A signal that never comes. */
export const never = new AbortController().signal;

/** An Azure Support and a connector to it, anew for each test of a file. */
export interface AzureRig {
  azure: AzureSupport;
  /** Another one is asked from when a test puts it here. */
  connector: Connector;
  /** What a connector to it is made of, with what a test has otherwise. */
  connection(change?: Partial<AzureSupportSource>, secret?: string): Connection;
  /** Pulls to the end. `cursor` is where the next pull goes on. */
  pull(cursor?: string | null): Promise<{
    readonly pages: readonly PullPage[];
    readonly cases: readonly Case[];
    readonly cursor: string | null;
  }>;
  /** Has the connector carry out a command of `id`, based on the case as it is stored unless said otherwise. */
  push(
    subject: StoredCase,
    action: CommandAction,
    id?: string,
    attempt?: Partial<Delivery>,
    basedOn?: number,
  ): Promise<PushOutcome>;
  /** Changes what a ticket says. */
  change(ticket: string, properties: Record<string, unknown>): void;
  /** Has a message come to a ticket. */
  message(ticket: string, name: string, sender: string, createdDate: string): void;
}

/** A case as the console has it once it was told. */
export function stored(one: Case | undefined): StoredCase {
  if (one === undefined) throw new Error('no such case');
  return { ...one, firstSeenAt: NOW };
}

/** The case that a command told. */
export function toldIn(outcome: PushOutcome): Case {
  if (outcome.kind !== 'done' || outcome.change?.kind !== 'told') throw new Error(JSON.stringify(outcome));
  return outcome.change.case;
}

/** The events that a command made. */
export function eventIdsOf(outcome: PushOutcome): readonly string[] {
  return outcome.kind === 'done' ? outcome.eventIds : ['not done'];
}

/** Has each test of a file begin with an Azure Support of its own, with the two tickets of Microsoft's examples. */
export function setUpAzureSupport(): AzureRig {
  const acts: Partial<AzureRig> = { connection, pull, push, change, message };
  const rig = acts as AzureRig;
  beforeEach(async () => {
    rig.azure = await startAzureSupport();
    rig.connector = createAzureSupportConnector(connection());
  });
  afterEach(() => rig.azure.stop());
  return rig;

  function connection(change: Partial<AzureSupportSource> = {}, secret = CLIENT_SECRET): Connection {
    const { azure } = rig;
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
    const fetch = trustingFetch(azure.certificate);
    return { source, secret, fetch, proxyOf: async () => null, now: () => NOW };
  }

  async function pull(cursor: string | null = null) {
    const pages: PullPage[] = [];
    for await (const page of rig.connector.pull(cursor, never)) pages.push(page);
    const cases = pages.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'told' ? [change.case] : [])),
    );
    const next = pages.findLast((page) => page.cursor !== null)?.cursor ?? cursor;
    return { pages, cases, cursor: next };
  }

  function push(
    subject: StoredCase,
    action: CommandAction,
    id: string = crypto.randomUUID(),
    attempt: Partial<Delivery> = {},
    basedOn: number = subject.revision,
  ) {
    const about = { caseId: subject.id, sourceId: 'azure', at: NOW, by: 'Li Wei', basedOn };
    return rig.connector.push({ id, ...about, action }, subject, delivery(attempt));
  }

  function change(name: string, properties: Record<string, unknown>): void {
    const ticket = rig.azure.tickets.get(name);
    if (ticket === undefined) throw new Error(`no ticket ${name}`);
    rig.azure.tickets.set(name, { ...ticket, properties: { ...ticket.properties, ...properties } });
  }

  function message(ticket: string, name: string, sender: string, createdDate: string): void {
    const known = rig.azure.communications.get(ticket) ?? [];
    const properties = { sender, createdDate, subject: 's', body: 'b', communicationDirection: 'outbound' };
    rig.azure.communications.set(ticket, [...known, { name, properties }]);
  }
}
