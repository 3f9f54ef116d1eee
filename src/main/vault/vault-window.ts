import { BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron/main';
import { VAULT_PAGE } from '../../contract/origin.ts';
import { VAULT_PORT_CHANNEL } from '../../contract/vault-channel.ts';
import { SECOND } from '../../domain/units.ts';
import { PAGE_PREFERENCES } from '../security/harden.ts';
import type { VaultPage } from './supervisor.ts';
import type { VaultPort } from './vault-port.ts';

/** A dead process closes its port first and says why a moment later: the reason is worth waiting for. */
const REASON_WITHIN_MS = SECOND / 2;

/**
 * Opens the vault page in a window that is never shown. The app's scheme must be served already.
 *
 * @param onGone is told, maybe more than once, that the page died, hangs or could not be found.
 */
export function openVaultWindow(preloadPath: string, onGone: (reason: string) => void): VaultPage {
  const window = new BrowserWindow({
    show: false,
    // What nobody sees is drawn nevertheless, and the picture kept.
    width: 1,
    height: 1,
    webPreferences: {
      ...PAGE_PREFERENCES,
      preload: preloadPath,
      // It works while hidden: that is all it ever does.
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  window.on('closed', () => onGone('its window was closed'));
  window.on('unresponsive', () => onGone('it hangs'));
  webContents.on('render-process-gone', (_, { reason }) => onGone(`its process is gone: ${reason}`));
  webContents.on('preload-error', (_, __, { message }) => onGone(`its preload script failed: ${message}`));
  webContents.on('did-navigate', (_, __, status) => {
    if (status >= 400) onGone(`its page was answered with ${status}`);
  });

  async function connect(): Promise<VaultPort> {
    await window.loadURL(VAULT_PAGE);
    const { port1, port2 } = new MessageChannelMain();
    port1.on('close', () => setTimeout(onGone, REASON_WITHIN_MS, 'its port was closed'));
    webContents.postMessage(VAULT_PORT_CHANNEL, null, [port2]);
    port1.start();
    return portOver(port1);
  }

  return { port: connect(), close: () => window.destroy() };
}

function portOver(port: MessagePortMain): VaultPort {
  return {
    post: (message) => port.postMessage(message),
    onMessage(listener) {
      port.removeAllListeners('message');
      port.on('message', ({ data }) => listener(data));
    },
    close: () => port.close(),
  };
}
