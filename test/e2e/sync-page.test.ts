import { expect, test } from '@playwright/test';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk();

test.beforeAll(() => desk.page.getByTestId('page-sync').click());

const source = () => desk.page.locator('[data-testid="sync-source"][data-source="sample"]');
const clipboardText = () => desk.console.app.evaluate(({ clipboard }) => clipboard.readText());

test('the first run is listed with what it brought', async () => {
  const first = source().getByTestId('sync-run').last();
  await expect(first).toHaveAttribute('data-outcome', 'done');
  await expect(first).toContainText(/\d+ changes/);
});

test('a paused source is not read, also after a restart, until it is resumed', async () => {
  await source().getByTestId('sync-pause').click();
  await expect(source()).toHaveAttribute('data-activity', 'paused');
  await desk.console.quit();
  await desk.start();
  await desk.page.getByTestId('page-sync').click();
  await expect(source()).toHaveAttribute('data-activity', 'paused');
  await expect(source().getByTestId('sync-now')).toBeDisabled();
  await source().getByTestId('sync-pause').click();
  await expect(source()).toHaveAttribute('data-activity', 'idle');
  await expect(source().getByTestId('sync-now')).toBeEnabled();
});

test('what is never asked again has nothing to sync or to pause, and what the program brought along nothing to edit', async () => {
  const loggedHere = desk.page.locator('[data-testid="sync-source"][data-source="logged-here"]');
  await expect(loggedHere).toBeVisible();
  await expect(desk.page.getByTestId('sync-edit')).toHaveCount(0);
  await expect(loggedHere.getByTestId('sync-now')).toHaveCount(0);
  await expect(loggedHere.getByTestId('sync-pause')).toHaveCount(0);
  await expect(loggedHere.getByTestId('sync-run')).toHaveCount(0);
  await expect(desk.page.getByTestId('sync-source').last()).toHaveAttribute('data-source', 'logged-here');
});

test('what a helper must know can be copied', async () => {
  await desk.page.getByTestId('copy-support').click();
  await expect.poll(clipboardText).toContain('Source sample (sample): idle');
  expect(await clipboardText()).toMatch(/^Caseclock \d+\.\d+\.\d+ \(sample desk\)/);
});
