import { expect, test } from '@playwright/test';
import { HOUR, MINUTE } from '../../src/domain/units.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Tuesday night in Beijing: only severity A runs, all windows are shut. */
const NIGHT = Date.parse('2026-11-24T03:00:00+08:00');
/** The Wednesday noon after it: everything is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NIGHT);

const statesInView = async () =>
  new Set(
    await desk.page
      .getByTestId('case-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state'))),
  );

test('the desk is plainly marked SAMPLE and has cases in every state', async () => {
  await expect(desk.page.getByTestId('sample-mark')).toBeVisible();
  await expect(desk.page.getByTestId('source-chip')).toContainText('Sample desk');
  const tallies = await desk.page.getByTestId('tallies').innerText();
  const counts = [...tallies.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  expect(await statesInView()).toContain('breached');
});

test('no connection is offered that it could not take', async () => {
  await desk.page.getByTestId('connections-button').click();
  await expect(desk.page.getByTestId('connections')).toContainText('without the sample');
  await expect(desk.page.getByTestId('add-source')).toHaveCount(0);
  await desk.page.getByTestId('close-connections').click();
});

test('the most urgent comes first: what is breached and unanswered', async () => {
  await expect(desk.page.getByTestId('case-row').first()).toHaveAttribute('data-state', 'breached');
});

test('at night only the window that never closes is open, and the others say when they open', async () => {
  const cards = desk.page.getByTestId('window-card');
  await expect(cards.and(desk.page.locator('[data-open="true"]'))).toHaveCount(1);
  await expect(cards.and(desk.page.locator('[data-open="false"]'))).toHaveCount(3);
  await expect(cards.and(desk.page.locator('[data-open="false"]')).first()).toContainText('09:00');
});

test('a tick moves nothing: every cell stays where it was', async () => {
  const places = () =>
    desk.page.getByTestId('remaining').evaluateAll((cells) =>
      cells.map((cell) => {
        const { x, y, width, height } = cell.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const texts = () => desk.page.getByTestId('remaining').allInnerTexts();
  const [before, read] = [await places(), await texts()];
  await expect.poll(texts).not.toEqual(read);
  expect(await places()).toEqual(before);
});

test('the desk moves: replies and new cases arrive by themselves', async () => {
  const keys = () =>
    desk.page
      .getByTestId('case-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-key')));
  const before = await keys();
  await desk.console.travelTo(NIGHT + 30 * MINUTE);
  await desk.console.syncNow();
  await expect.poll(keys).not.toEqual(before);
});

test('the vault may die: another one takes over, and the desk goes on', async () => {
  await desk.console.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      if (contents.getURL().includes('/vault/')) contents.forcefullyCrashRenderer();
    }
  });
  await desk.console.travelTo(NIGHT + 40 * MINUTE);
  await desk.console.syncNow();
  await expect(desk.page.getByTestId('data-age').first()).toHaveAttribute('data-stale', 'false');
  // The machine that runs this may have no notification daemon, and says so: that is another matter.
  const banners = desk.page.locator('[data-testid="problem-banner"]:not([data-code="cannot-notify"])');
  await expect(banners).toHaveCount(0);
  expect(await desk.page.getByTestId('case-row').count()).toBeGreaterThan(0);
});

test('when the windows open, what waited runs', async () => {
  await desk.console.travelTo(NOON);
  await desk.console.syncNow();
  await expect(desk.page.getByTestId('window-card').and(desk.page.locator('[data-open="true"]'))).toHaveCount(
    4,
  );
  expect(NOON - NIGHT).toBeGreaterThan(24 * HOUR);
  await expect.poll(statesInView).toContain('running');
});
