import { expect, type Page, test } from '@playwright/test';
import { HOUR, MINUTE } from '../../src/domain/units.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

/** A Tuesday night in Beijing: only severity A runs, all windows are shut. */
const NIGHT = Date.parse('2026-11-24T03:00:00+08:00');
/** The Wednesday noon after it: everything is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  data = await freshDataDir();
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], now: NIGHT });
  page = await ready(console_);
  await page.getByTestId('case-row').first().waitFor();
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
});

const statesInView = async () =>
  new Set(
    await page
      .getByTestId('case-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state'))),
  );

test('the desk is plainly marked SAMPLE and has cases in every state', async () => {
  await expect(page.getByTestId('sample-mark')).toBeVisible();
  await expect(page.getByTestId('source-chip')).toContainText('Sample desk');
  const tallies = await page.getByTestId('tallies').innerText();
  const counts = [...tallies.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  expect(await statesInView()).toContain('breached');
});

test('no connection is offered that it could not take', async () => {
  await page.getByTestId('connections-button').click();
  await expect(page.getByTestId('connections')).toContainText('without the sample');
  await expect(page.getByTestId('add-source')).toHaveCount(0);
  await page.getByTestId('close-connections').click();
});

test('the most urgent comes first: what is breached and unanswered', async () => {
  await expect(page.getByTestId('case-row').first()).toHaveAttribute('data-state', 'breached');
});

test('at night only the window that never closes is open, and the others say when they open', async () => {
  const cards = page.getByTestId('window-card');
  await expect(cards.and(page.locator('[data-open="true"]'))).toHaveCount(1);
  await expect(cards.and(page.locator('[data-open="false"]'))).toHaveCount(3);
  await expect(cards.and(page.locator('[data-open="false"]')).first()).toContainText('09:00');
});

test('a tick moves nothing: every cell stays where it was', async () => {
  const places = () =>
    page.getByTestId('remaining').evaluateAll((cells) =>
      cells.map((cell) => {
        const { x, y, width, height } = cell.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const texts = () => page.getByTestId('remaining').allInnerTexts();
  const [before, read] = [await places(), await texts()];
  await expect.poll(texts).not.toEqual(read);
  expect(await places()).toEqual(before);
});

test('the desk moves: replies and new cases arrive by themselves', async () => {
  const keys = () =>
    page.getByTestId('case-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-key')));
  const before = await keys();
  await console_.travelTo(NIGHT + 30 * MINUTE);
  await console_.syncNow();
  await expect.poll(keys).not.toEqual(before);
});

test('the vault may die: another one takes over, and the desk goes on', async () => {
  await console_.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      if (contents.getURL().includes('/vault/')) contents.forcefullyCrashRenderer();
    }
  });
  await console_.travelTo(NIGHT + 40 * MINUTE);
  await console_.syncNow();
  await expect(page.getByTestId('data-age').first()).toHaveAttribute('data-stale', 'false');
  // The machine that runs this may have no notification daemon, and says so: that is another matter.
  const banners = page.locator('[data-testid="problem-banner"]:not([data-code="cannot-notify"])');
  await expect(banners).toHaveCount(0);
  expect(await page.getByTestId('case-row').count()).toBeGreaterThan(0);
});

test('when the windows open, what waited runs', async () => {
  await console_.travelTo(NOON);
  await console_.syncNow();
  await expect(page.getByTestId('window-card').and(page.locator('[data-open="true"]'))).toHaveCount(4);
  expect(NOON - NIGHT).toBeGreaterThan(24 * HOUR);
  await expect.poll(statesInView).toContain('running');
});
