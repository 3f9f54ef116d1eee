import type { ConsoleChannel, ConsoleEvent } from './console.ts';
import type { ConsoleBridge } from './console-bridge.ts';

/** The bridge of the wall's page, which asks for nothing: what it may use of the console's. */
export type WallBridge = Pick<
  ConsoleBridge,
  'readProgram' | 'endFirstLook' | 'onProgramChanged' | 'onAlertHeard'
>;

/** The channels that the wall's page may use. */
export const WALL_CHANNELS: ReadonlySet<string> = new Set<ConsoleChannel>(['program:read', 'first-look:end']);

/** The events that it hears. */
export const WALL_EVENTS: ReadonlySet<ConsoleEvent> = new Set<ConsoleEvent>([
  'program:changed',
  'alerts:heard',
]);
