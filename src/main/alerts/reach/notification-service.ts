import type { EventEmitter } from 'node:events';
import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next';

/** What a Linux desktop's notification service says of itself. */
export interface ServiceFacts {
  /** Whether one runs, or would be started for a notification. */
  readonly isThere: boolean;
  /** Name and version; empty when none runs yet. */
  readonly name: string;
  /** Whether it was told not to disturb; `null` where it does not say. */
  readonly isQuiet: boolean | null;
  /** Whether it plays sounds; `null` while none runs. */
  readonly hasSound: boolean | null;
  /** Whether it reads the body of a notification as markup; `null` while none runs. */
  readonly readsMarkup: boolean | null;
}

/** The notification service of the session bus, and word of its coming and going. */
export interface NotificationService {
  /** Rejects when there is no session bus, or it does not answer. */
  ask(): Promise<ServiceFacts>;
  close(): void;
}

const SERVICE = 'org.freedesktop.Notifications';
const SERVICE_PATH = '/org/freedesktop/Notifications';
const BUS = 'org.freedesktop.DBus';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const BUS_PATH = '/org/freedesktop/DBus';

/**
 * Properties by which services say that they were told not to disturb: KDE's, and dunst's. Others have none, or keep
 * it elsewhere.
 */
const QUIET_PROPERTIES = [
  ['org.freedesktop.Notifications', 'Inhibited'],
  ['org.dunstproject.cmd0', 'paused'],
] as const;

/** Where GNOME keeps it, as the service of its settings names what was written. */
const GNOME_SETTINGS = '/org/gnome/desktop/notifications/';

/**
 * Watches the session bus; `onChange` hears when a service comes, goes or is replaced, and when the desktop may have
 * been told not to disturb, or that it may again.
 */
export function watchNotificationService(onChange: () => void): NotificationService {
  let connected: Promise<MessageBus> | null = null;

  const connect = async (): Promise<MessageBus> => {
    const bus = sessionBus();
    // The library's types know nothing of the errors that a broken connection comes with.
    const events: EventEmitter = bus;
    await new Promise<void>((resolve, reject) => {
      events.once('connect', () => resolve());
      events.once('error', reject);
    });
    events.on('error', () => {
      connected = null;
      onChange();
    });
    bus.on('message', ({ member, body }: Message) => {
      if (member === 'NameOwnerChanged' && body?.[0] === SERVICE) onChange();
      if (member === 'PropertiesChanged' && saysQuiet(body ?? [])) onChange();
      if (member === 'Notify') onChange();
    });
    const rules = [
      `type='signal',sender='${BUS}',member='NameOwnerChanged',arg0='${SERVICE}'`,
      `type='signal',path='${SERVICE_PATH}',interface='${PROPERTIES}',member='PropertiesChanged'`,
      `type='signal',interface='ca.desrt.dconf.Writer',member='Notify',arg0path='${GNOME_SETTINGS}'`,
    ];
    for (const rule of rules) await call(bus, [BUS, BUS_PATH, BUS, 'AddMatch'], 's', [rule]);
    return bus;
  };

  return {
    async ask() {
      connected ??= connect().catch((error) => {
        connected = null;
        throw error;
      });
      const bus = await connected;
      const [hasOwner] = await call(bus, [BUS, BUS_PATH, BUS, 'NameHasOwner'], 's', [SERVICE]);
      if (hasOwner !== true) {
        const [startable] = await call(bus, [BUS, BUS_PATH, BUS, 'ListActivatableNames']);
        const isThere = Array.isArray(startable) && startable.includes(SERVICE);
        return { isThere, name: '', isQuiet: null, hasSound: null, readsMarkup: null };
      }
      const own = [SERVICE, SERVICE_PATH, SERVICE] as const;
      const [name, , version] = await call(bus, [...own, 'GetServerInformation']);
      const [said] = await call(bus, [...own, 'GetCapabilities']);
      const capabilities: readonly unknown[] = Array.isArray(said) ? said : [];
      return {
        isThere: true,
        name: `${name} ${version}`,
        isQuiet: await isQuiet(bus),
        hasSound: capabilities.includes('sound'),
        readsMarkup: capabilities.includes('body-markup'),
      };
    },
    close() {
      void connected?.then(
        (bus) => bus.disconnect(),
        () => {},
      );
    },
  };
}

/** Whether a signal is of such a property: dunst tells of others with each notification. */
function saysQuiet([owner, changed, invalidated]: readonly unknown[]): boolean {
  const names = [
    ...(typeof changed === 'object' && changed !== null ? Object.keys(changed) : []),
    ...(Array.isArray(invalidated) ? invalidated : []),
  ];
  return QUIET_PROPERTIES.some(([of, name]) => of === owner && names.includes(name));
}

async function isQuiet(bus: MessageBus): Promise<boolean | null> {
  let answer: boolean | null = null;
  for (const property of QUIET_PROPERTIES) {
    try {
      const to = [SERVICE, SERVICE_PATH, PROPERTIES, 'Get'] as const;
      const [found] = await call(bus, to, 'ss', [...property]);
      if (found instanceof Variant && typeof found.value === 'boolean')
        answer = answer === true || found.value;
    } catch {
      // A service without the property answers with an error: it does not say.
    }
  }
  return answer;
}

async function call(
  bus: MessageBus,
  [destination, path, iface, member]: readonly [string, string, string, string],
  signature = '',
  body: readonly unknown[] = [],
): Promise<readonly unknown[]> {
  const message = new Message({ destination, path, interface: iface, member, signature, body: [...body] });
  return (await bus.call(message))?.body ?? [];
}
