import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autostartFolder, xdgAutostart } from '../../../../src/main/autostart/xdg-autostart.ts';

let home: string;
const LAUNCH = { path: '/opt/Caseclock/caseclock', args: ['--user-data-dir=/data/desk', '--login'] };
const open = (launch: { readonly path: string; readonly args: readonly string[] } = LAUNCH) =>
  xdgAutostart({ folder: autostartFolder(undefined, home), name: 'Caseclock', launch });
const file = () => join(home, '.config', 'autostart', 'caseclock.desktop');

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caseclock-home-'));
});
afterEach(() => rm(home, { recursive: true }));

describe('on a Linux desktop the program starts at the sign-in', () => {
  it('not before anybody has said so', async () => {
    expect(await open().read()).toBe('off');
    expect(await readdir(home)).toEqual([]);
  });

  it('once it is switched on, by an entry that says how; and no more once it is switched off', async () => {
    await open().write(true);
    expect(await readFile(file(), 'utf8')).toContain(
      '\nExec="/opt/Caseclock/caseclock" "--user-data-dir=/data/desk" "--login"\n',
    );
    expect(await open().read()).toBe('on');
    await open().write(false);
    expect(await open().read()).toBe('off');
    await open().write(false);
  });

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
    'not while a tool of the desktop has set %s',
    async (line) => {
      await open().write(true);
      await writeFile(file(), `${await readFile(file(), 'utf8')}${line}\n`);
      expect(await open().read()).toBe('off');
      expect(await readFile(file(), 'utf8')).toContain(line);
      await open().write(true);
      expect(await open().read()).toBe('on');
    },
  );

  it('from where it is now, when it was moved since', async () => {
    await open({ ...LAUNCH, path: '/home/lin/Old.AppImage' }).write(true);
    expect(await open().read()).toBe('on');
    expect(await readFile(file(), 'utf8')).toContain('Exec="/opt/Caseclock/caseclock" ');
  });

  it('whatever its path has in it', async () => {
    await open({ path: '/home/Lin Yue/50% "new" $HOME\\x', args: [] }).write(true);
    expect(await readFile(file(), 'utf8')).toContain(
      '\nExec="/home/Lin Yue/50%% \\\\"new\\\\" \\\\$HOME\\\\\\\\x"\n',
    );
  });
});

describe('the folder of such entries', () => {
  it.each([
    [undefined, '/home/lin/.config/autostart'],
    ['/srv/config', '/srv/config/autostart'],
    ['relative', '/home/lin/.config/autostart'],
    ['', '/home/lin/.config/autostart'],
  ])('with XDG_CONFIG_HOME=%s is %s', (configHome, folder) => {
    expect(autostartFolder(configHome, '/home/lin')).toBe(folder);
  });
});
