import { expect, test } from '@playwright/test';
import { HOUR, MINUTE } from '../../src/domain/units.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { connect } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import { reviewed } from './support/seeded-alerts.ts';
import { openTicket } from './support/tickets.ts';

test.describe.configure({ mode: 'serial' });

let data: Awaited<ReturnType<typeof freshDataDir>>;
let daemon: NotificationDaemon;
let rt: RequestTracker;
let console_: RunningConsole;
let deadline: number;
let key: string;

const launch = (now?: number) =>
  launchConsole({
    dataDir: data.dir,
    env: { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress },
    ...(now === undefined ? {} : { now }),
  });

test.beforeAll(async () => {
  [data, daemon, rt] = await Promise.all([freshDataDir(), startNotificationDaemon(), startRequestTracker()]);
  console_ = await launch();
});
test.afterAll(async () => {
  await console_.quit();
  await Promise.all([rt.remove(), daemon.stop()]);
  await data.remove();
});

test('a ticket opened in Request Tracker is told on the desktop when it comes and at 30 working minutes', async () => {
  const page = await ready(console_);
  await connect(page, { name: 'Desk', address: rt.url, token: rt.token, queues: 'Cases' });
  // What the first reading brings was there before and is told by no alert.
  await page.getByTestId('empty-all-clear').waitFor();
  await console_.lookAway();
  const ticket = await openTicket(rt, {
    subject: 'Production site <prod-01> & its disk are down',
    owner: 'agent1',
    customFields: { Severity: 'A', 'Service Type': 'technical-platform', 'Support Plan': 'Unified' },
  });
  key = ticket.key;
  deadline = ticket.createdAt + 2 * HOUR;
  await console_.syncNow();
  await expect(page.locator(`[data-case-key="${key}"]`)).toBeVisible();
  await expect.poll(() => daemon.count()).toBe(1);
  await console_.travelTo(deadline - 30 * MINUTE - 1000);
  await expect.poll(() => daemon.count(), { timeout: 15_000 }).toBe(2);
});

test('also with the window closed, at 10 minutes and once it has passed', async () => {
  const page = await console_.window();
  await page.close();
  // That the program goes on is said once.
  await expect.poll(() => daemon.count()).toBe(3);
  await console_.travelTo(deadline - 10 * MINUTE);
  await expect.poll(() => daemon.count()).toBe(4);
  await console_.travelTo(deadline + 1000);
  await expect.poll(() => daemon.count()).toBe(5);
});

test('a click opens the case', async () => {
  await daemon.clickTopmost();
  const page = await console_.window();
  await expect(page.getByTestId('case-pane')).toContainText(key);
  await expect(page.getByTestId('case-pane')).toContainText('Production site <prod-01> & its disk are down');
});

test('none comes twice: not for a program that is killed and started again', async () => {
  await console_.kill();
  console_ = await launch(deadline + MINUTE);
  const page = await ready(console_);
  await expect(page.locator(`[data-case-key="${key}"]`)).toHaveAttribute('data-state', 'breached');
  for (const at of [deadline + HOUR, deadline - 20 * MINUTE, deadline + 2 * HOUR]) {
    await console_.travelTo(at);
    await reviewed(console_);
  }
  const history = await daemon.history();
  const first = history.find(({ summary }) => summary === `New severity A case ${key}`);
  expect(first?.shown, 'a service that reads markup shows the words of a case as they are').toContain(
    'Production site &lt;prod-01&gt; &amp; its disk are down',
  );
  expect(history.map(({ summary }) => summary).sort()).toEqual(
    [
      `New severity A case ${key}`,
      `${key}: at most 30 working minutes left`,
      `${key}: at most 10 working minutes left`,
      `${key}: deadline passed`,
      'Caseclock keeps running in the tray',
    ].sort(),
  );
});
