// A display to show windows on: the one that is there, or a virtual one for as long as it is needed.
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
 * Runs `work` as tests need it, whatever desktop they are started from: on Linux with virtual displays, on which nothing
 * takes the focus from anything else, and outside of the person's own session; elsewhere on the present display.
 * @template T
 * @param {number} count of displays on Linux, one at least
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment for what it starts; all the displays are in
 *   `CASECLOCK_DISPLAYS`, with spaces between them
 * @returns {Promise<T>} what `work` returned
 */
export async function withVirtualDisplays(count, work) {
  if (process.platform !== 'linux') return work(process.env);
  /** @type {(displays: readonly string[]) => (env: NodeJS.ProcessEnv) => Promise<T>} */
  const besides = (displays) => (env) => {
    const all = [...displays, env['DISPLAY'] ?? ''];
    return all.length < count ? withXvfb(besides(all)) : work({ ...env, CASECLOCK_DISPLAYS: all.join(' ') });
  };
  return withXvfb(besides([]));
}

/**
 * What leads a program to the desktop session that it was started from: its display, bus and key store, and which
 * desktop it is.
 */
const SESSION = [
  'DBUS_SESSION_BUS_ADDRESS',
  'DESKTOP_SESSION',
  'ELECTRON_OZONE_PLATFORM_HINT',
  'GNOME_DESKTOP_SESSION_ID',
  'GNOME_KEYRING_CONTROL',
  'KDE_FULL_SESSION',
  'WAYLAND_DISPLAY',
  'XDG_CURRENT_DESKTOP',
  'XDG_RUNTIME_DIR',
  'XDG_SESSION_TYPE',
];

/** What asks a script to end, and does not end Xvfb with it: to that a closed terminal means to start anew. */
const ENDING = /** @type {const} */ (['SIGHUP', 'SIGTERM']);

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
  for (const signal of ENDING) process.once(signal, endAll);
  try {
    const display = `:${await displayNumber(server)}`;
    say(`using a virtual display (Xvfb ${display})`);
    const outside = Object.fromEntries(SESSION.map((name) => [name, undefined]));
    return await work({ ...process.env, ...outside, DISPLAY: display });
  } finally {
    process.off('exit', stop);
    for (const signal of ENDING) process.off(signal, endAll);
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
