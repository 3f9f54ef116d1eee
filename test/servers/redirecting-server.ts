import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that has moved: it sends whoever asks to the same path of another one. */
export interface RedirectingServer {
  readonly url: string;
  /** Where it sends to. */
  readonly target: string;
  /** How many came there. */
  followed(): number;
  stop(): Promise<void>;
}

/** Starts both, on free ports. */
export async function startRedirectingServer(): Promise<RedirectingServer> {
  let followed = 0;
  const after = createServer((_, answer) => {
    followed += 1;
    answer.end('{}');
  }).listen(0, '127.0.0.1');
  const before = createServer(({ url }, answer) => {
    answer.writeHead(301, { location: `${target}${url}` });
    answer.end();
  }).listen(0, '127.0.0.1');
  await Promise.all([once(after, 'listening'), once(before, 'listening')]);
  const target = `http://127.0.0.1:${(after.address() as AddressInfo).port}`;
  return {
    url: `http://127.0.0.1:${(before.address() as AddressInfo).port}`,
    target,
    followed: () => followed,
    async stop() {
      for (const server of [before, after]) {
        server.closeAllConnections();
        server.close();
      }
      await Promise.all([once(before, 'close'), once(after, 'close')]);
    },
  };
}
