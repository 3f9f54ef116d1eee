// Settings that cannot be read are said on the screen: without them no help desk is read, and nothing is alerted.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

const BROKEN = '{ "version": 7, "preferences": {';

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
test.beforeEach(async () => {
  data = await freshDataDir();
  await writeFile(settings(), BROKEN);
});
test.afterEach(async () => {
  await console_.quit();
  await data.remove();
});

const settings = () => join(data.dir, 'settings.json');
const said = (page: Page) => page.locator('[data-code="settings-unreadable"]');
const kept = async () =>
  (await readdir(data.dir)).filter((name) => name.startsWith('settings.json.unreadable'));

async function launch(): Promise<Page> {
  console_ = await launchConsole({ dataDir: data.dir });
  return ready(console_);
}

test('settings that cannot be read are said at every start until somebody answers, and their file is kept', async () => {
  await expect(said(await launch())).toContainText(settings());
  await console_.quit();
  expect(await readFile(settings(), 'utf8')).toBe(BROKEN);

  const page = await launch();
  await said(page).getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(page.getByTestId('backup')).toBeInViewport();
  expect(await kept()).toEqual([]);
  await said(page).getByRole('button', { name: 'Continue without' }).click();
  await expect(said(page)).toHaveCount(0);
  const [name, ...others] = await kept();
  expect(others).toEqual([]);
  expect(await readFile(join(data.dir, name ?? ''), 'utf8')).toBe(BROKEN);
  await console_.quit();

  await expect(said(await launch())).toHaveCount(0);
});
