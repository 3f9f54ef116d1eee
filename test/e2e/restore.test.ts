// A restore as people have it: the program starts itself again, on the data of the backup, and with the files that
// waited to be imported when it was made.
import { once } from 'node:events';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { freshDataDir, launchConsole, ready } from './support/console.ts';
import { startProgram } from './support/program-by-itself.ts';

const NOW = Date.parse('2026-11-25T12:00:00+08:00');
const HEADING = 'Case ID,Subject,Status,Created';

test('a restored program comes back by itself, and goes on with the files that waited', async () => {
  const data = await freshDataDir();
  const backup = join(data.dir, 'backups', 'caseclock 2026-11-25 04-00-00Z by-hand.caseclock');
  const first = await launchConsole({ dataDir: data.dir, now: NOW });
  const page = await ready(first);
  const importFile = async (name: string, rows: string) => {
    const path = join(data.dir, name);
    await writeFile(path, `${HEADING}\n${rows}`);
    await utimes(path, NOW / 1000, NOW / 1000);
    await first.app.evaluate(
      ({ dialog }, [open = '', save = '']) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] });
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
      },
      [path, backup],
    );
    await page.getByTestId('connections-button').click();
    await page.getByTestId('add-source').click();
    await page.getByTestId('add-files').click();
    await page.getByTestId('choose-file').click();
    if ((await page.getByTestId('date-zone').inputValue()) === '')
      await page.getByTestId('date-zone').selectOption('Asia/Shanghai');
    await page.getByTestId('import-now').click();
  };

  await importFile('desk.csv', 'T-1,First,new,2026-11-25 09:30');
  await page.getByTestId('import-show').click();
  await page.evaluate(() => {
    const { caseclock } = globalThis as unknown as {
      caseclock: { pauseSource(argument: { sourceId: string; isPaused: boolean }): Promise<unknown> };
    };
    return caseclock.pauseSource({ sourceId: 'desk', isPaused: true });
  });
  await importFile('later.csv', 'T-2,Second,new,2026-11-25 10:30\nT-3,Third,new,2026-11-25 11:30');
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-stage', 'paused');
  await page.getByTestId('import-close').click();
  await page.getByTestId('page-sync').click();
  await page.getByTestId('backup-make').click();
  await expect(page.getByTestId('backup-said')).toHaveAttribute('data-said', 'made');
  await source(page).getByTestId('sync-pause').click();
  await page.getByTestId('page-board').click();
  await expect(page.getByTestId('case-row')).toHaveCount(3);
  await first.quit();

  const program = await startProgram(data.dir, NOW);
  try {
    const before = await program.page();
    await expect(before.getByTestId('case-row')).toHaveCount(3);
    await before.getByTestId('page-sync').click();
    const gone = once(program.process, 'exit');
    await before.locator('[data-testid="kept-backup"][data-reason="by-hand"] button').click();
    await before.getByTestId('restore-confirm').click();
    await gone;

    const after = await program.page();
    await expect(after.getByTestId('case-row')).toHaveCount(1);
    await after.getByTestId('page-sync').click();
    await expect(after.locator('[data-testid="kept-backup"][data-reason="before-restore"]')).toHaveCount(1);
    await expect(source(after)).toHaveAttribute('data-activity', 'paused');
    await source(after).getByTestId('sync-pause').click();
    await after.getByTestId('page-board').click();
    await expect(after.getByTestId('case-row')).toHaveCount(3);
    await expect.poll(() => readdir(join(data.dir, 'imports', 'desk'))).toEqual([]);
  } finally {
    await program.end();
    await data.remove();
  }
});

const source = (page: Page) => page.locator('[data-testid="sync-source"][data-source="desk"]');
