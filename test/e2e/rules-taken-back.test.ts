import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { openSampleDesk } from './support/sample-desk.ts';

const NOON = Date.parse('2026-11-25T12:00:00+08:00');
const PUBLISHED = resolve(import.meta.dirname, '../../src/domain/policy/azure-china-1.1.json');

const desk = openSampleDesk(NOON);

/** The rows of the board that are breached, by key. */
async function breached(): Promise<readonly (string | null)[]> {
  await desk.page.getByTestId('page-board').click();
  await desk.page.getByTestId('case-row').first().waitFor();
  return desk.page
    .locator('[data-testid="case-row"][data-state="breached"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-key')).sort());
}

/** The published policy as version 1.2, by mistake with minutes for hours. */
async function mistakenPolicy(): Promise<string> {
  const policy = JSON.parse(await readFile(PUBLISHED, 'utf8'));
  for (const severity of policy.severities) severity.initialResponseMinutes /= 60;
  const path = join(desk.dataDir, 'mistaken.json');
  await writeFile(path, JSON.stringify({ ...policy, version: '1.2', inForceFrom: '2026-11-01' }));
  return path;
}

test('a policy that is loaded by mistake shows all that it would move, and leaves nothing breached once it is removed', async () => {
  const before = await breached();
  const path = await mistakenPolicy();
  await desk.console.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await desk.page.getByTestId('page-policy').click();
  await desk.page.getByTestId('load-policy').click();

  const told = desk.page.getByTestId('consequences');
  const lines = told.getByTestId('moved-list').getByRole('listitem');
  await expect(lines).toHaveCount(8);
  const heading = await told.getByText(/open deadlines would move/).innerText();
  await told.getByTestId('moved-more').click();
  await expect(lines).toHaveCount(Number.parseInt(heading, 10));
  await expect(told.getByTestId('moved-more')).toHaveCount(0);
  for (const subject of await lines.locator('[title]').allInnerTexts()) expect(subject).not.toBe('');
  await expect(told).toContainText('are measured by another target or deadline');
  await desk.page.getByTestId('rules-take').click();
  await expect(desk.page.getByTestId('policy-versions').getByRole('listitem')).toHaveCount(3);
  expect((await breached()).length).toBeGreaterThan(before.length);

  await desk.page.getByTestId('page-policy').click();
  await desk.page.getByTestId('remove-policy').click();
  await expect(desk.page.getByTestId('consequences')).toContainText('no longer breached');
  await desk.page.getByTestId('rules-take').click();
  await expect(desk.page.getByTestId('last-change')).toContainText('no longer breached');
  expect(await breached()).toEqual(before);
  await expect(desk.page.locator('[title*="Scored under earlier rules"]')).toHaveCount(0);
});
