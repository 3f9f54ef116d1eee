import { describe, expect, it, vi } from 'vitest';

// Electron's modules exist only inside Electron; what is tested here does not use them.
vi.mock('electron/main', () => ({ BrowserWindow: {}, ipcMain: {} }));
const { isConsolePage } = await import('../../../../src/main/ipc/console-ipc.ts');

const frame = (url: string, parent: unknown = null) =>
  ({ url, parent }) as Parameters<typeof isConsolePage>[0];

describe('a message is taken from the console page only', () => {
  it.each([
    { from: 'the console page', sender: frame('app://caseclock/console/index.html'), taken: true },
    {
      from: 'the console page with a fragment',
      sender: frame('app://caseclock/console/index.html#x'),
      taken: true,
    },
    { from: 'the vault page', sender: frame('app://caseclock/vault/index.html'), taken: false },
    { from: 'another host', sender: frame('app://other/console/index.html'), taken: false },
    { from: 'the web', sender: frame('https://caseclock/console/index.html'), taken: false },
    { from: 'a frame in the page', sender: frame('app://caseclock/console/index.html', {}), taken: false },
    { from: 'a page that is not loaded yet', sender: frame(''), taken: false },
    { from: 'a frame that is gone', sender: null, taken: false },
  ])('$from: $taken', ({ sender, taken }) => {
    expect(isConsolePage(sender)).toBe(taken);
  });
});
