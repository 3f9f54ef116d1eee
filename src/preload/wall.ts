import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { AskChannel, ConsoleChannel } from '../contract/console.ts';
import type { WallBridge } from '../contract/wall-page.ts';

// A sandboxed preload script is one file: sharing code with the console's would make it two.
function ask<Answer>(channel: ConsoleChannel): Promise<Answer> {
  return ipcRenderer.invoke('ask' satisfies AskChannel, channel, undefined);
}

function listen<T>(event: string, listener: (value: T) => void): () => void {
  const forward = (_event: unknown, value: T) => listener(value);
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.off(event, forward);
  };
}

const bridge: WallBridge = {
  readProgram: () => ask('program:read'),
  endFirstLook: () => ask('first-look:end'),
  onProgramChanged: (listener) => listen('program:changed', listener),
  onAlertHeard: (listener) => listen('alerts:heard', listener),
};

contextBridge.exposeInMainWorld('caseclock', bridge);

// The browser engine opens the stored data when they are first asked for: while the page's scripts are on their way.
void indexedDB.databases();
