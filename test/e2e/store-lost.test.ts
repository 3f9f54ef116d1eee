// What is stored survives a program that was killed in the middle of a write. Where it is gone nevertheless, the
// program says so, and nothing old is told as new.
import { once } from 'node:events';
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { HOUR } from '../../src/domain/units.ts';
import { beijing } from '../support/cases.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import {
  alertTitles,
  noteSeededSource,
  reviewed,
  seed,
  seededCases,
  seededSettings,
  tell,
  toldBy,
  writeSeededSettings,
} from './support/seeded-alerts.ts';
import { storedCount } from './support/stored.ts';

const NINE = beijing('2026-11-24 09:00');
const CASES = seededCases([NINE, NINE, NINE]);

let daemon: NotificationDaemon;
let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;

test.beforeEach(async () => {
  [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  await writeSeededSettings(data.dir, { agent: 'Lin', alerts: seededSettings() });
});
test.afterEach(async () => {
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

async function launch(now: number): Promise<Page> {
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  console_ = await launchConsole({ dataDir: data.dir, now, env });
  const page = await ready(console_);
  await reviewed(console_);
  return page;
}

const storeFolder = () => join(data.dir, 'IndexedDB', 'app_caseclock_0.indexeddb.leveldb');
const said = (page: Page) => page.locator('[data-code="store-lost"]');
const count = (page: Page) => storedCount(page, 'seeded');

/** The file that the store appends to. */
async function appended(): Promise<string> {
  const logs = (await readdir(storeFolder())).filter((name) => name.endsWith('.log')).sort();
  return join(storeFolder(), logs.at(-1) ?? '');
}

test('a record that a power cut broke off costs nothing, neither at the next start nor at the one after', async () => {
  await launch(NINE);
  await seed(console_, CASES.slice(0, 1), NINE);
  await console_.quit();
  // The header of a record of 500 bytes, and the program was killed.
  const header = Buffer.from([0x78, 0x56, 0x34, 0x12, 0xf4, 0x01, 0x01]);
  await appendFile(await appended(), header);

  expect(await count(await launch(NINE))).toBe(1);
  await tell(console_, CASES.slice(1), NINE);
  await console_.kill();
  // All 500 bytes, of which none had reached the disk when the power failed.
  await appendFile(await appended(), Buffer.concat([header, Buffer.alloc(500)]));

  const page = await launch(NINE);
  expect(await count(page)).toBe(3);
  await expect(said(page)).toHaveCount(0);
  expect(await readFile(join(data.dir, 'logs', 'main.log'), 'utf8')).toContain('broke off in a record');
});

test('a store that is gone is said at every start until somebody answers, and what has passed is not told again', async () => {
  await (await launch(NINE)).close();
  await seed(console_, CASES, NINE);
  await console_.travelTo(NINE + 5 * HOUR);
  await reviewed(console_);
  const told = await alertTitles(daemon);
  expect(toldBy(told)).toBe(3);
  await console_.quit();
  await rm(storeFolder(), { recursive: true });

  const later = NINE + 6 * HOUR;
  await (await launch(later)).close();
  await tell(console_, CASES, later);
  await noteSeededSource(console_, later);
  await reviewed(console_);
  await console_.kill();
  const page = await launch(later);
  expect(await count(page)).toBe(3);
  await expect(said(page)).toBeVisible();
  expect(await alertTitles(daemon)).toEqual(told);

  await page.getByTestId('store-lost-go-on').click();
  await expect(said(page)).toHaveCount(0);
  await console_.quit();
  await expect(said(await launch(later))).toHaveCount(0);
});

test('in place of a store that is corrupt, a backup comes back', async () => {
  const backup = join(data.dir, 'backups', 'caseclock 2026-11-24 01-00-00Z by-hand.caseclock');
  const first = await launch(NINE);
  await seed(console_, CASES, NINE);
  await console_.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, backup);
  await first.getByTestId('page-sync').click();
  await expect(first.getByTestId('backup')).toContainText(join(data.dir, 'backups'));
  await first.getByTestId('backup-make').click();
  await expect(first.getByTestId('backup-said')).toHaveAttribute('data-said', 'made');
  await console_.quit();
  const path = await appended();
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes.fill(0xff, middle, middle + 16);
  await writeFile(path, bytes);

  const page = await launch(NINE);
  expect(await count(page)).toBe(0);
  await console_.app.evaluate(({ app }) => {
    // The test starts the program again itself.
    app.relaunch = () => {};
  });
  await page.getByTestId('store-lost-restore').click();
  const gone = once(console_.app.process(), 'exit');
  await page.locator('[data-testid="kept-backup"][data-reason="by-hand"] button').click();
  await page.getByTestId('restore-confirm').click();
  await gone;

  const restored = await launch(NINE);
  expect(await count(restored)).toBe(3);
  await expect(said(restored)).toHaveCount(0);
});
