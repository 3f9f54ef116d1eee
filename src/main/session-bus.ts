import type { EventEmitter } from 'node:events';
import { Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next';
import { SECOND } from '../domain/units.ts';

/** What was asked did not answer within three seconds. Its answer may come later. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  constructor() {
    super(`no answer within ${ANSWERS_WITHIN_MS / SECOND} s`);
  }
}

/** Far above what a service takes that is started for the question. */
const ANSWERS_WITHIN_MS = 3 * SECOND;

/** What `answer` answers. Rejects with NoAnswerError when it has not come within three seconds. */
export async function answerInTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswerError()), ANSWERS_WITHIN_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Connects to the session bus of a Linux desktop. Rejects when there is none, or it does not answer in time. `onBroken`
 * hears that the connection reported an error later. One that ends without one is silent: what is asked on it is never
 * answered.
 */
export async function connectToSessionBus(onBroken: () => void): Promise<MessageBus> {
  const bus = sessionBus();
  // The library's types know nothing of the errors that a broken connection comes with.
  const events: EventEmitter = bus;
  let isOpen = false;
  const opened = new Promise<void>((resolve, reject) => {
    events.once('connect', () => resolve());
    events.on('error', (error) => {
      reject(error);
      if (isOpen) onBroken();
    });
  });
  try {
    await answerInTime(opened);
  } catch (error) {
    bus.disconnect();
    throw error;
  }
  isOpen = true;
  return bus;
}

/** Where a method is: the service's name, the object's path, its interface, and the method. */
export type Method = readonly [destination: string, path: string, iface: string, member: string];

/** The body of what a method answers. Rejects with an error that it answers; a service that hangs never answers. */
export async function callMethod(
  bus: MessageBus,
  [destination, path, iface, member]: Method,
  signature = '',
  body: readonly unknown[] = [],
): Promise<readonly unknown[]> {
  const message = new Message({ destination, path, interface: iface, member, signature, body: [...body] });
  return (await bus.call(message))?.body ?? [];
}
