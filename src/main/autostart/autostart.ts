import { app } from 'electron/main';
import type { Autostart } from '../../contract/autostart.ts';
import { DONE, type Outcome, refused } from '../../contract/outcome.ts';
import { errorText } from '../../domain/error-text.ts';
import type { Log } from '../log.ts';
import { launchOf } from './launch.ts';
import { loginItem } from './login-item.ts';
import type { SystemAutostart } from './system-autostart.ts';
import { autostartFolder, xdgAutostart } from './xdg-autostart.ts';

/** Whether the program starts with the computer, and the means to say so. */
export interface AutostartKeeper {
  /** Asks the system; what it says comes by `onRead`. */
  read(): Promise<void>;
  write(isOn: boolean): Promise<Outcome>;
}

/** Keeps to what the system says: people also change it there. */
export function keepAutostart(world: {
  readonly isSample: boolean;
  readonly onRead: (state: Autostart) => void;
  readonly log: Log;
}): AutostartKeeper {
  const hindrance = hindranceOf(world.isSample);
  const system = systemAutostart();
  const read = async () => {
    if (hindrance !== null) return world.onRead(hindrance);
    try {
      world.onRead(await system.read());
    } catch (error) {
      world.log.warn(`whether the program starts with the computer could not be read: ${error}`);
    }
  };
  return {
    read,
    async write(isOn) {
      try {
        if (hindrance === null) await system.write(isOn);
      } catch (error) {
        return refused('unexpected', 'autostart', errorText(error));
      } finally {
        await read();
      }
      return DONE;
    },
  };
}

/** Why the system cannot be told to start this program; `null` when it can. */
function hindranceOf(isSample: boolean): Autostart | null {
  if (isSample) return 'sample-desk';
  // Such a package sees a folder of its own in place of the one that the desktop reads.
  if (process.env['FLATPAK_ID'] !== undefined || process.env['SNAP'] !== undefined) return 'sandboxed';
  return process.platform === 'darwin' && !app.isPackaged ? 'from-clone' : null;
}

function systemAutostart(): SystemAutostart {
  const { platform, env } = process;
  const launch = launchOf({
    execPath: process.execPath,
    argv: process.argv.slice(1),
    appPath: app.isPackaged ? null : app.getAppPath(),
    appImage: env['APPIMAGE'],
  });
  if (platform === 'win32' || platform === 'darwin') return loginItem(app, platform, launch);
  const folder = autostartFolder(env['XDG_CONFIG_HOME'], app.getPath('home'));
  return xdgAutostart({ folder, name: 'Caseclock', launch });
}
