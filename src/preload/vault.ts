import { ipcRenderer } from 'electron/renderer';
import { APP_ORIGIN } from '../contract/origin.ts';
import { VAULT_PORT_CHANNEL } from '../contract/vault-channel.ts';

// The vault page's whole bridge: it passes main's port on to the page and exposes nothing. A port can cross
// into the page's world only by window.postMessage. The page's script listens from before `load`.

const loaded = new Promise<void>((resolve) => {
  window.addEventListener('load', () => resolve(), { once: true });
});

ipcRenderer.on(VAULT_PORT_CHANNEL, async ({ ports }) => {
  await loaded;
  if (window.location.origin === APP_ORIGIN) window.postMessage(VAULT_PORT_CHANNEL, APP_ORIGIN, [...ports]);
});
