import type { EventEmitter } from 'node:events';
import { Message, sessionBus } from '@jellybrick/dbus-next';
import { SECOND } from '../../domain/units.ts';

/** Far above what one takes that is started for the question. */
const ANSWERS_WITHIN_MS = 3 * SECOND;

const SERVICE = 'org.freedesktop.secrets';

/**
 * Whether the Secret Service of a Linux desktop answers at all. What Electron asks it of keeps the whole program
 * waiting: more than a minute for one that hangs, in which no window is drawn and the program cannot be quit. That
 * there is no service, or no session bus, is an answer; Electron hears of it at once, too.
 */
export async function keyStoreAnswers(): Promise<boolean> {
  const bus = sessionBus();
  // The library's types know nothing of the errors that a broken connection comes with.
  const events: EventEmitter = bus;
  const ping = { destination: SERVICE, path: '/', interface: 'org.freedesktop.DBus.Peer', member: 'Ping' };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ANSWERS_WITHIN_MS, false);
  });
  const noBus = new Promise<true>((resolve) => {
    events.on('error', () => resolve(true));
  });
  // An error in its words is an answer like any other.
  const answered = bus.call(new Message(ping)).then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([answered, noBus, late]);
  } finally {
    clearTimeout(timer);
    bus.disconnect();
  }
}
