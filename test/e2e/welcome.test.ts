import { expect, test } from '@playwright/test';
import { freshDataDir } from './support/console.ts';
import { startProgram } from './support/program-by-itself.ts';

const NOON = Date.parse('2026-11-25T12:00:00+08:00');

test('somebody who only looks is led from the first screen to the sample desk', async () => {
  const data = await freshDataDir();
  const program = await startProgram(data.dir, NOON);
  try {
    const first = await program.page();
    const ended = new Promise((resolve) => program.process.once('exit', resolve));
    await first.getByTestId('welcome-sample').click();
    await ended;
    const page = await program.page();
    await expect(page.getByTestId('sample-mark')).toBeVisible();
    await expect(page.getByTestId('case-row').first()).toBeVisible();
  } finally {
    await program.end();
    await data.remove();
  }
});
