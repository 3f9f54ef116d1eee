import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk(Date.parse('2026-11-25T12:00:00+08:00'));

test('a name that cannot be kept is asked for again, with the reason, and nothing is done without it', async () => {
  const { page, dataDir } = desk;
  const settings = join(dataDir, 'sample-desk', 'settings.json');
  await rm(settings, { force: true });
  // A folder in its place takes no file, whoever writes it.
  await mkdir(join(settings, 'in the way'), { recursive: true });
  await page.locator('[data-testid="case-row"][data-severity="B"][data-state="running"]').first().click();
  await page.getByTestId('command-reply').click();
  await page.getByTestId('command-text').fill('We are looking into it.');
  await page.getByTestId('give-command').click();
  await page.getByTestId('agent-input').fill('Li Wei');
  await page.getByTestId('agent-save').click();
  const form = page.getByTestId('agent-form');
  await expect(form.getByTestId('problem-text')).toHaveAttribute('data-code', 'not-kept');
  await expect(page.getByTestId('pending-command')).toHaveCount(0);

  await rm(settings, { recursive: true });
  await page.getByTestId('agent-save').click();
  await expect(form).toHaveCount(0);
  await expect(page.getByTestId('case-pane').getByTestId('pending-command')).toContainText('Not yet sent');
});
