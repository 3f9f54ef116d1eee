import { execFile, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ended, startSessionBus } from './session-bus.ts';
import { untilAnswers } from './until-answers.ts';

const run = promisify(execFile);

/** A notification as the daemon itself remembers it. */
export interface ReceivedNotification {
  readonly app: string;
  readonly summary: string;
  readonly body: string;
  /** What it shows: summary and body together, as markup. */
  readonly shown: string;
  /** When the daemon took it, in ms of the machine's running time: what `process.hrtime` counts on Linux. */
  readonly receivedAtMs: number;
}

/** A session bus of its own with dunst, a real notification daemon, on it. */
export interface NotificationDaemon {
  readonly busAddress: string;
  /** How many notifications the daemon has taken, shown or put away. */
  count(): Promise<number>;
  /** Puts away what is shown and answers everything that was ever shown, oldest first. */
  history(): Promise<readonly ReceivedNotification[]>;
  /** How many it shows now, or would if there were room. */
  open(): Promise<number>;
  /** Ends the service as if it had crashed; the bus stays, and so does nothing that it showed. */
  endService(): Promise<void>;
  startService(): Promise<void>;
  /** Has it hang: it takes every call and answers none, until it goes on. */
  hang(): void;
  goOn(): void;
  /** Has it show nothing until it is told otherwise, as people do who want no disturbance. */
  disturb(mayIt: boolean): Promise<void>;
  /** Does what a click on the topmost notification does. */
  clickTopmost(): Promise<void>;
  stop(): Promise<void>;
}

const entry = z.object({
  appname: z.object({ data: z.string() }),
  summary: z.object({ data: z.string() }),
  body: z.object({ data: z.string() }),
  message: z.object({ data: z.string() }),
  timestamp: z.object({ data: z.number() }),
});
const historySchema = z.object({ data: z.tuple([z.array(entry)]) });

/** Starts bus and daemon; needs an X display. */
export async function startNotificationDaemon(): Promise<NotificationDaemon> {
  const bus = await startSessionBus();
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus.address };
  const config = join(bus.folder, 'dunstrc');
  // Markup as in dunst's own configuration: without that line it reads it all the same, but does not say so.
  await writeFile(
    config,
    '[global]\n  markup = full\n  history_length = 20000\n  stack_duplicates = false\n  mouse_left_click = do_action, close_current\n[urgency_critical]\n  timeout = 0\n[urgency_normal]\n  timeout = 0\n',
  );
  const startService = () => spawn('dunst', ['-conf', config], { env, stdio: 'ignore' });
  let dunst = startService();
  const control = async (...args: readonly string[]): Promise<string> =>
    (await run('dunstctl', [...args], { env })).stdout;
  const open = async () =>
    Number(await control('count', 'displayed')) + Number(await control('count', 'waiting'));
  await untilAnswers(() => control('count'));
  return {
    busAddress: bus.address,
    open,
    async count() {
      const counts = [...(await control('count')).matchAll(/\d+/g)].map(([digits]) => Number(digits));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    async history() {
      // What waits for a place on the display is put away only once it is there.
      while ((await open()) > 0) await control('close-all');
      const read = historySchema.parse(JSON.parse(await control('history')));
      return read.data[0]
        .map(({ appname, summary, body, message, timestamp }) => ({
          app: appname.data,
          summary: summary.data,
          body: body.data,
          shown: message.data,
          receivedAtMs: timestamp.data / 1000,
        }))
        .reverse();
    },
    endService: () => ended(dunst),
    async startService() {
      dunst = startService();
      await untilAnswers(() => control('count'));
    },
    hang: () => void dunst.kill('SIGSTOP'),
    goOn: () => void dunst.kill('SIGCONT'),
    async disturb(mayIt) {
      await control('set-paused', String(!mayIt));
    },
    async clickTopmost() {
      await control('action');
    },
    async stop() {
      await ended(dunst);
      await bus.stop();
    },
  };
}
