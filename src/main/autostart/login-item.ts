import type { App } from 'electron/main';
import type { Launch } from './launch.ts';
import type { SystemAutostart } from './system-autostart.ts';

/** Windows and macOS: a login item of the system. macOS starts the program itself, without arguments. */
export function loginItem(
  items: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>,
  platform: 'win32' | 'darwin',
  { path, args }: Launch,
): SystemAutostart {
  const item = platform === 'win32' ? { path, args: [...args] } : {};
  return {
    async read() {
      const { openAtLogin, executableWillLaunchAtLogin, status } = items.getLoginItemSettings(item);
      if (platform === 'darwin' && status === 'requires-approval') return 'awaits-consent';
      // On Windows one that is switched off in the task manager is still there.
      return openAtLogin && (platform === 'darwin' || executableWillLaunchAtLogin) ? 'on' : 'off';
    },
    async write(isOn) {
      items.setLoginItemSettings({ ...item, openAtLogin: isOn, enabled: isOn });
    },
  };
}
