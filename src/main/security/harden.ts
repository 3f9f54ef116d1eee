import { app, type Session, type WebContents } from 'electron/main';
import { VAULT_PAGE } from '../../contract/origin.ts';
import { isPage } from './is-page.ts';

/** What every page of the program is made with: no Node, isolated, sandboxed. */
export const PAGE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const;

/** Closes what no page of the program needs: navigation, new windows, embedded pages. */
export function hardenPages(onRefused: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      contents.on(event as 'will-navigate', (details) => {
        // A page that met an error offers to load itself again.
        if (details.isMainFrame && details.url === contents.getURL()) return;
        details.preventDefault();
        onRefused(`${event} to ${details.url}`);
      });
    }
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
      onRefused('an embedded page');
    });
    contents.setWindowOpenHandler(({ url }) => {
      onRefused(`a new window for ${url}`);
      return { action: 'deny' };
    });
  });
}

/**
 * Has no session fetch a dictionary for checking spelling, which Chromium does by itself from a server of its maker,
 * whether or not a page checks any: the program speaks to help desks only. Electron may not be ready yet.
 */
export function fetchNoDictionaries(): void {
  app.on('session-created', (created) => created.setSpellCheckerLanguages([]));
}

/**
 * Denies every permission a page could ask for or check, and every device. But for one: the vault's page may keep
 * its storage for good, so that the browser does not clear it when the disk runs low.
 */
export function denyPermissions(session: Session): void {
  const isAllowed = (permission: string, url: string) =>
    permission === 'persistent-storage' && isPage(url, VAULT_PAGE);
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(isAllowed(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((contents, permission) =>
    isAllowed(permission, contents?.getURL() ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
}
