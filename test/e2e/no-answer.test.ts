// Everything that a page shows waits for the main process: one that does not answer must not look like a long start.
import { expect, test } from '@playwright/test';
import { letMain } from './support/let-main.ts';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk(Date.parse('2026-11-25T12:00:00+08:00'));

test('a window that the program does not answer says so, and is whole again once it is answered', async () => {
  await letMain(desk.console, 'be silent');
  await desk.page.reload();
  const said = desk.page.getByTestId('no-answer');
  await expect(said).toContainText('Caseclock is not responding');
  await letMain(desk.console, 'answer');
  await said.getByRole('button', { name: 'Load again' }).click();
  await expect(desk.page.getByTestId('case-row').first()).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('where the answer fails, why is said with it', async () => {
  await letMain(desk.console, 'refuse');
  await desk.page.reload();
  await expect(desk.page.getByTestId('no-answer')).toContainText('no such module');
  await letMain(desk.console, 'answer');
  await desk.page.getByRole('button', { name: 'Load again' }).click();
  await expect(desk.page.getByTestId('case-row').first()).toBeVisible();
});
