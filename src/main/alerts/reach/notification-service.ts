import { type Message, type MessageBus, Variant } from '@jellybrick/dbus-next';
import { answerInTime, callMethod, connectToSessionBus, NoAnswerError } from '../../session-bus.ts';

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
  /** Rejects when there is no session bus, or it or the service does not answer in time. */
  ask(): Promise<ServiceFacts>;
  /**
   * Resolves once what Electron asks of the service would not keep the whole program waiting, half a minute each time
   * for one that hangs: it answers, or none runs. Rejects when there is no session bus, or it does not answer in time.
   */
  whenFree(): Promise<void>;
}

const SERVICE = 'org.freedesktop.Notifications';
const SERVICE_PATH = '/org/freedesktop/Notifications';
const BUS = 'org.freedesktop.DBus';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const OF_BUS = [BUS, '/org/freedesktop/DBus', BUS] as const;
const OF_SERVICE = [SERVICE, SERVICE_PATH, SERVICE] as const;

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
 * Watches the session bus; `onChange` hears when a service comes, goes or is replaced, when one answers after all that
 * hung, and when the desktop may have been told not to disturb, or that it may again.
 */
export function watchNotificationService(onChange: () => void): NotificationService {
  let connected: Promise<MessageBus> | null = null;

  const connect = async (): Promise<MessageBus> => {
    const bus = await connectToSessionBus(() => {
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
    for (const rule of rules) await answerInTime(callMethod(bus, [...OF_BUS, 'AddMatch'], 's', [rule]));
    return bus;
  };

  /** The bus, and whether a service runs on it. */
  const find = async (): Promise<{ readonly bus: MessageBus; readonly isRunning: boolean }> => {
    const current = connected ?? connect();
    connected = current;
    try {
      const bus = await current;
      const [hasOwner] = await answerInTime(callMethod(bus, [...OF_BUS, 'NameHasOwner'], 's', [SERVICE]));
      return { bus, isRunning: hasOwner === true };
    } catch (error) {
      // The bus itself never hangs: such a connection has ended, and the next question makes another.
      if (connected === current) connected = null;
      void current.then(
        (bus) => bus.disconnect(),
        () => {},
      );
      throw error;
    }
  };

  /** What comes in time. A service that hung may say otherwise once it answers. */
  const inTimeOrLater = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answerInTime(answer);
    } catch (error) {
      if (error instanceof NoAnswerError) void answer.then(onChange, onChange);
      throw error;
    }
  };

  return {
    async ask() {
      const { bus, isRunning } = await find();
      if (isRunning) return inTimeOrLater(factsOf(bus));
      const [startable] = await answerInTime(callMethod(bus, [...OF_BUS, 'ListActivatableNames']));
      const isThere = Array.isArray(startable) && startable.includes(SERVICE);
      return { isThere, name: '', isQuiet: null, hasSound: null, readsMarkup: null };
    },
    async whenFree() {
      const { bus } = await find();
      const answer = callMethod(bus, [...OF_SERVICE, 'GetServerInformation']).then(
        () => {},
        // An error is an answer, such as that there is no service.
        () => {},
      );
      inTimeOrLater(answer).catch(() => {});
      await answer;
    },
  };
}

async function factsOf(bus: MessageBus): Promise<ServiceFacts> {
  const [name, , version] = await callMethod(bus, [...OF_SERVICE, 'GetServerInformation']);
  const [said] = await callMethod(bus, [...OF_SERVICE, 'GetCapabilities']);
  const capabilities: readonly unknown[] = Array.isArray(said) ? said : [];
  return {
    isThere: true,
    name: `${name} ${version}`,
    isQuiet: await isQuiet(bus),
    hasSound: capabilities.includes('sound'),
    readsMarkup: capabilities.includes('body-markup'),
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
      const [found] = await callMethod(bus, to, 'ss', [...property]);
      if (found instanceof Variant && typeof found.value === 'boolean')
        answer = answer === true || found.value;
    } catch {
      // A service without the property answers with an error: it does not say.
    }
  }
  return answer;
}
