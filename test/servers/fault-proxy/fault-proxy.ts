// A proxy that stands before a help desk and does what networks, proxies and servers do on a bad day.
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, FAULTS, type Fault, type Passed } from './faults.ts';

export interface FaultProxy {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** The next requests meet these faults, one each. */
  plan(faults: readonly Fault[]): void;
  /** The next messages that are written meet these faults, one each. */
  planMessages(faults: readonly Fault[]): void;
  /** Every request meets this fault, until it is `null`. */
  always(fault: Fault | null): void;
  /** How many requests met each fault, and how many came at all. */
  readonly met: ReadonlyMap<Fault, number>;
  requests(): number;
  stop(): Promise<void>;
}

/** Starts a proxy before the http server at `target`, on loopback. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const planned: Fault[] = [];
  const plannedForMessages: Fault[] = [];
  const met = new Map<Fault, number>();
  const waiting = new Set<() => void>();
  let lasting: Fault | null = null;
  let requests = 0;

  const afterAnother = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, 800);
      waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });

  const server = createServer(async (incoming, response) => {
    requests += 1;
    const body = await read(incoming);
    const pass = () => forward(target, incoming, body);
    const isMessage = incoming.method === 'POST' && /\/(correspond|comment)$/.test(incoming.url ?? '');
    const fault = (isMessage ? plannedForMessages.shift() : planned.shift()) ?? lasting;
    try {
      if (fault === null) answer(response, await pass());
      else {
        met.set(fault, (met.get(fault) ?? 0) + 1);
        await FAULTS[fault]({ response, pass, afterAnother });
      }
    } catch (error) {
      // The server behind is away, or whoever asked is: both are a bad day too.
      response.destroy(error instanceof Error ? error : undefined);
    }
    if (fault === 'reorder') return;
    for (const go of waiting) go();
    waiting.clear();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plan: (faults) => void planned.push(...faults),
    planMessages: (faults) => void plannedForMessages.push(...faults),
    always(fault) {
      planned.length = 0;
      plannedForMessages.length = 0;
      lasting = fault;
    },
    met,
    requests: () => requests,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Passed> {
  const { connection: _, ...rest } = headers;
  const outgoing = send(`${target}${url}`, { method, headers: rest });
  outgoing.end(body);
  const [reply] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: reply.statusCode ?? 502, headers: reply.headers, body: await read(reply) };
}
