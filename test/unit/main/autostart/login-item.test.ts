import type { LoginItemSettings, Settings } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { launchOf } from '../../../../src/main/autostart/launch.ts';
import { loginItem } from '../../../../src/main/autostart/login-item.ts';

const LAUNCH = { path: 'C:\\Caseclock\\Caseclock.exe', args: ['--login'] };

/** A system that answers `found` and notes what it is asked and told. */
function system(found: Partial<LoginItemSettings>) {
  const asked: unknown[] = [];
  const told: Settings[] = [];
  const items = {
    getLoginItemSettings(about?: unknown) {
      asked.push(about);
      return { openAtLogin: false, executableWillLaunchAtLogin: false, ...found } as LoginItemSettings;
    },
    setLoginItemSettings: (item: Settings) => void told.push(item),
  };
  return { items, asked, told };
}

describe('the login item', () => {
  it('of Windows is asked for and set with its path and arguments', async () => {
    const { items, asked, told } = system({ openAtLogin: true, executableWillLaunchAtLogin: true });
    const item = loginItem(items, 'win32', LAUNCH);
    expect(await item.read()).toBe('on');
    await item.write(true);
    await item.write(false);
    expect(asked).toEqual([LAUNCH]);
    expect(told).toEqual([
      { ...LAUNCH, openAtLogin: true, enabled: true },
      { ...LAUNCH, openAtLogin: false, enabled: false },
    ]);
  });

  it('of Windows is off when it was switched off in the task manager', async () => {
    const { items } = system({ openAtLogin: true, executableWillLaunchAtLogin: false });
    expect(await loginItem(items, 'win32', LAUNCH).read()).toBe('off');
  });

  it.each<[string, Partial<LoginItemSettings>]>([
    ['on', { openAtLogin: true, status: 'enabled' }],
    ['awaits-consent', { openAtLogin: false, status: 'requires-approval' }],
    ['off', { openAtLogin: false, status: 'not-registered' }],
  ])('of macOS is %s with %j', async (state, found) => {
    const { items, asked } = system(found);
    expect(await loginItem(items, 'darwin', LAUNCH).read()).toBe(state);
    expect(asked).toEqual([{}]);
  });
});

describe('the system starts', () => {
  const own = { execPath: '/opt/caseclock', argv: [], appPath: null, appImage: undefined };

  it.each([
    ['the program itself', own, { path: '/opt/caseclock', args: ['--login'] }],
    [
      'with the data that the program has now, and nothing else that it was told once',
      { ...own, argv: ['--user-data-dir=/desk', '--wall', '--no-sandbox', 'caseclock://case/rt/7'] },
      { path: '/opt/caseclock', args: ['--user-data-dir=/desk', '--no-sandbox', '--login'] },
    ],
    [
      'the file of an AppImage, not the place where it is unpacked',
      { ...own, execPath: '/tmp/.mount_Cas/caseclock', appImage: '/home/lin/Caseclock.AppImage' },
      { path: '/home/lin/Caseclock.AppImage', args: ['--login'] },
    ],
    [
      'the clone with its Electron',
      { ...own, execPath: '/cache/electron', appPath: '/src/caseclock' },
      { path: '/cache/electron', args: ['/src/caseclock', '--login'] },
    ],
  ])('%s', (_, running, launch) => {
    expect(launchOf(running)).toEqual(launch);
  });
});
