import { beforeEach, describe, expect, it, vi } from 'vitest';

type Handler = (event: { senderFrame: unknown }, ...asked: unknown[]) => Promise<unknown>;
let ask: Handler = () => Promise.reject(new Error('nobody listens'));

// Electron's modules exist only inside Electron; of them only this is used.
vi.mock('electron/main', () => ({
  ipcMain: {
    handle(_: string, handler: Handler) {
      ask = handler;
    },
  },
}));
const { hearPages, mayAsk } = await import('../../../../src/main/ipc/hear-pages.ts');

type Frame = Parameters<typeof mayAsk>[0];
const frame = (url: string, parent: unknown = null) => ({ url, parent }) as Frame;
const CONSOLE = 'app://caseclock/console/index.html';
const WALL = 'app://caseclock/console/wall/index.html';

describe('a message is taken from the console page only', () => {
  it.each([
    { from: 'the console page', sender: frame(CONSOLE), taken: true },
    { from: 'the console page with a fragment', sender: frame(`${CONSOLE}#x`), taken: true },
    { from: 'the vault page', sender: frame('app://caseclock/vault/index.html'), taken: false },
    { from: 'another host', sender: frame('app://other/console/index.html'), taken: false },
    { from: 'the web', sender: frame('https://caseclock/console/index.html'), taken: false },
    { from: 'a frame in the page', sender: frame(CONSOLE, {}), taken: false },
    { from: 'a page that is not loaded yet', sender: frame(''), taken: false },
    { from: 'a frame that is gone', sender: null, taken: false },
  ])('$from: $taken', ({ sender, taken }) => {
    expect(mayAsk(sender, 'sources:save')).toBe(taken);
  });

  it('or from the wall, on its own channels', () => {
    expect(mayAsk(frame(WALL), 'program:read')).toBe(true);
    expect(mayAsk(frame(WALL), 'sources:save')).toBe(false);
  });
});

describe('what a page asks', () => {
  const refused: string[] = [];
  const onRefused = (what: string) => refused.push(what);
  const never = new Promise<never>(() => {});
  const answer = async (channel: string, argument: unknown) => [channel, argument];
  beforeEach(() => {
    refused.splice(0);
  });

  it('before it can be answered waits for the answer', async () => {
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    hearPages({ first: never, answering: started.then(() => ({ answer })), onRefused });
    const answered = ask({ senderFrame: frame(CONSOLE) }, 'alerts:read', undefined);
    start();
    expect(await answered).toEqual(['alerts:read', undefined]);
    expect(refused).toEqual([]);
  });

  it('for its first rows is answered before all else can be', async () => {
    hearPages({ first: Promise.resolve({ answer }), answering: never, onRefused });
    const asked = await ask({ senderFrame: frame(CONSOLE) }, 'views:read', undefined);
    expect(asked).toEqual(['views:read', undefined]);
  });

  it('from elsewhere is refused, without an answer to wait for', async () => {
    hearPages({ first: never, answering: never, onRefused });
    const sender = frame('https://caseclock/console/index.html');
    await expect(ask({ senderFrame: sender }, 'program:read', undefined)).rejects.toThrow('refused');
    await expect(ask({ senderFrame: null }, 'program:read', undefined)).rejects.toThrow('refused');
    await expect(ask({ senderFrame: frame(CONSOLE) }, {}, undefined)).rejects.toThrow('refused');
    expect(refused).toHaveLength(3);
  });
});
