import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { menuKeys } from '../../src/contract/menu-keys.ts';
import { HOUR } from '../../src/domain/units.ts';
import { pageAt } from './support/console.ts';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

/** Starts the program once more on the same data, as a link or a shortcut does; it hands over and ends. */
const startAgain = async (...args: readonly string[]): Promise<void> => {
  const { execPath, env } = await desk.console.app.evaluate(() => ({
    execPath: process.execPath,
    env: process.env,
  }));
  const sandbox = process.env['CASECLOCK_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];
  const project = resolve(import.meta.dirname, '../..');
  const again = spawn(
    execPath,
    [...sandbox, project, `--user-data-dir=${desk.dataDir}`, '--lang=en', '--sample', ...args],
    { env, stdio: 'ignore' },
  );
  await once(again, 'exit');
};
const wallIsOpen = () => desk.console.app.windows().some((one) => one.url().includes('/console/wall/'));

test('a link opens its case in the program that runs', async () => {
  const row = desk.page.getByTestId('case-row').nth(3);
  const [id, key] = [await row.getAttribute('data-case-id'), await row.getAttribute('data-case-key')];
  await startAgain(`caseclock://case/${id}`);
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key ?? '');
  await desk.page.getByTestId('copy-link').click();
  expect(await desk.console.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    `caseclock://case/${id}`,
  );
});

test('a link that cannot be copied is said not to be', async () => {
  const { page, console } = desk;
  await console.app.evaluate(({ clipboard }) => {
    const write = clipboard.writeText;
    clipboard.writeText = () => {
      clipboard.writeText = write;
      throw new Error('the clipboard is taken');
    };
  });
  await page.getByTestId('copy-link').click();
  await expect(page.getByTestId('case-pane').getByText('Could not be copied')).toBeVisible();
  await page.getByTestId('copy-link').click();
  await expect(page.getByTestId('case-pane').getByText('Link copied')).toBeVisible();
});

test('a link opens its case also where the keys or the palette are laid over the board', async () => {
  const row = desk.page.getByTestId('case-row').nth(5);
  const [id, key] = [await row.getAttribute('data-case-id'), await row.getAttribute('data-case-key')];
  await desk.page.getByTestId('board').focus();
  await desk.page.keyboard.press('?');
  await expect(desk.page.getByTestId('key-sheet')).toBeVisible();
  await startAgain(`caseclock://case/${id}`);
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key ?? '');
  await expect(desk.page.getByTestId('key-sheet')).toHaveCount(0);
});

test('a link to a case that is not kept here says so, by its id', async () => {
  await startAgain('caseclock://case/elsewhere/77');
  await expect(desk.page.getByTestId('case-pane')).toContainText('elsewhere/77');
});

test('a link that is none says so and changes nothing else', async () => {
  await startAgain('caseclock://settings/secrets');
  await expect(desk.page.locator('[data-code="link-unreadable"]')).toContainText(
    'caseclock://settings/secrets',
  );
  await desk.page.locator('[data-code="link-unreadable"]').getByRole('button').click();
  await expect(desk.page.locator('[data-code="link-unreadable"]')).toHaveCount(0);
});

test('--wall given to a second start hangs the wall of the first', async () => {
  await startAgain('--wall');
  await expect.poll(wallIsOpen).toBe(true);
});

test('how many people answer is in force once its field is left; a number that cannot be is refused there', async () => {
  const load = (await pageAt(desk.console.app, '/console/wall/')).getByTestId('wall-load');
  await desk.page.getByTestId('wall-button').click();
  const people = desk.page.getByTestId('wall-people');
  await people.fill('12');
  await people.press('Enter');
  await expect(load).toHaveAttribute('data-people', '12');
  await people.fill('1000');
  await people.press('Tab');
  await expect(people).toHaveAccessibleDescription(/Enter a whole number from 1 to 999/);
  await expect(load).toHaveAttribute('data-people', '12');
  await people.fill('');
  await desk.page.getByTestId('wall-display').focus();
  await expect(load).not.toHaveAttribute('data-people', '12');
  await desk.page.getByTestId('wall-toggle').click();
  await expect.poll(wallIsOpen).toBe(false);
  await desk.page.keyboard.press('Escape');
});

test('the menu speaks the program’s language at once', async () => {
  const labels = () =>
    desk.console.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(await labels()).toEqual(['Caseclock', 'Edit', 'View', 'Wall', 'Window']);
  await prefer(desk.page, { language: 'zh-CN' });
  await expect.poll(labels).toEqual(['Caseclock', '编辑', '视图', '大屏', '窗口']);
  await prefer(desk.page, { language: 'en' });
});

test('a console that is asked for while its window is still closing opens again', async () => {
  const row = desk.page.getByTestId('case-row').nth(2);
  const [id, key] = [await row.getAttribute('data-case-id'), await row.getAttribute('data-case-key')];
  // A page that hears of its end has its window wait for it, as long as that takes.
  await desk.page.evaluate(() => addEventListener('beforeunload', () => document.title));
  const closing = await desk.console.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const window = windows.find(({ webContents }) => webContents.getURL().endsWith('/console/index.html'));
    const pid = window?.webContents.getOSProcessId() ?? 0;
    process.kill(pid, 'SIGSTOP');
    window?.close();
    return { pid, isThere: window?.isDestroyed() === false };
  });
  expect(closing.isThere).toBe(true);
  const gone = desk.page.waitForEvent('close');
  const opened = desk.console.app.waitForEvent('window', { timeout: 10_000 });
  try {
    await startAgain(`caseclock://case/${id}`);
    await opened;
  } finally {
    process.kill(closing.pid, 'SIGCONT');
  }
  await gone;
  await desk.openWindow();
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key ?? '');
});

test('the window opens where it was', async () => {
  const bounds = { x: 120, y: 90, width: 1300, height: 800 };
  const window = await desk.console.app.browserWindow(desk.page);
  await window.evaluate((shown, place) => shown.setBounds(place), bounds);
  const closed = desk.page.waitForEvent('close');
  await window.evaluate((shown) => shown.close());
  await closed;
  await desk.openWindow();
  const again = await desk.console.app.browserWindow(desk.page);
  expect(await again.evaluate((shown) => shown.getBounds())).toEqual(bounds);
});

test('a window that is moved just before the program ends opens where it was moved to', async () => {
  const bounds = { x: 60, y: 50, width: 1210, height: 770 };
  const window = await desk.console.app.browserWindow(desk.page);
  await window.evaluate((shown, place) => shown.setBounds(place), bounds);
  await desk.console.quit();
  await desk.start(NOON + HOUR);
  const again = await desk.console.app.browserWindow(desk.page);
  expect(await again.evaluate((shown) => shown.getBounds())).toEqual(bounds);
});

test('a page whose process dies again and again says so, and can be loaded again', async () => {
  const inBoard = (what: 'crash' | 'url' | 'reload') =>
    desk.console.app.evaluate(
      ({ webContents, Menu }, { asked, key }) => {
        const contents = webContents.getAllWebContents().find((one) => !one.getURL().includes('/vault/'));
        if (asked === 'crash' && contents?.isCrashed() === false && !contents.isLoading()) {
          contents.forcefullyCrashRenderer();
        }
        if (asked === 'reload') {
          const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
          items.find(({ accelerator }) => accelerator === key)?.click();
        }
        return contents?.getURL() ?? '';
      },
      { asked: what, key: menuKeys(process.platform === 'darwin').reload },
    );
  await expect
    .poll(async () => ((await inBoard('url')).includes('/stopped/') ? 'stopped' : inBoard('crash')), {
      timeout: 30_000,
    })
    .toBe('stopped');
  expect(await inBoard('url')).toBe('app://caseclock/console/stopped/index.html#en');
  await inBoard('reload');
  await expect.poll(() => inBoard('url')).toBe('app://caseclock/console/index.html');
});
