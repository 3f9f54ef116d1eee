import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A real proxy, tinyproxy, that passes nothing on without a sign-in. */
export interface Tinyproxy {
  /** As `host:port`. */
  readonly address: string;
  /** Whom it was asked to pass requests on to so far, as `host:port`: with a sign-in or without. */
  askedFor(): Promise<ReadonlySet<string>>;
  stop(): Promise<void>;
}

/** Starts one that lets in `user` with `password`. */
export async function startTinyproxy(user: string, password: string): Promise<Tinyproxy> {
  const folder = await mkdtemp(join(tmpdir(), 'caseclock-tinyproxy-'));
  const [config, log] = [join(folder, 'tinyproxy.conf'), join(folder, 'log')];
  const port = await freePort();
  const lines = [`Port ${port}`, 'Listen 127.0.0.1', 'Allow 127.0.0.1', `BasicAuth ${user} ${password}`];
  await writeFile(config, [...lines, 'LogLevel Connect', `LogFile "${log}"`, ''].join('\n'));
  const proxy = spawn('tinyproxy', ['-d', '-c', config], { stdio: 'ignore' });
  const gone = once(proxy, 'exit');
  await Promise.race([
    listens(port),
    gone.then(() => Promise.reject(new Error('tinyproxy ended before it listened'))),
  ]);
  return {
    address: `127.0.0.1:${port}`,
    async askedFor() {
      const text = await readFile(log, 'utf8');
      const tunnels = [...text.matchAll(/: CONNECT (\S+) HTTP/g)].map(([, host]) => host ?? '');
      const addresses = [...text.matchAll(/: [A-Z]+ (http:\S+) HTTP/g)].map(
        ([, url]) => new URL(url ?? '').host,
      );
      return new Set([...tunnels, ...addresses]);
    },
    async stop() {
      proxy.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once somebody takes connections on `port`. */
async function listens(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isTaken = await Promise.race([
      once(socket, 'connect').then(() => true),
      new Promise<boolean>((resolve) => socket.once('error', () => resolve(false))),
    ]).catch(() => false);
    socket.destroy();
    if (isTaken) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
