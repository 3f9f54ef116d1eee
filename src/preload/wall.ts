import { contextBridge, ipcRenderer } from 'electron';
import type { WallBridge } from '../contract/console.ts';

// A sandboxed preload script is one file: sharing code with the console's would make it two.
function listen<T>(event: string, listener: (value: T) => void): () => void {
  const forward = (_event: unknown, value: T) => listener(value);
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.off(event, forward);
  };
}

const bridge: WallBridge = {
  readProgram: () => ipcRenderer.invoke('program:read', undefined),
  endFirstLook: () => ipcRenderer.invoke('first-look:end', undefined),
  onProgramChanged: (listener) => listen('program:changed', listener),
  onAlertHeard: (listener) => listen('alerts:heard', listener),
};

contextBridge.exposeInMainWorld('caseclock', bridge);
