import { execFile, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Message, sessionBus } from '@jellybrick/dbus-next';
import { ended, startSessionBus } from './session-bus.ts';
import { untilAnswers } from './until-answers.ts';

const run = promisify(execFile);

/**
 * What of GNOME shows notifications and says whether it may: its settings with their real service, and a stand-in that
 * answers as its shell does, which needs a whole session to run.
 */
export interface GnomeDesktop {
  /** What a program on this desktop has in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The titles that the shell has taken, oldest first. */
  taken(): readonly string[];
  /** Does what the switch in its menu does. */
  disturb(mayIt: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it, with nothing set: it may disturb. */
export async function startGnomeDesktop(): Promise<GnomeDesktop> {
  const { address, folder, stop } = await startSessionBus();
  const env = {
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
  };
  await mkdir(env.XDG_RUNTIME_DIR);
  const inherited = { ...process.env, ...env };
  const settings = spawn('/usr/libexec/dconf-service', { env: inherited, stdio: 'ignore' });
  const taken: string[] = [];
  const bus = sessionBus({ busAddress: address });
  bus.addMethodHandler((asked: Message) => {
    const answer = shellsAnswer(asked.member, taken.length + 1);
    if (answer === null) return false;
    if (asked.member === 'Notify') taken.push(`${asked.body?.[3]}`);
    bus.send(Message.newMethodReturn(asked, ...answer));
    return true;
  });
  await bus.requestName('org.freedesktop.Notifications');
  const set = (value: boolean) => {
    const what = ['set', 'org.gnome.desktop.notifications', 'show-banners', `${value}`];
    return run('gsettings', what, { env: inherited });
  };
  await untilAnswers(() => set(true));
  return {
    env,
    taken: () => [...taken],
    async disturb(mayIt) {
      await set(mayIt);
    },
    async stop() {
      bus.disconnect();
      await ended(settings);
      await stop();
    },
  };
}

/** Signature and body of what GNOME Shell 43 answers; `null` for what it is not asked. */
function shellsAnswer(member: string | undefined, id: number): [string, unknown[]] | null {
  switch (member) {
    case 'GetServerInformation':
      return ['ssss', ['gnome-shell', 'GNOME', '43.9', '1.2']];
    case 'GetCapabilities':
      return ['as', [['actions', 'body', 'body-markup', 'icon-static', 'persistence', 'sound']]];
    case 'Notify':
      return ['u', [id]];
    case 'CloseNotification':
      return ['', []];
    default:
      return null;
  }
}
