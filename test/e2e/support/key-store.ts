import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { untilAnswers } from './until-answers.ts';

const run = promisify(execFile);

/** A real key store: gnome-keyring on the session bus, unlocked, with a folder of its own. */
export interface KeyStore {
  stop(): Promise<void>;
}

/** Starts it on the bus at `busAddress`. */
export async function startKeyStore(busAddress: string): Promise<KeyStore> {
  const home = await mkdtemp(join(tmpdir(), 'caseclock-keys-'));
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--components=secrets', '--unlock'], {
    env: {
      ...process.env,
      HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_RUNTIME_DIR: home,
      DBUS_SESSION_BUS_ADDRESS: busAddress,
    },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.stdin.end('password');
  await untilAnswers(() => ownerOfSecrets(busAddress));
  return {
    async stop() {
      const gone = once(daemon, 'exit');
      daemon.kill('SIGTERM');
      await gone;
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** @throws Error while nobody serves secrets on the bus. */
async function ownerOfSecrets(busAddress: string): Promise<void> {
  const call = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const method = ['org.freedesktop.DBus.GetNameOwner', 'string:org.freedesktop.secrets'];
  await run('dbus-send', [...call, ...method], {
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: busAddress },
  });
}
