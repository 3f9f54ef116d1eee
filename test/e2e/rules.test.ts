import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

/** A Wednesday noon in Beijing: every window is open, cases run. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');
const EXAMPLE = resolve(import.meta.dirname, '../../docs/own-policy-example.json');

/** Yesterday, on which some cases were breached, and tomorrow, on which others are due. */
const CLOSED_DAYS = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
SUMMARY:Stocktaking
DTSTART;VALUE=DATE:20261124
END:VEVENT
BEGIN:VEVENT
SUMMARY:Moving day
DTSTART;VALUE=DATE:20261126
DTEND;VALUE=DATE:20261128
END:VEVENT
BEGIN:VEVENT
SUMMARY:Team lunch
DTSTART:20261201T120000Z
END:VEVENT
END:VCALENDAR
`;

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let page: Page;

const start = async () => {
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], now: NOON });
  page = await ready(console_);
  await page.getByTestId('case-row').first().waitFor();
};
test.beforeAll(async () => {
  data = await freshDataDir();
  await start();
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
});

/** What the next file dialog answers. */
const choose = (path: string) =>
  console_.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);

async function fileWith(name: string, text: string): Promise<string> {
  const path = join(data.dir, name);
  await writeFile(path, text);
  return path;
}

const metKeys = async () => {
  await page.getByTestId('page-board').click();
  return page
    .locator('[data-testid="case-row"][data-state="met"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-key')).sort());
};

let met: (string | null)[];
let movedKey: string;

test('a bad policy file is refused with the path of every wrong field, and nothing changes', async () => {
  met = await metKeys();
  const example = await readFile(EXAMPLE, 'utf8');
  await choose(
    await fileWith('bad.json', example.replace('"13:00"', '"13.00"').replace('Europe/Berlin', 'Berlin')),
  );
  await page.getByTestId('page-policy').click();
  await page.getByTestId('load-policy').click();
  const problems = page.getByTestId('policy-problems');
  await expect(problems).toContainText('workingHours.office.windows[1].opens');
  await expect(problems).toContainText('“13.00”');
  await expect(problems).toContainText('zone');
  await expect(page.getByTestId('policy-versions').getByRole('listitem')).toHaveCount(2);
});

test('a good one is previewed, taken, and shown from its data', async () => {
  await choose(EXAMPLE);
  await page.getByTestId('load-policy').click();
  await expect(page.getByTestId('consequences')).toContainText('No open deadline would move');
  await page.getByTestId('rules-take').click();
  await expect(page.getByTestId('policy-versions').getByRole('listitem')).toHaveCount(3);
  await expect(page.getByTestId('objective-table')).toContainText('Next update');
  await expect(page.getByTestId('exceptions')).toContainText('Christmas Eve: 08:00–12:00');
  await page.getByTestId('page-what-if').click();
  await page.getByTestId('choose-service-type').selectOption('hosting');
  await page.getByTestId('choose-severity').selectOption('P2');
  await page.getByTestId('what-if-day').fill('2026-12-24');
  await page.getByTestId('what-if-time').fill('18:30');
  await expect(page.getByTestId('receipt')).toContainText('not counted: Christmas Eve');
});

test('a case of its service type has the clocks of its further objectives, first response included', async () => {
  await page.getByTestId('page-board').click();
  await page.keyboard.press('c');
  await page.getByTestId('log-subject').fill('The shop is slow');
  await page.getByTestId('log-customer').fill('Contoso');
  await page.getByTestId('choose-service-type').selectOption('hosting');
  await page.getByTestId('choose-severity').selectOption('P2');
  await page.getByTestId('log-now-button').click();
  const row = page.locator('[data-testid="case-row"][data-case-key="LC-1"]');
  // 12:00 in Beijing is 05:00 in Berlin: its office opens at 08:00.
  await expect(row).toHaveAttribute('data-state', 'waiting-to-open');
  await row.click();
  const objectives = page.getByTestId('objectives');
  await expect(objectives).toContainText('Resolution');
  await expect(objectives).toContainText('Next update');
  await page.getByTestId('case-close').click();
});

test('the published version can be saved as a file to edit', async () => {
  const path = join(data.dir, 'copy.json');
  await choose(path);
  await page.getByTestId('page-policy').click();
  await page.getByRole('button', { name: 'Show version 1.1' }).click();
  await page.getByTestId('save-policy-copy').click();
  await expect(page.getByTestId('policy-said')).toContainText('copy.json');
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ id: 'azure-china', version: '1.1' });
});

test('days of a calendar file are shown with what they move, and are taken', async () => {
  await choose(await fileWith('closed.ics', CLOSED_DAYS));
  await page.getByTestId('choose-calendar').selectOption('china');
  await page.getByTestId('import-days').click();
  await expect(page.getByTestId('rules-take')).toBeDisabled();
  await page.getByTestId('means-holidays').click();
  await expect(page.getByTestId('imported-days').getByRole('row')).toHaveCount(3);
  await expect(page.getByTestId('refused-events')).toContainText('Line 12, “Team lunch”: it has times');
  await expect(page.getByTestId('consequences')).toContainText('would move');
  await page.getByTestId('rules-take').click();
  await expect(page.locator('[data-date="2026-11-26"]')).toHaveAttribute('data-kind', 'public-holiday');
});

test('the board says which deadlines moved, and the receipt names the day', async () => {
  await page.getByTestId('page-board').click();
  const notice = page.locator('[data-code="deadlines-moved"]');
  await expect(notice).toContainText('days imported from closed.ics');
  await page.getByTestId('show-moved').click();
  const first = page.getByTestId('moved-list').getByRole('button').first();
  movedKey = await first.innerText();
  await first.click();
  await expect(page.getByTestId('case-pane')).toHaveAttribute('data-case-key', movedKey);
  await expect(page.getByTestId('receipt')).toContainText(/not counted: (Stocktaking|Moving day)/);
});

test('a case that was scored keeps its score until someone scores it anew', async () => {
  const kept = page
    .getByTestId('case-row')
    .filter({ has: page.locator('[title*="Scored under earlier rules"]') });
  await kept.first().click();
  await expect(page.locator('[data-remark="earlier-rules"]')).toContainText('breached');
  await page.getByTestId('score-anew').click();
  await page.getByTestId('score-anew-now').click();
  await expect(page.locator('[data-remark="earlier-rules"]')).toHaveCount(0);
  await expect(page.getByTestId('receipt')).toContainText('not counted: Stocktaking');
});

test('all of it is there after a restart, and what was met is met', async () => {
  await console_.quit();
  await start();
  await expect(page.locator('[data-code="deadlines-moved"]')).toBeVisible();
  expect(await metKeys()).toEqual(expect.arrayContaining(met));
  await page.getByTestId('page-policy').click();
  await expect(page.getByTestId('policy-versions').getByRole('listitem')).toHaveCount(3);
  await expect(page.getByTestId('last-change')).toContainText(movedKey);
  await page.getByTestId('page-board').click();
  await page.getByTestId('moved-seen').click();
  await expect(page.locator('[data-code="deadlines-moved"]')).toHaveCount(0);
});

test('a day is set by hand on the calendar by keyboard, and taken back', async () => {
  await page.getByTestId('page-policy').click();
  await page.getByTestId('choose-calendar').selectOption('china');
  await page.locator('[data-date="2026-12-01"] > button').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByTestId('day-holiday').click();
  await page.getByTestId('day-name').fill('Office move');
  await page.getByTestId('rules-take').click();
  const day = page.locator('[data-date="2026-12-02"]');
  await expect(day).toHaveAttribute('data-kind', 'public-holiday');
  await page
    .getByTestId('own-days')
    .getByRole('listitem')
    .filter({ hasText: 'Office move' })
    .getByRole('button')
    .click();
  await page.getByTestId('rules-take').click();
  await expect(day).toHaveAttribute('data-kind', 'workday');
});
