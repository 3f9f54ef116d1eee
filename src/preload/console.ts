import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { AskChannel, ConsoleChannel, ConsoleEvent } from '../contract/console.ts';
import { ASKED, type ConsoleBridge, HEARD } from '../contract/console-bridge.ts';

function ask(channel: ConsoleChannel) {
  return (argument: unknown): Promise<unknown> =>
    ipcRenderer.invoke('ask' satisfies AskChannel, channel, argument);
}

/** Subscribes without handing the page the event object; the answer ends the subscription. */
function listen(event: ConsoleEvent) {
  return (listener: (value: unknown) => void) => {
    const forward = (_event: unknown, value: unknown) => listener(value);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.off(event, forward);
    };
  };
}

function methodsOf<Name, Method>(names: Readonly<Record<string, Name>>, method: (name: Name) => Method) {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, method(name)]));
}

contextBridge.exposeInMainWorld('caseclock', {
  ...methodsOf(ASKED, ask),
  ...methodsOf(HEARD, listen),
} as ConsoleBridge);

// The browser engine opens the stored data when they are first asked for: while the page's scripts are on their way.
void indexedDB.databases();
