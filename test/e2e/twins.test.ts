import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { MINUTE, SECOND } from '../../src/domain/units.ts';
import { caseOpened } from '../support/cases.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import {
  reviewed,
  SEEDED_SOURCE,
  seed,
  seededSettings,
  writeSeededSettings,
} from './support/seeded-alerts.ts';
import { storedRows } from './support/stored.ts';

test.describe.configure({ mode: 'serial' });

const NOW = Date.parse('2026-11-23T10:00:00+08:00');
const OPENED = Date.parse('2026-11-23T09:30:20+08:00');
/** Severity B, 4 hours from 09:30, as the export has it. */
const DEADLINE = Date.parse('2026-11-23T13:30:00+08:00');

const EXPORT = [
  'Case ID,Subject,Status,Customer,Created',
  'T-7,Virtual machine does not start,new,Contoso,2026-11-23T09:30+08:00',
  'T-8,Invoice is wrong,new,Fabrikam,2026-11-23T09:58+08:00',
].join('\n');

let data: Awaited<ReturnType<typeof freshDataDir>>;
let folder: string;
let daemon: NotificationDaemon;
let running: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  folder = await mkdtemp(join(tmpdir(), 'caseclock-exports-'));
  await writeSeededSettings(data.dir, { agent: '', alerts: seededSettings() });
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  running = await launchConsole({ dataDir: data.dir, now: NOW, env });
  page = await ready(running);
});
test.afterAll(async () => {
  await running.quit();
  await daemon.stop();
  await data.remove();
  await rm(folder, { recursive: true, force: true });
});

async function chooseFile(): Promise<void> {
  await page.getByTestId('connections-button').click();
  await page.getByTestId('add-source').click();
  await page.getByTestId('add-files').click();
  await page.getByTestId('choose-file').click();
}

const row = (key: string) => page.locator(`[data-testid="case-row"][data-case-key="${key}"]`);
const rows = () => page.getByTestId('case-row');
const twin = () => page.getByTestId('twin');

/** The ticket as the help desk has it: more severe words, an owner, and the seconds that the export cut. */
const ticket = caseOpened(
  OPENED,
  { severity: 'B' },
  { id: `${SEEDED_SOURCE}/7`, sourceId: SEEDED_SOURCE, key: '#T-7', owner: 'Li Wei', status: 'in progress' },
);

test('a case of an export counts once when the help desk tells it too, and what was told is told no second time', async () => {
  const path = join(folder, 'desk.csv');
  await writeFile(path, EXPORT);
  await utimes(path, NOW / SECOND, NOW / SECOND);
  await running.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
  await chooseFile();
  await page.getByTestId('import-now').click();
  await page.getByTestId('import-close').click();
  await expect(rows()).toHaveCount(2);

  await running.lookAway();
  await running.travelTo(DEADLINE - 30 * MINUTE);
  await expect.poll(() => daemon.count()).toBe(1);
  await seed(running, [ticket], DEADLINE - 30 * MINUTE);
  await expect(row('#T-7')).toContainText('Li Wei');
  await expect(rows()).toHaveCount(2);
  await expect(row('T-7')).toHaveCount(0);
  await running.travelTo(DEADLINE - 30 * MINUTE + 25 * SECOND);
  await reviewed(running);
  expect(await daemon.count()).toBe(1);
  await running.travelTo(DEADLINE - 10 * MINUTE + 25 * SECOND);
  await expect.poll(() => daemon.count()).toBe(2);
});

test('its pane says where else it is and what that says otherwise; it can be parted and joined again', async () => {
  await row('#T-7').click();
  await expect(twin()).toContainText('desk');
  await expect(twin().locator('[data-field="owner"]')).toContainText('Li Wei');
  await expect(twin().locator('[data-field="deadline"]')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByTestId('twin-not-same').click();
  await expect(rows()).toHaveCount(3);
  await page.getByTestId('twin-undo').click();
  await expect(rows()).toHaveCount(2);
  await page.getByTestId('twin-show').click();
  await expect(page.getByTestId('case-pane')).toHaveAttribute('data-case-key', 'T-7');
  await expect(page.locator('[data-remark="stands-behind"]')).toBeVisible();
});

test('a case that was logged here is joined by hand to the one that it became, and comes forward when that is undone', async () => {
  await page.keyboard.press('Escape');
  await page.getByTestId('board').press('c');
  await page.getByTestId('log-subject').fill('Asks about an invoice');
  await page.getByTestId('log-customer').fill('Fabrikam');
  await page.getByTestId('log-now-button').click();
  await expect(rows()).toHaveCount(3);
  await row('LC-1').click();
  await page.getByTestId('find-twin-open').click();
  // The same customer's is offered before anything is typed.
  await expect(page.getByTestId('found-twin')).toHaveAttribute('data-case-key', 'T-8');
  await page.getByTestId('find-twin-field').fill('t-8');
  await page.getByTestId('found-twin').click();
  await expect(page.locator('[data-remark="stands-behind"]')).toBeVisible();
  await expect(rows()).toHaveCount(2);
  await page.getByTestId('twin-undo').click();
  await expect(rows()).toHaveCount(3);
  // Nobody ever said that they are two: it can be found and joined as before.
  await expect(page.getByTestId('twin-said')).toBeEmpty();
});

test('a window of a case knows the others where it needs them, and offers nothing that it cannot show', async () => {
  const opened = running.app.waitForEvent('window');
  await page.getByTestId('case-own-window').click();
  const own = await opened;
  await own.getByTestId('find-twin-open').click();
  await expect(own.getByTestId('found-twin')).toHaveAttribute('data-case-key', 'T-8');
  await own.getByTestId('source-chip').click();
  await expect(own.getByTestId('connections')).toBeVisible();
  await expect(own.getByRole('button', { name: 'New case' })).toHaveCount(0);
  await own.getByTestId('source-item').filter({ hasText: 'desk' }).click();
  await expect(own.getByTestId('import-into-source')).toHaveCount(0);
  await own.getByTestId('remove-source').click();
  await expect(own.getByTestId('remove-open')).toContainText('1 of its cases');
  await own.getByTestId('remove-cancel').click();
  await own.getByTestId('add-source').click();
  await expect(own.getByTestId('add-azure-support')).toBeVisible();
  await expect(own.getByTestId('add-files')).toHaveCount(0);
  await own.close();
});

test('the same file says before it is imported again what another source has, and the sync page what is counted there', async () => {
  await chooseFile();
  await expect(page.getByTestId('import-elsewhere')).toHaveText(
    '1 is already here from Seeded: it is counted once.',
  );
  await page.getByTestId('import-now').click();
  await page.getByTestId('import-show').click();
  await expect(page.getByTestId('shown-elsewhere')).toHaveText(/^1 of them/);
  await expect(rows()).toHaveCount(2);
  await expect(row('#T-7')).toBeVisible();
  await page.getByTestId('filter-chips').getByRole('button', { name: 'Show all' }).click();
  await expect(rows()).toHaveCount(3);
  await page.keyboard.press('Control+6');
  await expect(page.getByTestId('sync-behind')).toHaveText(/^1 of its cases/);
  await page.keyboard.press('Control+1');
});

test('the export comes forward when the help desk is removed, and is watched though the vault dies as it stores that', async () => {
  // It stores, and nobody hears of it any more.
  const vault = running.app.windows().find((one) => one.url().includes('/vault/'));
  await vault?.evaluate(() => {
    MessagePort.prototype.postMessage = () => {};
  });
  await page.getByTestId('connections-button').click();
  await page.getByTestId('source-item').filter({ hasText: 'Seeded' }).click();
  await page.getByTestId('remove-source').click();
  await page.getByTestId('remove-with-cases').click();
  await expect(row('T-7')).toBeAttached();
  await running.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents())
      if (contents.getURL().includes('/vault/')) contents.forcefullyCrashRenderer();
  });
  await expect(page.getByTestId('remove-source')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await running.lookAway();
  await running.travelTo(DEADLINE + 5 * SECOND);
  const told = async () =>
    (await storedRows(page, 'ledger')).filter(
      ({ caseId, kind }) => caseId === 'desk/T-7' && kind === 'deadline-passed',
    );
  await expect.poll(told).toMatchObject([{ state: 'fired' }]);
  await expect(row('T-7')).toBeVisible();
  await expect(row('#T-7')).toHaveCount(0);
  await expect(rows()).toHaveCount(3);
});
