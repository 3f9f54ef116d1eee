import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshDataDir, launchConsole } from './support/console.ts';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk();

test('a page has no Node, and of main only the named functions of its bridge', async () => {
  const found = await desk.page.evaluate(() => ({
    node: typeof (globalThis as Record<string, unknown>)['require'],
    process: typeof (globalThis as Record<string, unknown>)['process'],
    bridge: Object.values((globalThis as Record<string, unknown>)['caseclock'] as object).map(
      (value) => typeof value,
    ),
  }));
  expect(found.node).toBe('undefined');
  expect(found.process).toBe('undefined');
  expect(new Set(found.bridge)).toEqual(new Set(['function']));
});

test('every page is isolated and without Node, the vault too', async () => {
  const preferences = await desk.console.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => ({
      url: contents.getURL(),
      ...(
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    })),
  );
  expect(preferences.map(({ url }) => url).sort()).toEqual([
    'app://caseclock/console/index.html',
    'app://caseclock/vault/index.html',
  ]);
  for (const one of preferences) {
    expect(one).toMatchObject({ contextIsolation: true, nodeIntegration: false, sandbox: true });
  }
});

test('the menu that Electron brings along, with its developer tools, is not there at a start either', async () => {
  const data = await freshDataDir();
  const starting = await launchConsole({ dataDir: data.dir, args: ['--sample'] });
  try {
    const roles = await starting.app.evaluate(async ({ app, Menu }) => {
      await app.whenReady();
      const menus = Menu.getApplicationMenu()?.items ?? [];
      return menus.flatMap(({ submenu }) => submenu?.items.map(({ role }) => String(role)) ?? []);
    });
    expect(roles).not.toContain('toggledevtools');
  } finally {
    await starting.quit();
    await data.remove();
  }
});

test('the policy header refuses inline scripts, eval and other origins', async () => {
  const header = await desk.page.evaluate(async () =>
    (await fetch('app://caseclock/console/index.html')).headers.get('content-security-policy'),
  );
  expect(header).toContain("default-src 'none'");
  expect(header).toMatch(/script-src 'self'(;|$)/);
  expect(header).not.toContain('unsafe');
  const refusals = await desk.page.evaluate(async () => {
    const outcome = async (attempt: () => unknown) => {
      // The debugger's own evaluation may use eval; what runs after it may not.
      await new Promise((resolve) => setTimeout(resolve, 0));
      try {
        await attempt();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.inlineRan = true';
    document.head.append(inline);
    return {
      inline: (globalThis as Record<string, unknown>)['inlineRan'] === undefined ? 'refused' : 'allowed',
      eval: await outcome(() => new Function('return 1')()),
      elsewhere: await outcome(() => fetch('http://127.0.0.1:9/')),
    };
  });
  expect(refusals).toEqual({ inline: 'refused', eval: 'refused', elsewhere: 'refused' });
});

test('the page cannot be led elsewhere, nor open a window', async () => {
  const elsewhere = createServer((_, response) => response.end('elsewhere')).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const asked: unknown[] = [];
  elsewhere.on('request', ({ url }) => asked.push(url));
  const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  await desk.page.evaluate((to) => {
    location.href = to;
  }, address);
  const log = join(desk.dataDir, 'sample-desk/logs/main.log');
  await expect.poll(() => readFile(log, 'utf8')).toContain(`navigate to ${address}`);
  const opened = await desk.page.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  expect(asked).toEqual([]);
  elsewhere.close();
  expect(desk.page.url()).toBe('app://caseclock/console/index.html');
  expect(await desk.page.getByTestId('window-card').count()).toBeGreaterThan(0);
});

test('permissions are denied', async () => {
  const states = await desk.page.evaluate(async () => ({
    notifications: (await navigator.permissions.query({ name: 'notifications' })).state,
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));
  expect(states).toEqual({ notifications: 'denied', geolocation: 'denied' });
});

test('only files of the program are served', async () => {
  const statuses = await desk.page.evaluate(async () => {
    const status = async (url: string) => (await fetch(url)).status;
    return {
      outside: await status('app://caseclock/..%2f..%2fpackage.json'),
      missing: await status('app://caseclock/console/nothing.js'),
    };
  });
  expect(statuses).toEqual({ outside: 404, missing: 404 });
});

test('an argument that does not fit its schema is refused', async () => {
  const message = await desk.page.evaluate(async () => {
    const bridge = (
      globalThis as unknown as { caseclock: { writePreferences(value: unknown): Promise<unknown> } }
    ).caseclock;
    return bridge.writePreferences({ theme: 'pink' }).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  });
  expect(message).toContain('refused');
});
