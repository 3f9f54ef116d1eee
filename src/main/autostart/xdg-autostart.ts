import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTextIfThere } from '../disk/files-on-disk.ts';
import { desktopEntry, execOf, isInForce } from './desktop-entry.ts';
import type { Launch } from './launch.ts';
import type { SystemAutostart } from './system-autostart.ts';

const FILE = 'caseclock.desktop';

/** The folder whose entries a desktop starts: `autostart` below XDG_CONFIG_HOME, which is `~/.config` unless set. */
export function autostartFolder(configHome: string | undefined, home: string): string {
  // By the specification a relative path is none.
  return join(configHome?.startsWith('/') === true ? configHome : join(home, '.config'), 'autostart');
}

/**
 * Linux desktops: an entry in the folder, written and removed. One that starts the program from where it was before
 * is written anew as it is read.
 */
export function xdgAutostart(world: {
  readonly folder: string;
  readonly name: string;
  readonly launch: Launch;
}): SystemAutostart {
  const path = join(world.folder, FILE);
  const entry = desktopEntry(world.name, world.launch);
  const put = async () => {
    await mkdir(world.folder, { recursive: true, mode: 0o700 });
    await writeFile(path, entry);
  };
  return {
    async read() {
      const text = await readTextIfThere(path);
      if (text === null || !isInForce(text)) return 'off';
      if (execOf(text) !== execOf(entry)) await put();
      return 'on';
    },
    write: (isOn) => (isOn ? put() : rm(path, { force: true })),
  };
}
