import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { HOUR } from '../../src/domain/units.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

test.describe.configure({ mode: 'serial' });

const NOON = Date.parse('2026-11-25T12:00:00+08:00');
let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let page: Page;
let file: string;

const launch = async (now: number) => {
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], now });
  page = await ready(console_);
  await page.getByTestId('case-row').first().waitFor();
  await page.getByTestId('page-sync').click();
  // Nobody sits in front of the system's dialogs here, and the test starts the program again itself.
  await console_.app.evaluate(({ app, dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    app.relaunch = () => {};
  }, file);
};

test.beforeAll(async () => {
  data = await freshDataDir();
  file = join(data.dir, 'desk.caseclock');
  await launch(NOON);
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
});

/** What the store holds of a table, read as a page reads it. */
const stored = (table: string) =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('caseclock');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(asked.result));
          };
        };
      }),
    table,
  );
const contents = async () => [await stored('cases'), await stored('cursors')];
const source = () => page.locator('[data-testid="sync-source"][data-source="sample"]');
const said = () => page.getByTestId('backup-said');

test('a folder that the system cannot open is told with its path', async () => {
  await console_.app.evaluate(({ shell }) => {
    shell.openPath = async () => 'no program opens folders';
  });
  await page.getByTestId('backup-show-folder').click();
  await expect(said()).toHaveAttribute('data-said', 'not-shown');
  await expect(said()).toContainText(join(data.dir, 'sample-desk', 'backups'));
  await console_.app.evaluate(({ shell }) => {
    shell.openPath = async () => '';
  });
  await page.getByTestId('backup-show-folder').click();
  await expect(said()).toBeEmpty();
});

test('what was backed up comes back as it was, settings included, and what is there is backed up first', async () => {
  await source().getByTestId('sync-pause').click();
  await expect(source()).toHaveAttribute('data-activity', 'paused');
  const before = await contents();
  await page.getByTestId('backup-make').click();
  await expect(said()).toHaveAttribute('data-said', 'made');

  await source().getByTestId('sync-pause').click();
  await console_.travelTo(NOON + 2 * HOUR);
  await console_.syncNow();
  await expect.poll(contents).not.toEqual(before);

  await page.getByTestId('backup-choose').click();
  await expect(page.getByTestId('confirm-restore')).toContainText('Caseclock');
  const gone = once(console_.app.process(), 'exit');
  await page.getByTestId('restore-confirm').click();
  await gone;

  await launch(NOON + 3 * HOUR);
  expect(await contents()).toEqual(before);
  await expect(source()).toHaveAttribute('data-activity', 'paused');
  await expect(page.locator('[data-testid="kept-backup"][data-reason="before-restore"]')).toHaveCount(1);
});

test('a folder that takes no backup is told with the way out, and one that is made in its own folder is listed', async () => {
  const saveTo = (path: string) =>
    console_.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
  await saveTo(join(data.dir, 'gone', 'desk.caseclock'));
  await page.getByTestId('backup-make').click();
  await expect(said()).toContainText('Choose another folder');
  await expect(said()).toContainText('The file or folder is not there. Details: ENOENT');
  const name = 'caseclock 2026-11-25 07-30-00Z by-hand.caseclock';
  await saveTo(join(data.dir, 'sample-desk', 'backups', name));
  await page.getByTestId('backup-make').click();
  const listed = page.locator('[data-testid="kept-backup"][data-reason="by-hand"]');
  await expect(listed).toHaveCount(1);
  await listed.getByRole('button').click();
  await expect(page.getByTestId('restore-cancel')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('confirm-restore')).toHaveCount(0);
  await expect(listed.getByRole('button')).toHaveAccessibleName(/^Restore the backup: .*\d:\d\d, by hand$/);
  await rm(join(data.dir, 'sample-desk', 'backups', name));
  await listed.getByRole('button').click();
  await expect(said()).toContainText('cannot be read');
  await expect(listed).toHaveCount(0);
  await expect(page.getByTestId('backup-choose')).toBeFocused();
});

test('a backup at which the program fails is under way no more, and can be tried again', async () => {
  await console_.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.reject(new Error('the portal is gone'));
  });
  await page.getByTestId('backup-make').click();
  await expect(said()).toHaveAttribute('data-said', 'problem');
  await expect(said()).toContainText('the portal is gone');
  await expect(page.getByTestId('backup-make')).toBeEnabled();
});

test('a damaged file is refused with its reason, and nothing changes', async () => {
  const before = await contents();
  const bytes = await readFile(file);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  await writeFile(file, bytes);
  await page.getByTestId('backup-choose').click();
  await expect(said()).toHaveAttribute('data-said', 'problem');
  await expect(said()).toContainText('damaged');
  await expect(page.getByTestId('backup-choose'), 'the focus is where it was').toBeFocused();
  await expect(page.getByTestId('confirm-restore')).toHaveCount(0);
  expect(await contents()).toEqual(before);
});
