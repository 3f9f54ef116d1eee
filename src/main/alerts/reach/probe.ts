import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { shell } from 'electron/common';
import { app, Notification } from 'electron/main';
import type { ReachCheck } from '../../../contract/alerts.ts';
import { errorText } from '../../../domain/error-text.ts';
import { SECOND } from '../../../domain/units.ts';
import { applicationIdCheck, startMenus } from './application-id.ts';
import { type NotificationService, watchNotificationService } from './notification-service.ts';
import type { ReachProbe } from './reach-keeper.ts';
import { signatureCheck } from './signature.ts';

const run = promisify(execFile);

/** What the system that this runs on does with notifications. */
export interface SystemReach {
  readonly probe: ReachProbe;
  /** Resolves once the system takes a notification without keeping the program waiting; rejects when it takes none. */
  whenFree(): Promise<void>;
}

/**
 * That of the system that this runs on; `onChange` hears when on Linux its checks may come out otherwise, and
 * `onMarkup` whether the service there reads markup, each time that it is asked.
 */
export function systemReach(onChange: () => void, onMarkup: (isRead: boolean) => void): SystemReach {
  const service = process.platform === 'linux' ? watchNotificationService(onChange) : null;
  const probe = async (): Promise<readonly ReachCheck[]> => {
    const isSupported = Notification.isSupported();
    const support: ReachCheck = { check: 'support', outcome: isSupported ? 'passed' : 'failed', found: '' };
    if (service !== null) return [support, ...(await linuxChecks(service, onMarkup))];
    if (process.platform === 'darwin') {
      return [support, await signatureCheck(() => run('codesign', ['--verify', app.getPath('exe')]))];
    }
    const idOf = (shortcut: string) => shell.readShortcutLink(shortcut).appUserModelId;
    return [support, await applicationIdCheck(startMenus(process.env), idOf)];
  };
  return { probe, whenFree: async () => service?.whenFree() };
}

async function linuxChecks(
  service: NotificationService,
  onMarkup: (isRead: boolean) => void,
): Promise<readonly ReachCheck[]> {
  try {
    const { isThere, name, isQuiet, hasSound, readsMarkup } = await service.ask();
    if (readsMarkup !== null) onMarkup(readsMarkup);
    const gnomeQuiet = name.startsWith('gnome-shell') ? await isGnomeQuiet() : null;
    return [
      { check: 'service', outcome: isThere ? 'passed' : 'failed', found: name },
      { check: 'focus-mode', outcome: quietOutcome(isQuiet ?? gnomeQuiet), found: '' },
      { check: 'sound', outcome: hasSound === true ? 'passed' : 'unknown', found: '' },
    ];
  } catch (error) {
    return [{ check: 'service', outcome: 'failed', found: errorText(error) }];
  }
}

/** GNOME keeps "do not disturb" in its settings; `null` where they cannot be asked. */
async function isGnomeQuiet(): Promise<boolean | null> {
  try {
    const asked = ['get', 'org.gnome.desktop.notifications', 'show-banners'];
    const { stdout } = await run('gsettings', asked, { timeout: 3 * SECOND });
    return stdout.trim() === 'false';
  } catch {
    return null;
  }
}

function quietOutcome(isQuiet: boolean | null): ReachCheck['outcome'] {
  if (isQuiet === null) return 'unknown';
  return isQuiet ? 'failed' : 'passed';
}
