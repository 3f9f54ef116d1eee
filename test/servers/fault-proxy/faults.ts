import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** An answer of the server behind the proxy. */
export interface Passed {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a fault may do with a request. */
export interface Fate {
  readonly response: ServerResponse;
  /** Asks the server behind; what it does there is done whatever the caller hears of it. */
  readonly pass: () => Promise<Passed>;
  /** Resolves when another request has been answered, or soon. */
  readonly afterAnother: () => Promise<void>;
  /** Resolves when the proxy lets what is late be finished. */
  readonly untilLet: () => Promise<void>;
  /** The address of a server that nobody may be led to. */
  readonly elsewhere: string;
}

/** Answers as the server did. */
export function answer(response: ServerResponse, { status, headers, body }: Passed): void {
  const { 'transfer-encoding': _, connection: _connection, ...rest } = headers;
  response.writeHead(status, { ...rest, 'content-length': body.byteLength });
  response.end(body);
}

const page = (status: number, headers: Record<string, string> = {}) =>
  async function refuse({ response }: Pick<Fate, 'response'>): Promise<void> {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end(`<html><title>${status} by the proxy</title></html>`);
  };

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A megabyte of the beginning of a list that never ends. */
const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');

/** What can go wrong between a console and its help desk. */
export const FAULTS = {
  async drop({ response }) {
    response.socket?.destroy();
  },
  /** The worst one for whoever writes: it was done, and nobody hears of it. */
  async 'lose-answer'({ response, pass }) {
    await pass();
    response.socket?.destroy();
  },
  /** It was done, and for long nothing is heard of it; then the line breaks. */
  async stall({ response, pass }) {
    await pass();
    await Promise.race([once(response, 'close'), wait(4000)]);
    response.socket?.destroy();
  },
  /** The worst of all: the line breaks, and the server does not do it before long after. */
  async late({ response, pass, untilLet }) {
    response.socket?.destroy();
    await untilLet();
    await pass();
  },
  async delay({ response, pass }) {
    await wait(700);
    answer(response, await pass());
  },
  async 'half-send'({ response, pass }) {
    const { status, headers, body } = await pass();
    const { 'transfer-encoding': _, ...rest } = headers;
    response.writeHead(status, { ...rest, 'content-length': body.byteLength });
    response.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => response.socket?.destroy());
  },
  async reorder({ response, pass, afterAnother }) {
    const passed = await pass();
    await afterAnother();
    answer(response, passed);
  },
  '401': page(401),
  '403': page(403),
  '404': page(404),
  '409': page(409),
  '412': page(412),
  '429': page(429, { 'retry-after': '1' }),
  '500': page(500),
  '502': page(502),
  html: page(200),
  async 'broken-utf-8'({ response, pass }) {
    const { body, ...rest } = await pass();
    // Inside the first text: valid JSON, were it not for the encoding.
    const at = body.indexOf('"') + 1;
    const broken = Buffer.concat([body.subarray(0, at), Buffer.from([0xe8, 0x99]), body.subarray(at)]);
    answer(response, { ...rest, body: broken });
  },
  async 'too-large'({ response }) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[');
    for (let sent = 0; sent < 100 && !response.destroyed; sent += 1) {
      if (!response.write(MEGABYTE)) await drained(response);
    }
    response.end(']');
  },
  async redirect({ response, elsewhere }) {
    await page(302, { location: `${elsewhere}/login?session=${Math.random()}` })({ response });
  },
} as const satisfies Readonly<Record<string, (fate: Fate) => Promise<void>>>;

/** What can go wrong before anything is asked: whom the proxy says it is. */
export const WRONG_FACES = ['expired-certificate', 'foreign-certificate'] as const;
export type WrongFace = (typeof WRONG_FACES)[number];

export type Fault = keyof typeof FAULTS | WrongFace;
export const ALL_FAULTS: readonly Fault[] = [
  ...(Object.keys(FAULTS) as (keyof typeof FAULTS)[]),
  ...WRONG_FACES,
];

export function isWrongFace(fault: Fault | null): fault is WrongFace {
  return fault === 'expired-certificate' || fault === 'foreign-certificate';
}

/** Resolves once more can be written, nobody reads any more, or nothing happens. */
async function drained(response: ServerResponse): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal }), wait(5000)]);
  over.abort();
}
