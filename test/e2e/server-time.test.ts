import { expect, type Page, test } from '@playwright/test';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { startSkewedClock } from '../servers/skewed-clock.ts';
import { connect } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

/** How far the help desk's clock is ahead of this workstation's. */
const AHEAD_MS = 90_000;

let data: Awaited<ReturnType<typeof freshDataDir>>;
let rt: RequestTracker;
let skewed: Awaited<ReturnType<typeof startSkewedClock>>;
let console_: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  [data, rt] = await Promise.all([freshDataDir(), startRequestTracker()]);
  skewed = await startSkewedClock(rt.url, AHEAD_MS);
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
});
test.afterAll(async () => {
  await console_.quit();
  await skewed.stop();
  await rt.remove();
  await data.remove();
});

const shiftMs = () =>
  page.evaluate(() =>
    (globalThis as unknown as { caseclock: { readProgram(): Promise<{ clockShiftMs: number }> } }).caseclock
      .readProgram()
      .then(({ clockShiftMs }) => clockShiftMs),
  );

test('a workstation that is 90 s slow says so, and its countdowns follow the help desk', async () => {
  await connect(page, { name: 'Desk', address: skewed.url, token: rt.token, queues: 'Cases' });
  const notice = page.locator('[data-testid="problem-banner"][data-code="clock-off"]');
  await expect(notice).toContainText(/is (89|90) s slow/, { timeout: 30_000 });
  await expect(page.getByTestId('clock-offset')).toHaveAttribute('data-warning', 'true');
  expect(Math.abs((await shiftMs()) - AHEAD_MS)).toBeLessThan(1500);
});

test('a workstation that travels shows its local time in the new zone', async () => {
  const local = page.getByTestId('clock-local');
  await expect(local).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'America/Los_Angeles' });
  await expect(local).toContainText('Los Angeles', { timeout: 20_000 });
});
