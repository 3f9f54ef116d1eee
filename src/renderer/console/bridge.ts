import type { ConsoleBridge } from '../../contract/console-bridge.ts';

declare global {
  interface Window {
    /** Set by the preload script before the page's own code runs. */
    readonly caseclock: ConsoleBridge;
  }
}

/** The way to main. */
export const bridge: ConsoleBridge = window.caseclock;
