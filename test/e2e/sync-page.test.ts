import { expect, type Page, test } from '@playwright/test';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

test.describe.configure({ mode: 'serial' });

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let page: Page;

const launch = async () => {
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'] });
  page = await ready(console_);
  await page.getByTestId('page-sync').click();
};

test.beforeAll(async () => {
  data = await freshDataDir();
  await launch();
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
});

const source = () => page.locator('[data-testid="sync-source"][data-source="sample"]');
const clipboardText = () => console_.app.evaluate(({ clipboard }) => clipboard.readText());

test('the first run is listed with what it brought', async () => {
  const first = source().getByTestId('sync-run').last();
  await expect(first).toHaveAttribute('data-outcome', 'done');
  await expect(first).toContainText(/\d+ changes/);
});

test('a paused source is not read, also after a restart, until it is resumed', async () => {
  await source().getByTestId('sync-pause').click();
  await expect(source()).toHaveAttribute('data-activity', 'paused');
  await console_.quit();
  await launch();
  await expect(source()).toHaveAttribute('data-activity', 'paused');
  await expect(source().getByTestId('sync-now')).toBeDisabled();
  await source().getByTestId('sync-pause').click();
  await expect(source()).toHaveAttribute('data-activity', 'idle');
  await expect(source().getByTestId('sync-now')).toBeEnabled();
});

test('what is never asked again has nothing to sync or to pause', async () => {
  const loggedHere = page.locator('[data-testid="sync-source"][data-source="logged-here"]');
  await expect(loggedHere.getByTestId('sync-edit')).toBeVisible();
  await expect(loggedHere.getByTestId('sync-now')).toHaveCount(0);
  await expect(loggedHere.getByTestId('sync-pause')).toHaveCount(0);
});

test('what a helper must know can be copied', async () => {
  await page.getByTestId('copy-support').click();
  await expect.poll(clipboardText).toContain('Source sample (sample): idle');
  expect(await clipboardText()).toMatch(/^Caseclock \d+\.\d+\.\d+ \(sample desk\)/);
});
