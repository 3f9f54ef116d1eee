import { contextBridge, ipcRenderer } from 'electron';
import type { ProgramState, WallBridge } from '../contract/console.ts';

// A sandboxed preload script is one file: sharing code with the console's would make it two.
const bridge: WallBridge = {
  readProgram: () => ipcRenderer.invoke('program:read', undefined),
  endFirstLook: () => ipcRenderer.invoke('first-look:end', undefined),
  onProgramChanged(listener) {
    const forward = (_event: unknown, state: ProgramState) => listener(state);
    ipcRenderer.on('program:changed', forward);
    return () => {
      ipcRenderer.off('program:changed', forward);
    };
  },
};

contextBridge.exposeInMainWorld('caseclock', bridge);
