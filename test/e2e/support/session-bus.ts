import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A session bus of its own, with a folder for what runs on it. */
export interface SessionBus {
  readonly address: string;
  readonly folder: string;
  stop(): Promise<void>;
}

/** A session bus that starts nothing by itself: a service is there when a test has started it. */
const CONFIG = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=FOLDER</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/**
 * Starts one with nothing on it. It ends with this process at the latest, also where a start after it fails and nobody
 * stops it.
 */
export async function startSessionBus(): Promise<SessionBus> {
  const folder = await mkdtemp(join(tmpdir(), 'caseclock-bus-'));
  const config = join(folder, 'bus.conf');
  await writeFile(config, CONFIG.replace('FOLDER', folder));
  const bus = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const end = () => void bus.kill();
  process.once('exit', end);
  return {
    address: await firstLine(bus),
    folder,
    async stop() {
      process.off('exit', end);
      await ended(bus);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output to read');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error(`${child.spawnfile} ended without a word`);
}

/** Ends a process, if it runs, and waits until it has. */
export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
