// A display to show windows on: the one that is there, else a virtual one for as long as it is needed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { Advice, say } from '../console.mjs';

const VIRTUAL_SCREEN = '1600x1000x24';
const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Whether windows can be shown here.
 * @returns {Promise<boolean>} true outside of Linux; on Linux, whether a display server answers
 */
export async function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return (await answersX11(process.env['DISPLAY'])) || (await answersWayland());
}

/**
 * Runs `work` with a display: the present one, else under Xvfb, which ends with it.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment for what it starts
 * @returns {Promise<T>} what `work` returned
 */
export async function withDisplay(work) {
  if (!(await hasDisplay())) return withXvfb(work);
  if (process.platform !== 'linux' || (await answersX11(process.env['DISPLAY']))) return work(process.env);
  return work({ ...process.env, ELECTRON_OZONE_PLATFORM_HINT: 'wayland' });
}

/**
 * Runs `work` with displays on which nothing takes the focus from anything else: `count` virtual ones where none is
 * present, else the present one alone.
 * @template T
 * @param {number} count one at least
 * @param {(env: NodeJS.ProcessEnv, displays: readonly string[]) => Promise<T>} work gets the environment for what it
 *   starts, and the X displays to choose from; none where windows are not shown by X11
 * @returns {Promise<T>} what `work` returned
 */
export async function withDisplays(count, work) {
  if (await hasDisplay()) return withDisplay((env) => work(env, []));
  /** @type {(displays: readonly string[]) => (env: NodeJS.ProcessEnv) => Promise<T>} */
  const besides = (displays) => (env) => {
    const all = [...displays, env['DISPLAY'] ?? ''];
    return all.length < count ? withXvfb(besides(all)) : work(env, all);
  };
  return withXvfb(besides([]));
}

/**
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withXvfb(work) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', VIRTUAL_SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => server.kill();
  const endAll = () => process.exit(143);
  process.once('exit', stop);
  process.once('SIGTERM', endAll);
  try {
    const display = `:${await displayNumber(server)}`;
    say(`no display here: using a virtual one (Xvfb ${display})`);
    const env = { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: undefined };
    return await work(env);
  } finally {
    process.off('exit', stop);
    process.off('SIGTERM', endAll);
    stop();
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} the number that Xvfb chose
 */
async function displayNumber(server) {
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  pipe.setEncoding('utf8');
  try {
    const [answer] = await Promise.race([once(pipe, 'data'), once(server, 'exit')]);
    if (typeof answer === 'string') return answer.trim();
  } catch (error) {
    throw new Advice(
      `Xvfb cannot be started (${error instanceof Error ? error.message : error}); install xvfb`,
    );
  }
  throw new Advice('Xvfb ended before it was ready; run Xvfb :99 by hand to see why');
}

/**
 * @param {string | undefined} display such as `:0`, `host:10.0`
 * @returns {Promise<boolean>}
 */
async function answersX11(display) {
  const [, host, number] = /^(?:(.*)):(\d+)(?:\.\d+)?$/.exec(display ?? '') ?? [];
  if (number === undefined) return false;
  if (host && host !== 'unix') return connects({ host, port: 6000 + Number(number) });
  const socket = `/tmp/.X11-unix/X${number}`;
  return (await connects({ path: socket })) || (await connects({ path: `\0${socket}` }));
}

async function answersWayland() {
  const name = process.env['WAYLAND_DISPLAY'];
  if (!name) return false;
  return connects({ path: path.resolve(process.env['XDG_RUNTIME_DIR'] ?? '/run', name) });
}

/**
 * @param {net.NetConnectOpts} address
 * @returns {Promise<boolean>}
 */
async function connects(address) {
  const socket = net.connect(address);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(CONNECT_TIMEOUT_MS) });
    return true;
  } catch {
    return false; // nobody answers: that is the answer
  } finally {
    socket.destroy();
  }
}
