import { sessionBus } from '@jellybrick/dbus-next';
import { startSessionBus } from './session-bus.ts';

/** A desktop whose key store hangs: it takes every call and answers none. */
export interface DeafKeyStore {
  /** What a program on this desktop has in its environment. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts it on a session bus of its own. */
export async function startDeafKeyStore(): Promise<DeafKeyStore> {
  const { address, stop } = await startSessionBus();
  const bus = sessionBus({ busAddress: address });
  bus.addMethodHandler(() => true);
  await bus.requestName('org.freedesktop.secrets', 0);
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    async stop() {
      bus.disconnect();
      await stop();
    },
  };
}
