// A proxy that stands before a help desk and does what networks, proxies and servers do on a bad day.
import { once } from 'node:events';
import { createServer as createPlainServer, type IncomingMessage, request as send } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeFaces } from './faces.ts';
import { answer, FAULTS, type Fault, isWrongFace, type Passed, type WrongFace } from './faults.ts';

export interface FaultProxy {
  /** Such as `https://localhost:40123`. */
  readonly url: string;
  /** The file of the private authority that vouches for it. */
  readonly authorityFile: string;
  /**
   * The next requests meet these faults, one each (`null`: none), instead of what is still planned; a wrong face is
   * shown until somebody turns away from it.
   */
  plan(faults: readonly (Fault | null)[]): void;
  /** The next messages that are written meet these faults, one each. */
  planMessages(faults: readonly Exclude<Fault, WrongFace>[]): void;
  /** Has the server finish what is late; resolves when it has. */
  finishLate(): Promise<void>;
  /** Every request meets this fault, until it is `null`. */
  always(fault: Fault | null): void;
  /** How often each fault was met, and how many requests came at all. */
  readonly met: ReadonlyMap<Fault, number>;
  requests(): number;
  /** How many believed a wrong face, or followed to where a redirect leads: there must be none. */
  deceived(): number;
  stop(): Promise<void>;
}

/** Starts a proxy that speaks https before the http server at `target`, on loopback. Needs `openssl`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const faces = await makeFaces();
  const planned: (Fault | null)[] = [];
  const plannedForMessages: Exclude<Fault, WrongFace>[] = [];
  const met = new Map<Fault, number>();
  const waiting = new Set<() => void>();
  const late = new Set<{ readonly go: () => void; readonly done: Promise<void> }>();
  let lasting: Fault | null = null;
  let shown: WrongFace | null = null;
  let requests = 0;
  let deceived = 0;

  const afterAnother = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, 800);
      waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  const count = (fault: Fault) => met.set(fault, (met.get(fault) ?? 0) + 1);
  const show = (face: WrongFace | null): void => {
    if (face === shown) return;
    shown = face;
    server.setSecureContext(face === null ? faces.truth : faces.wrong[face]);
    server.closeIdleConnections();
  };
  /** A wrong face that is next is put on before anybody asks. */
  const turn = (): void => {
    const [next = null] = planned;
    if (shown !== null || !isWrongFace(next)) return;
    planned.shift();
    show(next);
  };

  const elsewhere = createPlainServer((_, response) => {
    deceived += 1;
    response.end('{}');
  });
  const server = createServer(faces.truth, async (incoming, response) => {
    // Whoever came before the face was put on comes again, and sees it.
    if (shown !== null) return void incoming.socket.destroy();
    requests += 1;
    const body = await read(incoming);
    const pass = () => forward(target, incoming, body);
    const isMessage = incoming.method === 'POST' && /\/(correspond|comment)$/.test(incoming.url ?? '');
    const fault = (isMessage ? plannedForMessages.shift() : planned.shift()) ?? lasting;
    try {
      if (fault === null || isWrongFace(fault)) answer(response, await pass());
      else {
        count(fault);
        let go = () => {};
        const isLet = new Promise<void>((resolve) => {
          go = resolve;
        });
        const done = FAULTS[fault]({
          response,
          pass,
          afterAnother,
          untilLet: () => isLet,
          elsewhere: urlOf('http://127.0.0.1', elsewhere),
        });
        if (fault === 'late') late.add({ go, done });
        await done;
      }
    } catch (error) {
      // The server behind is away, or whoever asked is: both are a bad day too.
      response.destroy(error instanceof Error ? error : undefined);
    }
    turn();
    if (fault === 'reorder') return;
    for (const go of waiting) go();
    waiting.clear();
  });
  server.on('tlsClientError', () => {
    if (shown === null) return;
    count(shown);
    if (lasting === shown) return;
    show(null);
    turn();
  });
  server.on('secureConnection', () => {
    if (shown !== null) deceived += 1;
  });
  for (const one of [server, elsewhere]) {
    one.listen(0, '127.0.0.1');
    await once(one, 'listening');
  }
  return {
    url: urlOf('https://localhost', server),
    authorityFile: faces.authorityFile,
    plan(faults) {
      planned.splice(0, planned.length, ...faults);
      turn();
    },
    planMessages: (faults) => void plannedForMessages.push(...faults),
    always(fault) {
      planned.length = 0;
      plannedForMessages.length = 0;
      lasting = fault;
      show(isWrongFace(fault) ? fault : null);
    },
    async finishLate() {
      const all = [...late];
      late.clear();
      for (const { go } of all) go();
      await Promise.allSettled(all.map(({ done }) => done));
    },
    met,
    requests: () => requests,
    deceived: () => deceived,
    async stop() {
      for (const one of [server, elsewhere]) {
        one.closeAllConnections();
        one.close();
        await once(one, 'close');
      }
      await faces.remove();
    },
  };
}

function urlOf(origin: string, server: { address(): AddressInfo | string | null }): string {
  return `${origin}:${(server.address() as AddressInfo).port}`;
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
