import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { answerOf, exampleOf, operationOf, type Resource } from './description.ts';

const run = promisify(execFile);

export const SUBSCRIPTION = '132d901f-189d-4381-9214-fe68e27e05a1';
export const TENANT = 'contoso.example';
export const CLIENT = '5b6f2c1e-0d5a-4f57-9d3c-2a1b4c5d6e7f';
export const CLIENT_SECRET = 'the application’s own secret';

const VERSIONS = ['2024-04-01', '2026-06-01', '2026-07-01'];

/** An Azure Support on loopback: it answers by Microsoft's description and examples, over https. */
export interface AzureSupport {
  readonly url: string;
  /** The certificate that it signed itself, to be trusted. */
  readonly certificate: string;
  readonly tickets: Map<string, Resource>;
  readonly communications: Map<string, Resource[]>;
  /** How many tickets a page has. */
  pageSize: number;
  /** Whether a page of tickets but the first is never answered. */
  isStuck: boolean;
  /** Whether this cloud has no Microsoft.Support. */
  isAbsent: boolean;
  /** The token that it gives out and takes; another one ends those that it gave out before. */
  token: string;
  /** The answers to the next requests of Resource Manager instead of its own. */
  readonly next: {
    readonly status: number;
    readonly headers?: Record<string, string>;
    readonly body: unknown;
  }[];
  /** Whether a message that is written next arrives twice: as one that was on its way, and then as itself. */
  isOvertaken: boolean;
  /** What was asked, as `get /…`. */
  readonly asked: string[];
  stop(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A ticket like one of the examples, under another name and with other properties. */
export function ticketLike(place: number, name: string, properties: Record<string, unknown>): Resource {
  const like = exampleOf('ListSupportTicketsBySubscription')[place];
  if (like === undefined) throw new Error(`there is no example ticket ${place}`);
  const id = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Support/supportTickets/${name}`;
  return { ...like, name, id, properties: { ...like.properties, ...properties } };
}

/** The key and certificate of every server of this process: to make them takes longer than most tests. */
let identity: Promise<{ readonly key: Buffer; readonly certificate: string }> | null = null;

async function makeIdentity() {
  const folder = await mkdtemp(join(tmpdir(), 'caseclock-azure-'));
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', keyFile, '-out', certificateFile],
  ]);
  const [key, certificate] = await Promise.all([readFile(keyFile), readFile(certificateFile, 'utf8')]);
  await rm(folder, { recursive: true, force: true });
  return { key, certificate };
}

/** What a server is called where it is not called by its own address. */
export interface AzureNames {
  readonly identity: { readonly key: string; readonly cert: string };
  readonly resourceManager: string;
  readonly authority: string;
}

/** Starts one with the example's tickets and no messages. Needs `openssl`. */
export async function startAzureSupport(names: AzureNames | null = null): Promise<AzureSupport> {
  identity ??= makeIdentity();
  const own = await identity;
  const { key, certificate } =
    names === null ? own : { key: names.identity.key, certificate: names.identity.cert };
  const operations = new Map<string, { polls: number; failure: string | null }>();
  const tickets = new Map(exampleOf('ListSupportTicketsBySubscription').map((one) => [one.name, one]));
  const server = createServer({ key, cert: certificate }, async (request, response) => {
    const { status, body, headers } = await answer(request, await text(request));
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const azure: AzureSupport = {
    url,
    certificate,
    tickets,
    communications: new Map(),
    pageSize: 100,
    isStuck: false,
    token: 'a-token-of-this-server',
    isAbsent: false,
    isOvertaken: false,
    next: [],
    asked: [],
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  return azure;

  async function answer(request: IncomingMessage, body: string): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const method = request.method ?? 'GET';
    if (pathname === `/${TENANT}/v2.0/.well-known/openid-configuration`)
      return { status: 200, body: openId() };
    if (pathname === `/${TENANT}/oauth2/v2.0/token`) return token(new URLSearchParams(body));
    azure.asked.push(`${method.toLowerCase()} ${pathname}${searchParams.get('$filter') ?? ''}`);
    if (request.headers.authorization !== `Bearer ${azure.token}`)
      return refuse(401, 'InvalidAuthenticationToken', '');
    const [forced] = azure.next.splice(0, 1);
    if (forced !== undefined) return forced;
    const version = searchParams.get('api-version') ?? '';
    if (!VERSIONS.includes(version)) {
      return refuse(400, 'NoRegisteredProviderFound', `supported versions are '${VERSIONS.join(', ')}'`);
    }
    if (azure.isAbsent) return refuse(404, 'InvalidResourceNamespace', "'Microsoft.Support' is invalid.");
    if (azure.isStuck && searchParams.has('$skiptoken')) return new Promise(() => {});
    const operation = /\/operationsStatus\/([\w-]+)$/.exec(pathname)?.[1];
    if (operation !== undefined) return operationStatus(operation);
    return byDescription(method, pathname, searchParams, body);
  }

  function byDescription(method: string, path: string, query: URLSearchParams, body: string): Reply {
    const operation = operationOf(method, path);
    const name = operation?.names['supportTicketName'] ?? '';
    const scope = '/subscriptions/{subscriptionId}/providers/Microsoft.Support/supportTickets';
    switch (operation?.template) {
      case 'get /providers/Microsoft.Support/operations':
        return { status: 200, body: answerOf('ListOperations') };
      case `get ${scope}`:
        return page(filtered(query.get('$filter')), query, Math.min(azure.pageSize, 100), path);
      case `get ${scope}/{supportTicketName}`:
        return found(tickets.get(name));
      case `patch ${scope}/{supportTicketName}`:
        return update(name, JSON.parse(body));
      case `get ${scope}/{supportTicketName}/communications`:
        return page(azure.communications.get(name) ?? [], query, 10, path);
      case `get ${scope}/{supportTicketName}/communications/{communicationName}`:
        return found(messageOf(name, operation.names['communicationName'] ?? ''));
      case `put ${scope}/{supportTicketName}/communications/{communicationName}`:
        return write(name, operation.names['communicationName'] ?? '', JSON.parse(body));
      default:
        return refuse(404, 'NotFound', `${method} ${path}`);
    }
  }

  function openId() {
    return {
      token_endpoint: `${names?.authority ?? url}/${TENANT}/oauth2/v2.0/token`,
      authorization_endpoint: `${names?.authority ?? url}/${TENANT}/oauth2/v2.0/authorize`,
      issuer: `${names?.authority ?? url}/${TENANT}/v2.0`,
      jwks_uri: `${names?.authority ?? url}/${TENANT}/discovery/v2.0/keys`,
    };
  }

  function token(form: URLSearchParams): Reply {
    if (form.get('client_id') === CLIENT && form.get('client_secret') === CLIENT_SECRET) {
      return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: azure.token } };
    }
    const error_description = 'AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 1';
    return { status: 401, body: { error: 'invalid_client', error_description } };
  }

  function filtered(filter: string | null): readonly Resource[] {
    const terms = (filter ?? '').split(' and ').filter((term) => term !== '');
    return [...tickets.values()].filter(({ properties }) =>
      terms.every((term) => {
        const [, field, comparison, value = ''] = /^(\w+) (eq|ge|gt) '?([^']*)'?$/.exec(term) ?? [];
        if (field === 'status' && comparison === 'eq') return properties['status'] === value;
        if (field === 'createdDate' && comparison === 'ge') return String(properties['createdDate']) >= value;
        throw new Error(`a filter that Azure does not have: ${term}`);
      }),
    );
  }

  function page(all: readonly Resource[], query: URLSearchParams, size: number, path: string): Reply {
    const from = Number(query.get('$skiptoken') ?? 0);
    const next = new URL(path, names?.resourceManager ?? url);
    for (const [name, value] of query) next.searchParams.set(name, value);
    next.searchParams.set('$skiptoken', String(from + size));
    const hasMore = from + size < all.length;
    const value = all.slice(from, from + size);
    return { status: 200, body: { value, ...(hasMore ? { nextLink: next.href } : {}) } };
  }

  function update(name: string, change: Record<string, string>): Reply {
    const ticket = tickets.get(name);
    if (ticket === undefined) return found(undefined);
    const status = change['status'] === 'open' ? 'Open' : 'Closed';
    const written = change['status'] === undefined ? change : { ...change, status };
    const modifiedDate = new Date(Date.parse(String(ticket.properties['modifiedDate'])) + 1000).toISOString();
    const after = { ...ticket, properties: { ...ticket.properties, ...written, modifiedDate } };
    tickets.set(name, after);
    return { status: 200, body: after };
  }

  function messageOf(ticket: string, name: string): Resource | undefined {
    return azure.communications.get(ticket)?.find((one) => one.name === name);
  }

  /** As Azure does: accepted first, with an operation to ask after. */
  function write(ticket: string, name: string, sent: { properties: Record<string, string> }): Reply {
    if (azure.isOvertaken) {
      azure.isOvertaken = false;
      write(ticket, name, sent);
    }
    const [like] = exampleOf('CreateSupportTicketCommunication');
    if (like === undefined || messageOf(ticket, name) !== undefined) return refuse(409, 'Conflict', name);
    const createdDate = tickets.get(ticket)?.properties['modifiedDate'];
    const message = { ...like, name, properties: { ...like.properties, ...sent.properties, createdDate } };
    const isRefused = sent.properties['body'] === 'refuse this';
    if (!isRefused) {
      azure.communications.set(ticket, [...(azure.communications.get(ticket) ?? []), message]);
    }
    operations.set(name, { polls: 0, failure: isRefused ? 'the message was not accepted' : null });
    const status = `${names?.resourceManager ?? url}/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Support/operationsStatus/${name}`;
    const headers = { 'azure-asyncoperation': `${status}?api-version=2026-07-01`, 'retry-after': '0' };
    return { status: 202, headers };
  }

  function operationStatus(name: string): Reply {
    const operation = operations.get(name);
    if (operation === undefined) return refuse(404, 'NotFound', name);
    operation.polls += 1;
    const headers = { 'retry-after': '0' };
    // What it made is told beside, with a status of its own that is not the operation's.
    const properties = { status: 'Open' };
    if (operation.polls < 2) return { status: 200, headers, body: { status: 'InProgress', properties } };
    const { failure } = operation;
    if (failure === null) return { status: 200, headers, body: { status: 'Succeeded', properties } };
    const error = { code: 'BadRequest', message: failure };
    return { status: 200, headers, body: { status: 'Failed', error } };
  }
}

function found(resource: Resource | undefined): Reply {
  return resource === undefined ? refuse(404, 'ResourceNotFound', '') : { status: 200, body: resource };
}

function refuse(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}
