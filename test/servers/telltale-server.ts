import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that fails on every request and repeats in its error what it was sent, the sign-in included. */
export interface TelltaleServer {
  readonly url: string;
  /** How many requests it was sent the sign-in with. */
  signedIn(): number;
  stop(): Promise<void>;
}

/** Starts it on a free port. */
export async function startTelltaleServer(): Promise<TelltaleServer> {
  let signedIn = 0;
  const server = createServer(({ headers }, answer) => {
    if (headers.authorization !== undefined) signedIn += 1;
    answer.writeHead(500, { 'Content-Type': 'application/json' });
    answer.end(JSON.stringify({ message: `cannot serve ${headers.authorization}` }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signedIn: () => signedIn,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
