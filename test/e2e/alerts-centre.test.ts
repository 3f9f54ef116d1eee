import { expect, type Page, test } from '@playwright/test';
import { HOUR, MINUTE, SECOND } from '../../src/domain/units.ts';
import { beijing } from '../support/cases.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import { prefer } from './support/preferences.ts';
import {
  ledgerOf,
  reviewed,
  seed,
  seededCases,
  seededSettings,
  writeSeededSettings,
} from './support/seeded-alerts.ts';

test.describe.configure({ mode: 'serial' });

const NINE = beijing('2026-11-24 09:00');
const NEAR = NINE + 3.5 * HOUR;

let daemon: NotificationDaemon;
let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let page: Page;

const bell = () => page.getByTestId('alert-bell');
const centre = () => page.getByTestId('alert-centre');
const rows = () => centre().getByTestId('centre-row');
const row = (key: string) => rows().filter({ hasText: key });

test.beforeAll(async () => {
  [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  await writeSeededSettings(data.dir, { agent: '', alerts: seededSettings() });
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  console_ = await launchConsole({ dataDir: data.dir, now: NINE, env });
  page = await ready(console_);
  await console_.lookAway();
  // Each four minutes after the one before, so that each is told by itself.
  await seed(console_, seededCases([0, 4, 8, 12].map((minute) => NINE + minute * MINUTE)), NINE);
});
test.afterAll(async () => {
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

test('the bell says how many alerts nobody has seen, in figures and to a screen reader', async () => {
  await expect(bell()).toHaveAccessibleName('Alerts, none unread');
  for (const minute of [0, 4, 8]) {
    await console_.travelTo(NEAR + minute * MINUTE);
    await reviewed(console_);
  }
  await expect(bell()).toHaveAccessibleName('Alerts, 3 unread');
  await expect(bell()).toHaveText('3');
});

test('a key opens the latest, newest first; a row opens its case, which is what it means to have seen it', async () => {
  await page.keyboard.press('a');
  await expect(rows()).toHaveCount(3);
  await expect(rows().first()).toContainText('T-2');
  await expect(rows().first()).toContainText('T-2: Deadline near, 30 min left');
  await expect(rows().first()).toContainText('Unread · today 12:38 · due today 13:08');
  await expect(rows().first().getByTestId('centre-open')).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  // These cases are of no help desk that could give one to somebody: nothing is offered but to put it off.
  await expect(rows().first().getByTestId('centre-take')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row('T-1').getByTestId('centre-open')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(centre()).toBeHidden();
  await expect(page.getByTestId('case-pane')).toHaveAttribute('data-case-key', 'T-1');
  await expect(bell()).toHaveAccessibleName('Alerts, 2 unread');
  const deadline = NINE + 4 * MINUTE + 4 * HOUR;
  expect(await ledgerOf(console_, [`seeded/1|deadline-near|30|${deadline}`])).toMatchObject([
    { state: 'seen' },
  ]);
});

test('so does a case that is opened on the board, and a click on the notification on the desktop', async () => {
  await page.locator('[data-case-key="T-0"]').click();
  await expect(bell()).toHaveAccessibleName('Alerts, 1 unread');
  await expect.poll(() => daemon.open()).toBe(1);
  await daemon.clickTopmost();
  await expect(page.getByTestId('case-pane')).toHaveAttribute('data-case-key', 'T-2');
  await expect(bell()).toHaveAccessibleName('Alerts, none unread');
});

test('an alert is put off where it stands, and is unread again when it comes back', async () => {
  await bell().click();
  await row('T-2').getByTestId('snooze').click();
  // The clock runs on while a slow machine opens the menu.
  await console_.travelTo(NEAR + 8 * MINUTE);
  await page.getByTestId('snooze-10-minutes').click();
  await expect(row('T-2')).toContainText('Snoozed until today 12:48');
  await expect(rows().first()).toContainText('T-2');
  await page.keyboard.press('Escape');
  await expect(centre()).toBeHidden();
  await console_.lookAway();
  await console_.travelTo(NEAR + 19 * MINUTE);
  await reviewed(console_);
  await expect(bell()).toHaveAccessibleName('Alerts, 2 unread');
});

test('all are marked as read at once, their notifications go, and the whole ledger is one step away', async () => {
  await page.keyboard.press('a');
  await centre().getByTestId('centre-all-seen').click();
  await expect(bell()).toHaveAttribute('data-unread', '0');
  await expect(rows().filter({ hasText: 'Unread' })).toHaveCount(0);
  await expect.poll(() => daemon.open()).toBe(0);
  await centre().getByTestId('centre-all').click();
  await expect(page.getByTestId('alerts-page')).toBeVisible();
  await expect(centre()).toBeHidden();
});

test('one notification of many leads to them, and each is seen once it is opened', async () => {
  await console_.lookAway();
  const opened = NINE + HOUR;
  const many = seededCases(Array.from({ length: 9 }, () => opened)).slice(4);
  await seed(console_, many, opened);
  await console_.travelTo(opened + 3.5 * HOUR);
  await reviewed(console_);
  await expect(bell()).toHaveAccessibleName('Alerts, 9 unread');
  await daemon.clickTopmost();
  await expect(rows().filter({ hasText: 'Unread' })).toHaveCount(9);
  await row('T-6').getByTestId('centre-open').click();
  await expect(bell()).toHaveAccessibleName('Alerts, 8 unread');
});

test('over lunch it is quiet on a word from the bell, and what came due is told in one summary then', async () => {
  const noon = NINE + 8 * HOUR;
  await console_.travelTo(noon - 4 * HOUR + 15 * MINUTE);
  const late = seededCases(Array.from({ length: 11 }, () => noon - 4 * HOUR + 15 * MINUTE)).slice(9);
  await seed(console_, late, noon - 4 * HOUR + 15 * MINUTE);
  await console_.travelTo(noon - 30 * MINUTE);
  await reviewed(console_);
  await page.keyboard.press('a');
  await centre().getByTestId('centre-all-seen').click();
  await expect(bell()).toHaveAttribute('data-unread', '0');
  await centre().getByTestId('quiet-menu').click();
  await page.getByTestId('quiet-30').click();
  await expect(centre().getByTestId('quiet-line')).toContainText('Quiet until today 17:00');
  await expect(centre().getByTestId('quiet-line')).toContainText('Severity A still comes');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bell()).toHaveAccessibleName('Alerts, none unread, quiet until today 17:00');
  await console_.lookAway();
  // Both are near their deadline by then.
  await console_.travelTo(noon - 10 * MINUTE);
  await reviewed(console_);
  await expect(bell()).toHaveAttribute('data-unread', '0');
  await console_.travelTo(noon + SECOND);
  await reviewed(console_);
  await expect(bell()).toHaveAccessibleName('Alerts, 2 unread');
  expect((await daemon.history()).at(-1)?.summary).toContain('In quiet hours');
});

test('what is told in the window stands beside the case that is open, not over it', async () => {
  await console_.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.focus(),
  );
  await expect.poll(() => console_.hasFocus()).toBe(true);
  await page.getByTestId('case-row').first().click();
  const pane = page.getByTestId('case-pane');
  await expect(pane).toBeVisible();
  // The deadline of the two that were near at noon.
  await console_.travelTo(NINE + 8 * HOUR + 15 * MINUTE + SECOND);
  await reviewed(console_);
  const toast = page.getByTestId('alert-toast').last();
  await expect(toast).toBeVisible();
  const isBeside = async () => {
    const [told, beside] = [await toast.boundingBox(), await pane.boundingBox()];
    return told !== null && beside !== null && told.x + told.width <= beside.x;
  };
  await expect.poll(isBeside).toBe(true);
});

test('what is told in the window is read in the language of now, also when it came in another', async () => {
  const toast = page.getByTestId('alert-toast').last();
  await expect(toast).toContainText('deadline passed');
  await prefer(page, { language: 'zh-CN' });
  await expect(toast).toContainText('已超过截止时间');
  await expect(toast).not.toContainText('deadline');
  await prefer(page, { language: 'en' });
  await expect(toast).toContainText('deadline passed');
});

test('in a low window the other alerts of several are one press away, wherever the page is scrolled', async () => {
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 900, height: 540 });
  await bell().scrollIntoViewIfNeeded();
  // Over the board the wheel moves its own list.
  await page.mouse.move(300, 20);
  await page.mouse.wheel(0, 2000);
  await expect(bell()).not.toBeInViewport();
  // A line at the foot, below the cases.
  const below = async () => {
    const told = await page.getByTestId('alert-toast').last().boundingBox();
    const cases = await page.getByTestId('board').boundingBox();
    return told !== null && cases !== null && told.y >= Math.floor(cases.y + cases.height);
  };
  await expect.poll(below).toBe(true);
  const others = page.getByTestId('earlier-alerts').last();
  await expect(others).toHaveText('1 more');
  await others.click();
  await expect(centre()).toBeVisible();
  await expect(centre().getByTestId('quiet-menu')).toBeInViewport();
  await expect(rows().first()).toBeInViewport();
});

test('what comes while the window with the focus shows another page is told on the desktop', async () => {
  await page.keyboard.press('Escape');
  const opened = NINE + 8.5 * HOUR;
  await console_.travelTo(opened);
  await seed(console_, seededCases(Array.from({ length: 12 }, () => opened)).slice(11), opened);
  await reviewed(console_);
  expect(await console_.hasFocus()).toBe(true);
  await console_.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getFocusedWindow()?.loadURL('app://caseclock/console/stopped/index.html#en'),
  );
  const before = await daemon.count();
  await console_.travelTo(opened + 3.5 * HOUR);
  await reviewed(console_);
  expect(await console_.hasFocus()).toBe(true);
  await expect.poll(() => daemon.count()).toBe(before + 1);
});
