import { Message, sessionBus } from '@jellybrick/dbus-next';
import { startSessionBus } from './session-bus.ts';

/** A desktop that puts its display to sleep unless a program holds it awake, and says which do. */
export interface ScreenSaver {
  /** What a program on this desktop has in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** How many hold the display awake now. */
  holders(): number;
  stop(): Promise<void>;
}

/** Starts a bus with the service on it that desktops other than GNOME have, which needs a whole session to run. */
export async function startScreenSaver(): Promise<ScreenSaver> {
  const { address, stop } = await startSessionBus();
  const bus = sessionBus({ busAddress: address });
  const held = new Set<number>();
  let given = 0;
  bus.addMethodHandler((asked: Message) => {
    if (asked.interface !== 'org.freedesktop.ScreenSaver') return false;
    if (asked.member === 'Inhibit') {
      given += 1;
      held.add(given);
      bus.send(Message.newMethodReturn(asked, 'u', [given]));
      return true;
    }
    if (asked.member !== 'UnInhibit') return false;
    held.delete(Number(asked.body?.[0]));
    bus.send(Message.newMethodReturn(asked, '', []));
    return true;
  });
  await bus.requestName('org.freedesktop.ScreenSaver');
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'KDE' },
    holders: () => held.size,
    async stop() {
      bus.disconnect();
      await stop();
    },
  };
}
