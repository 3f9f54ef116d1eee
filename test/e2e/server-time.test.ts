import { expect, type Page, test } from '@playwright/test';
import { HOUR } from '../../src/domain/units.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { startSkewedClock } from '../servers/skewed-clock.ts';
import { connect } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { prefer } from './support/preferences.ts';

// One story, told in steps.
test.describe.configure({ mode: 'serial' });

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
  await expect(local).toContainText('UTC');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'America/Los_Angeles' });
  await expect(local).toContainText('Los Angeles', { timeout: 20_000 });
});

test('how old the data are and how far the clock is off are told whole at every width, in both languages', async () => {
  await rt.stop();
  await console_.travelTo(Date.now() + AHEAD_MS + 27 * HOUR);
  await console_.syncNow();
  await expect(page.getByTestId('data-age')).toHaveAttribute('data-stale', 'true');
  for (const language of ['en', 'zh-CN'] as const) {
    await prefer(page, { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const width of [360, 600, 720, 840, 1000, 1100, 1120, 1240, 1366, 1440, 1560, 1600, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      for (const told of ['data-age', 'clock-offset'])
        await expect
          .poll(() => page.getByTestId(told).evaluate(isWholeInSight), {
            message: `${told} ${language} ${width}`,
          })
          .toBe(true);
    }
  }
});

/** Whether all of it is inside the window and inside everything that cuts it off. */
function isWholeInSight(told: Element): boolean {
  const { left, right, top, bottom } = told.getBoundingClientRect();
  const isInside = (box: DOMRect) =>
    left >= box.left - 0.5 && right <= box.right + 0.5 && top >= box.top - 0.5 && bottom <= box.bottom + 0.5;
  const isWithin = (element: Element | null): boolean =>
    element === null ||
    ((getComputedStyle(element).overflowX === 'visible' || isInside(element.getBoundingClientRect())) &&
      isWithin(element.parentElement));
  return isInside(new DOMRect(0, 0, innerWidth, innerHeight)) && isWithin(told.parentElement);
}
