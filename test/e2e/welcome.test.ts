import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshDataDir } from './support/console.ts';
import { startProgram } from './support/program-by-itself.ts';

const NOON = Date.parse('2026-11-25T12:00:00+08:00');

test('somebody who only looks opens the sample desk from the first screen, beside their own data', async () => {
  const data = await freshDataDir();
  const program = await startProgram(data.dir, NOON);
  try {
    const page = await program.page();
    await page.getByTestId('welcome-sample').click();
    const kept = join(data.dir, 'sample-desk', 'IndexedDB');
    await expect.poll(() => existsSync(kept), { timeout: 30_000 }).toBe(true);
    await expect(page.getByTestId('sample-mark')).toHaveCount(0);
    await expect(page.getByTestId('empty-no-source')).toBeVisible();
  } finally {
    await program.end();
    await data.remove();
  }
});
