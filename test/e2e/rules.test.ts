import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

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

const desk = openSampleDesk(NOON);

/** What the next file dialog answers. */
const choose = (path: string) =>
  desk.console.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);

async function fileWith(name: string, text: string): Promise<string> {
  const path = join(desk.dataDir, name);
  await writeFile(path, text);
  return path;
}

const metKeys = async () => {
  await desk.page.getByTestId('page-board').click();
  return desk.page
    .locator('[data-testid="case-row"][data-state="met"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-key')).sort());
};

/** Due at 11:34 today; with yesterday off it would be due at 13:00. */
const ANSWERED_LATE = 'S-2001';

let met: (string | null)[];
let movedKey: string;

test('a bad policy file is refused with the path of every wrong field, and nothing changes', async () => {
  met = await metKeys();
  const example = await readFile(EXAMPLE, 'utf8');
  await choose(
    await fileWith('bad.json', example.replace('"13:00"', '"13.00"').replace('Europe/Berlin', 'Berlin')),
  );
  await desk.page.getByTestId('page-policy').click();
  await desk.page.getByTestId('load-policy').click();
  const problems = desk.page.getByTestId('policy-problems');
  await expect(problems).toContainText('workingHours.office.windows[1].opens');
  await expect(problems).toContainText('“13.00”');
  await expect(problems).toContainText('zone');
  await expect(desk.page.getByTestId('policy-versions').getByRole('listitem')).toHaveCount(2);
});

test('a good one is previewed, taken, and shown from its data', async () => {
  await choose(EXAMPLE);
  await desk.page.getByTestId('load-policy').click();
  await expect(desk.page.getByTestId('consequences')).toContainText('No open deadline would move');
  await desk.page.getByTestId('rules-take').click();
  await expect(desk.page.getByTestId('policy-versions').getByRole('listitem')).toHaveCount(3);
  await expect(desk.page.getByTestId('objective-table')).toContainText('Next update');
  await expect(desk.page.getByTestId('exceptions')).toContainText('Christmas Eve: 08:00–12:00');
  await desk.page.getByTestId('page-what-if').click();
  await desk.page.getByTestId('choose-service-type').selectOption('hosting');
  await desk.page.getByTestId('choose-severity').selectOption('P2');
  await desk.page.getByTestId('what-if-day').fill('2026-12-24');
  await desk.page.getByTestId('what-if-time').fill('18:30');
  await expect(desk.page.getByTestId('receipt')).toContainText('not counted: Christmas Eve');
});

test('alerts are told at steps of the severities that it has, beside those of the published policy', async () => {
  await desk.page.getByTestId('page-alerts').click();
  for (const severity of ['P1', 'P4', 'A', 'C'])
    await expect(desk.page.getByTestId(`steps-${severity}`)).toBeVisible();
  await expect(desk.page.getByTestId('alert-settings')).toContainText('New case of severity P1/A');
});

test('a case of its service type has the clocks of its further objectives, first response included', async () => {
  await desk.page.getByTestId('page-board').click();
  await desk.page.keyboard.press('c');
  await desk.page.getByTestId('log-subject').fill('The shop is slow');
  await desk.page.getByTestId('log-customer').fill('Contoso');
  await desk.page.getByTestId('choose-service-type').selectOption('hosting');
  await desk.page.getByTestId('choose-severity').selectOption('P2');
  await desk.page.getByTestId('log-now-button').click();
  const row = desk.page.locator('[data-testid="case-row"][data-case-key="LC-1"]');
  // 12:00 in Beijing is 05:00 in Berlin: its office opens at 08:00.
  await expect(row).toHaveAttribute('data-state', 'waiting-to-open');
  await row.click();
  const objectives = desk.page.getByTestId('objectives');
  await expect(objectives).toContainText('Resolution');
  await expect(objectives).toContainText('Next update');
  await desk.page.getByTestId('case-close').click();
});

test('a case is answered too late', async () => {
  await desk.page.getByTestId('page-board').click();
  await desk.page.getByTestId('board').press('Home');
  await desk.page.locator(`[data-testid="case-row"][data-case-key="${ANSWERED_LATE}"]`).click();
  await desk.page.getByTestId('command-reply').click();
  await desk.page.getByTestId('command-text').fill('We are looking into it.');
  await desk.page.getByTestId('give-command').click();
  await desk.page.getByTestId('agent-input').fill('Li Wei');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('history')).toContainText('Li Wei');
  await expect(desk.page.getByTestId('pending-command')).toHaveCount(0);
  await desk.page.getByTestId('case-close').click();
});

test('the published version can be saved as a file to edit', async () => {
  const path = join(desk.dataDir, 'copy.json');
  await choose(path);
  await desk.page.getByTestId('page-policy').click();
  await desk.page.getByRole('button', { name: 'Show version 1.1' }).click();
  await desk.page.getByTestId('save-policy-copy').click();
  await expect(desk.page.getByTestId('policy-said')).toHaveText('Saved as copy.json');
  await prefer(desk.page, { language: 'zh-CN' });
  await expect(desk.page.getByTestId('policy-said')).toHaveText('已保存为 copy.json');
  await prefer(desk.page, { language: 'en' });
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ id: 'azure-china', version: '1.1' });
});

test('days of a calendar file are shown with what they move, and are taken', async () => {
  await choose(await fileWith('closed.ics', CLOSED_DAYS));
  await desk.page.getByTestId('choose-calendar').selectOption('china');
  await desk.page.getByTestId('import-days').click();
  await expect(desk.page.getByTestId('rules-take')).toBeDisabled();
  await desk.page.getByTestId('means-holidays').click();
  await expect(desk.page.getByTestId('imported-days').getByRole('row')).toHaveCount(3);
  await expect(desk.page.getByTestId('refused-events')).toContainText('Line 12, “Team lunch”: it has times');
  await expect(desk.page.getByTestId('consequences')).toContainText('would move');
  await desk.page.getByTestId('rules-take').click();
  await expect(desk.page.locator('[data-date="2026-11-26"]')).toHaveAttribute('data-kind', 'public-holiday');
});

test('the board says which deadlines moved, and the receipt names the day', async () => {
  await desk.page.getByTestId('page-board').click();
  const notice = desk.page.locator('[data-code="deadlines-moved"]');
  await expect(notice).toContainText('days imported from closed.ics');
  await desk.page.getByTestId('show-moved').click();
  const first = desk.page.getByTestId('moved-list').getByRole('button').first();
  movedKey = await first.innerText();
  await first.click();
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', movedKey);
  await expect(desk.page.getByTestId('receipt')).toContainText(/not counted: (Stocktaking|Moving day)/);
});

test('a case that was answered keeps its score until someone scores it anew', async () => {
  await desk.page.getByRole('searchbox').fill(ANSWERED_LATE);
  const kept = desk.page.getByTestId('case-row');
  await expect(kept).toHaveCount(1);
  await expect(kept).toHaveAttribute('data-case-key', ANSWERED_LATE);
  await expect(kept.locator('[title*="Scored under earlier rules"]')).toHaveCount(1);
  await kept.click();
  await expect(desk.page.locator('[data-remark="earlier-rules"]')).toContainText('breached');
  // One button gives way to another, and the focus is on that.
  await desk.page.getByTestId('score-anew').press('Enter');
  await expect(desk.page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('score-anew')).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await desk.page.getByTestId('score-anew-now').press('Enter');
  await expect(desk.page.locator('[data-remark="earlier-rules"]')).toHaveCount(0);
  await expect(desk.page.getByTestId('receipt')).toContainText('not counted: Stocktaking');
  await expect(desk.page.getByTestId('board')).toBeFocused();
  await desk.page.getByRole('searchbox').fill('');
});

test('all of it is there after a restart, and what was met is met', async () => {
  await desk.console.quit();
  await desk.start(NOON);
  await expect(desk.page.locator('[data-code="deadlines-moved"]')).toBeVisible();
  expect(await metKeys()).toEqual(expect.arrayContaining(met));
  await desk.page.getByTestId('page-policy').click();
  await expect(desk.page.getByTestId('policy-versions').getByRole('listitem')).toHaveCount(3);
  await expect(desk.page.getByTestId('last-change')).toContainText(movedKey);
  await desk.page.getByTestId('page-board').click();
  await desk.page.getByTestId('moved-seen').press('Enter');
  await expect(desk.page.locator('[data-code="deadlines-moved"]')).toHaveCount(0);
  await expect(desk.page.getByTestId('board')).toBeFocused();
});

test('a day is set by hand on the calendar by keyboard, and taken back', async () => {
  await desk.page.getByTestId('page-policy').click();
  await desk.page.getByTestId('choose-calendar').selectOption('china');
  await desk.page.locator('[data-date="2026-12-01"] > button').focus();
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByTestId('day-holiday').click();
  await desk.page.getByTestId('day-name').fill('Office move');
  await desk.page.getByTestId('rules-take').click();
  const day = desk.page.locator('[data-date="2026-12-02"]');
  await expect(day).toHaveAttribute('data-kind', 'public-holiday');
  await desk.page
    .getByTestId('own-days')
    .getByRole('listitem')
    .getByRole('button', { name: /^Take back: .*Office move/ })
    .click();
  await desk.page.getByTestId('rules-take').click();
  await expect(day).toHaveAttribute('data-kind', 'workday');
});

test('a deadline that moves to a day that is not announced yet is marked as provisional', async () => {
  const closed = CLOSED_DAYS.replace('20261126', '20261130').replace('20261128', '20261229');
  await choose(await fileWith('winter.ics', closed));
  await desk.page.getByTestId('choose-calendar').selectOption('china');
  await desk.page.getByTestId('import-days').click();
  await desk.page.getByTestId('means-holidays').click();
  const provisional = /→ ≈ [^→]*\b(29|30|31) Dec/;
  await expect(desk.page.getByTestId('consequences')).toContainText(provisional);
  await desk.page.getByTestId('rules-take').click();
  await expect(desk.page.getByTestId('last-change')).toContainText(provisional);
});
