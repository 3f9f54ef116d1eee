import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PAGES } from '../../src/renderer/console/view-state.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

test.skip(
  process.platform !== 'linux',
  'the login items of Windows and macOS are those of whoever runs the tests',
);

test.describe.configure({ mode: 'serial' });

/** The keys of the settings page. */
const SETTINGS = `Control+${PAGES.indexOf('settings') + 1}`;

let data: Awaited<ReturnType<typeof freshDataDir>>;
let config: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;

const entry = () => join(config.dir, 'autostart', 'caseclock.desktop');
const start = (...args: readonly string[]) =>
  launchConsole({ dataDir: data.dir, args, env: { XDG_CONFIG_HOME: config.dir } });

/** Opens the board once the program can be told to: a wall is there before that. */
async function openBoard(): Promise<Page> {
  const canBeTold = () => console_.app.evaluate(() => globalThis.caseclockTest !== undefined);
  await expect.poll(canBeTold).toBe(true);
  await console_.openWindow();
  return ready(console_);
}

test.beforeAll(async () => {
  data = await freshDataDir();
  config = await freshDataDir();
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
  await config.remove();
});

test('started with the computer it brings back the wall that hung, without a board over it', async () => {
  console_ = await start('--wall');
  const page = await openBoard();
  await page.keyboard.press(SETTINGS);
  await page.getByTestId('autostart').click();
  await expect(page.getByTestId('autostart')).toBeChecked();
  const exec = /^Exec=(.*)$/m.exec(await readFile(entry(), 'utf8'))?.[1] ?? '';
  const command = [...exec.matchAll(/"([^"]*)"/g)].map(([, argument]) => argument ?? '');
  expect(command).toContain('--login');
  expect(command).toContain(`--user-data-dir=${data.dir}`);
  await console_.quit();

  // As a desktop does it: what the entry says, after the program itself.
  console_ = await start(...command.slice(1).filter((argument) => argument === '--login'));
  await expect.poll(() => console_.app.windows().some((one) => one.url().includes('/wall/'))).toBe(true);
  expect(console_.app.windows().filter((one) => one.url().endsWith('/console/index.html'))).toEqual([]);
});

test('the setting follows what the system says, and takes the entry away', async () => {
  const page = await openBoard();
  await page.keyboard.press(SETTINGS);
  await page.getByTestId('autostart').click();
  await expect(page.getByTestId('autostart')).not.toBeChecked();
  expect(await readFile(entry(), 'utf8').catch(({ code }) => code)).toBe('ENOENT');
  // In the way of the folder there is a file.
  await rm(join(config.dir, 'autostart'), { recursive: true });
  await writeFile(join(config.dir, 'autostart'), '');
  await page.getByTestId('autostart').click();
  await expect(page.getByTestId('setting-autostart')).toContainText('The system refused');
  await expect(page.getByTestId('autostart')).not.toBeChecked();
});
