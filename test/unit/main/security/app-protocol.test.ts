import { describe, expect, it, vi } from 'vitest';

// Electron's modules exist only inside Electron; what is tested here does not use them.
vi.mock('electron/main', () => ({ protocol: {} }));
const { fileOf } = await import('../../../../src/main/security/app-protocol.ts');

describe('the file behind a URL of the program', () => {
  it.each([
    { url: 'app://caseclock/console/index.html', file: '/pages/console/index.html' },
    { url: 'app://caseclock/assets/a%20b.js', file: '/pages/assets/a b.js' },
    { url: 'app://elsewhere/console/index.html', file: null },
    { url: 'app://caseclock/..%2fsecrets.json', file: null },
    { url: 'app://caseclock/console/..%2f..%2fsecrets.json', file: null },
    { url: 'app://caseclock/%00', file: null },
    { url: 'app://caseclock/%E0%A4%A', file: null },
  ])('$url → $file', ({ url, file }) => {
    expect(fileOf(url, '/pages')).toBe(file);
  });
});
