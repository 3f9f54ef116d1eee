import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import type { AskedFor } from '../../../../src/main/program/asked-for.ts';

const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  setAsDefaultProtocolClient: vi.fn(),
  getLoginItemSettings: () => ({ wasOpenedAtLogin: false }),
});

// Electron's modules exist only inside Electron; of them only this is used.
vi.mock('electron/main', () => ({ app }));
const { onAsked, receiveLinks } = await import('../../../../src/main/program/links.ts');

afterEach(() => {
  app.removeAllListeners();
  app.isPackaged = false;
  app.setAsDefaultProtocolClient.mockReset();
});

test.each([
  { platform: 'win32', isPackaged: true, told: [['caseclock']] },
  { platform: 'win32', isPackaged: false, told: [] },
  // The package's desktop entry says it.
  { platform: 'linux', isPackaged: true, told: [] },
])('the system is told who opens links by a package, but for Linux: $platform, $isPackaged', (one) => {
  vi.stubGlobal('process', { ...process, platform: one.platform });
  app.isPackaged = one.isPackaged;
  receiveLinks();
  expect(app.setAsDefaultProtocolClient.mock.calls).toEqual(one.told);
});

test('what another start asks for while this one is under way is followed after what this one asks for', () => {
  const followed: AskedFor[] = [];
  receiveLinks();
  app.emit('second-instance', {}, ['caseclock', 'caseclock://case/desk/7']);
  expect(followed).toEqual([]);
  onAsked((asked) => followed.push(asked));
  app.emit('second-instance', {}, ['caseclock', '--wall']);
  expect(followed.map(({ wall, link }) => [wall, link?.text ?? null])).toEqual([
    [false, null],
    [false, 'caseclock://case/desk/7'],
    [true, null],
  ]);
});
