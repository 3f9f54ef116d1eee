import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { HOUR } from '../../src/domain/units.ts';
import { CLOSED_BEFORE } from '../../src/main/sync/connectors/sample/closed-before.ts';
import { freshDataDir, launchConsole, ready } from './support/console.ts';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing: every window is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

const rows = () => desk.page.getByTestId('closed-row');
const active = () => desk.page.locator('[data-testid="closed-row"][data-active="true"]');
const shown = () => desk.page.getByTestId('review-shown');
/** That there are rows, and all that is heard of them says so. */
const expectAllRows = (says: RegExp) =>
  expect
    .poll(async () => {
      const heard = await rows().evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      return heard.length > 0 && heard.every((words) => says.test(words));
    })
    .toBe(true);
/** Has the system's dialog answer `path`; what it answers itself tells which name was proposed. */
const chooseInDialog = async (path: string) => {
  await desk.console.app.evaluate(({ dialog }, filePath) => {
    const asked = dialog as typeof dialog & { proposed?: string };
    asked.showSaveDialog = async (...given: unknown[]) => {
      asked.proposed = (given.at(-1) as { defaultPath: string }).defaultPath;
      return { canceled: false, filePath };
    };
  }, path);
  return () =>
    desk.console.app.evaluate(({ dialog }) => (dialog as typeof dialog & { proposed?: string }).proposed);
};
const show = (period: string) => desk.page.getByTestId('review-period').selectOption(period);

test('its key leads to the closed cases, each with a result, and the results add up', async () => {
  await desk.page.keyboard.press('Control+2');
  await show('all');
  await expect(shown()).toHaveText(`${CLOSED_BEFORE} closed cases shown`);
  await expect(desk.page.getByTestId('review-rate')).toHaveText(/^Answered in time: \d+ of \d+ \(\d\d %\)$/, {
    useInnerText: true,
  });
  const counts = await desk.page
    .locator('[data-testid^="review-result-"]')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-count'))));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(CLOSED_BEFORE);
  expect(counts.every((count) => count > 0)).toBe(true);
});

test('a result that is pressed shows only its cases, and the rate stays', async () => {
  const rate = await desk.page.getByTestId('review-rate').innerText();
  const late = desk.page.getByTestId('review-result-late');
  await expect(late).toHaveAttribute('title', 'Press to show only these');
  const count = await late.getAttribute('data-count');
  await late.click();
  await expect(rows()).toHaveCount(Number(count));
  await expect(rows().first()).toContainText('Answered late');
  await expect(rows().first().getByTestId('closed-left')).toContainText('−');
  expect(await desk.page.getByTestId('review-rate').innerText()).toBe(rate);
  await late.click();
});

test('the totals by severity add up, and lead to a severity and to the case that took longest', async () => {
  const { page } = desk;
  await page.getByTestId('review-totals-button').click();
  const cells = (line: string) => page.getByTestId(`review-totals-${line}`).getByRole('cell');
  const closed = await Promise.all(['A', 'B', 'C'].map((line) => cells(line).first().innerText()));
  expect(closed.map(Number).reduce((sum, count) => sum + count)).toBe(CLOSED_BEFORE);
  await expect(cells('all').first()).toHaveText(String(CLOSED_BEFORE));
  const rate = await page.getByTestId('review-rate').innerText();
  expect(rate).toContain(await cells('all').nth(1).innerText());
  for (const line of ['A', 'B', 'C', 'all']) {
    const [whole, rate, ...others] = await cells(line).allInnerTexts();
    const parts = [Number.parseInt(rate ?? '', 10), ...others.slice(0, 3).map(Number)];
    expect(parts.reduce((sum, count) => sum + count)).toBe(Number(whole));
  }
  await expect(cells('A').nth(5)).toHaveText(/^\d+ h \d+ min$/);
  const key = await cells('A').last().getByRole('button').innerText();
  await page.getByTestId('review-totals-A').getByRole('button', { name: 'Show only severity A' }).click();
  await expect(page.getByTestId('review-totals')).toHaveCount(0);
  await expect(rows()).not.toHaveCount(0);
  await expectAllRows(/Severity A,/);
  await page.getByTestId('review-totals-button').click();
  await cells('A').last().getByRole('button').click();
  await expect(page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key);
  await page.getByTestId('case-close').click();
  await page.getByTestId('review-severity').click();
  await page.getByRole('menuitemcheckbox', { name: 'A' }).click();
  await page.keyboard.press('Escape');
  await expect(shown()).toHaveText(`${CLOSED_BEFORE} closed cases shown`);
});

test('the totals of each month and customer are taken along as the same table, copied and as a file', async () => {
  const { page } = desk;
  await page.getByTestId('review-totals-button').click();
  const totals = page.getByTestId('review-totals');
  await totals.getByTestId('review-totals-by').selectOption('customer');
  await totals.getByTestId('review-totals-by').selectOption('month');
  const lines = totals.getByRole('row');
  await expect(lines.nth(1).getByRole('rowheader')).toHaveText(/ 2026$/);
  await totals.getByTestId('review-totals-copy').click();
  await expect(totals.getByTestId('review-totals-told')).toHaveText('Copied');
  const copied = await desk.console.app.evaluate(({ clipboard }) => clipboard.readText());
  const file = join(desk.dataDir, 'totals.csv');
  const proposed = await chooseInDialog(file);
  await totals.getByTestId('review-totals-save').click();
  await expect(totals.getByTestId('review-totals-told')).toContainText('totals.csv');
  expect(await proposed()).toContain('closed-cases-totals-2026-11-25.csv');
  const rowsOf = (text: string) => Papa.parse<string[]>(text.trim()).data;
  const saved = rowsOf((await readFile(file, 'utf8')).replace('\uFEFF', ''));
  expect(saved).toEqual(rowsOf(copied));
  expect(saved).toHaveLength(await lines.count());
  expect(saved[0]?.slice(0, 3)).toEqual(['Month of closing', 'Closed', 'Answered in time']);
  expect(saved.at(-1)?.slice(0, 2)).toEqual(['All', String(CLOSED_BEFORE)]);
  await page.keyboard.press('Escape');
});

test('the name of a column sorts by it, then the other way, then puts the latest closed first again', async () => {
  const head = desk.page.getByTestId('review-list').locator('[role="columnheader"][data-column="left"]');
  const press = head.getByRole('button');
  const times = async () =>
    (await desk.page.getByTestId('closed-left').allInnerTexts()).map((text) => {
      const [, over, hours, minutes] = /^(−?)(\d+):(\d\d)/.exec(text) ?? [];
      return (over === '' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
    });
  const latest = await rows().first().getAttribute('data-case-id');
  await expect(press).toHaveAttribute('title', 'Time: sort least first');
  await press.click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => (await times())[0]).toBeLessThan(0);
  const up = await times();
  expect(up).toEqual(up.toSorted((a, b) => a - b));
  await press.click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(async () => (await times())[0]).toBeGreaterThan(0);
  await press.click();
  await expect(rows().first()).toHaveAttribute('data-case-id', latest ?? '');
});

test('from the keyboard a case is opened, turned from and closed, and the place and the filter stay', async () => {
  await show('month');
  await desk.page.getByTestId('review-list').focus();
  for (const key of ['PageDown', 'PageDown', 'j', 'ArrowDown', 'Enter']) await desk.page.keyboard.press(key);
  const pane = desk.page.getByTestId('case-pane');
  const first = (await active().getAttribute('data-case-key')) ?? '';
  await expect(pane).toHaveAttribute('data-case-key', first);
  await desk.page.keyboard.press('j');
  const second = (await active().getAttribute('data-case-key')) ?? '';
  expect(second).not.toBe(first);
  await expect(pane).toHaveAttribute('data-case-key', second);
  await pane.getByTestId('case-previous').click();
  await expect(pane).toHaveAttribute('data-case-key', first);
  const top = () => desk.page.getByTestId('review-list').evaluate(({ scrollTop }) => scrollTop);
  const before = await top();
  expect(before).toBeGreaterThan(0);
  await desk.page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(active()).toHaveAttribute('data-case-key', first);
  expect(await top()).toBe(before);
  await expect(desk.page.getByTestId('review-period')).toHaveValue('month');
});

test('a note is begun by its key, and Esc leaves it for the case', async () => {
  const key = (await active().getAttribute('data-case-key')) ?? '';
  await desk.page.keyboard.press('m');
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key);
  await expect(desk.page.getByTestId('command-text')).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('command-text')).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
});

test('beside an open case the results stay on one line, and the undo key takes back a note that is not sent', async () => {
  await prefer(desk.page, { agent: 'Li Wei' });
  await desk.page.setViewportSize({ width: 1280, height: 900 });
  await desk.page.keyboard.press('m');
  await desk.page.getByTestId('command-text').fill('Seen again.');
  await desk.page.getByTestId('give-command').click();
  await expect(desk.page.getByTestId('undo-command')).toHaveAttribute('aria-keyshortcuts', 'z');
  for (const width of [1280, 1201, 1200, 1150, 1101]) {
    await desk.page.setViewportSize({ width, height: 900 });
    const line = desk.page.getByTestId('review-results');
    await expect.poll(async () => (await line.boundingBox())?.height, `at ${width} px`).toBeLessThan(45);
  }
  await expect(desk.page.getByTestId('review-rate')).toHaveText(/^\d\d % in time$/, { useInnerText: true });
  await desk.page.setViewportSize({ width: 1280, height: 900 });
  await desk.page.keyboard.press('z');
  await expect(desk.page.getByTestId('undo-command')).toHaveCount(0);
  await desk.page.keyboard.press('m');
  await expect(desk.page.getByTestId('command-text')).toHaveValue('Seen again.');
  await desk.page.getByRole('button', { name: 'Cancel' }).click();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
});

test('another page leaves the filter, and the case that was stood on is in sight again', async () => {
  const key = (await active().getAttribute('data-case-key')) ?? '';
  await desk.page.keyboard.press('Control+1');
  await desk.page.getByTestId('case-row').first().waitFor();
  await desk.page.keyboard.press('Control+2');
  await expect(active()).toHaveAttribute('data-case-key', key);
  await expect(active()).toBeInViewport();
  await expect(desk.page.getByTestId('review-period')).toHaveValue('month');
});

test('the search answers with each letter; where nothing matches there is a way out', async () => {
  const key = (await rows().first().getAttribute('data-case-key')) ?? '';
  await desk.page.keyboard.press('/');
  await desk.page.keyboard.type(key.toLowerCase());
  await expect(rows()).toHaveCount(1);
  await expect(rows()).toHaveAttribute('data-case-key', key);
  await desk.page.keyboard.type('x');
  await expect(desk.page.getByTestId('review-filtered')).toContainText('none that matches');
  await desk.page.getByTestId('review-all').click();
  await expect(shown()).toHaveText(`${CLOSED_BEFORE} closed cases shown`);
});

test('last week and last month hold what was closed in them', async () => {
  await show('last-week');
  await expectAllRows(/Closed \w+ (1[6-9]|2[0-2]) Nov/);
  await show('last-month');
  await expectAllRows(/Closed \w+ \d+ Oct/);
});

test('a day is typed in one form in both languages; what is none is said, and how to write it', async () => {
  await show('between');
  const from = desk.page.getByTestId('review-from');
  await from.fill('11/09/2026');
  await from.press('Enter');
  await expect(desk.page.getByTestId('review-page')).toContainText('Write it as 2026-11-09.');
  await expect(shown()).toHaveText(`${CLOSED_BEFORE} closed cases shown`);
  await from.fill('2026年11月9日');
  await expect(desk.page.getByTestId('review-page')).not.toContainText('Write it as');
  await from.press('Enter');
  await expect(from).toHaveValue('2026-11-09');
  await from.fill('');
});

test('what is listed is copied as a table, and saved as a file with all that match', async () => {
  await show('all');
  const count = Number(await desk.page.getByTestId('review-result-met').getAttribute('data-count'));
  await desk.page.getByTestId('review-result-met').click();
  await expect(shown()).toHaveText(`${count} closed cases shown`);
  await desk.page.getByTestId('review-copy').click();
  await expect(desk.page.getByTestId('review-told')).toHaveText('Copied');
  const copied = await desk.console.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')).toHaveLength(count + 1);
  const path = join(desk.dataDir, 'closed.csv');
  const proposed = await chooseInDialog(path);
  await desk.page.getByTestId('review-save').click();
  await expect(desk.page.getByTestId('review-told')).toHaveText('Saved as closed.csv');
  expect(await proposed()).toBe('closed-cases-2026-11-25.csv');
  const { data, errors } = Papa.parse<Record<string, string>>((await readFile(path, 'utf8')).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(count);
  expect(new Set(data.map((line) => line['First response']))).toEqual(new Set(['Met']));
  await chooseInDialog('/nowhere/closed.csv');
  await desk.page.getByTestId('review-save').click();
  await expect(desk.page.getByTestId('review-told')).toContainText('It could not be saved: ');
  await desk.page.getByTestId('review-result-met').click();
});

test('days from and to hold what was closed on them; a last day before the first is said', async () => {
  await show('between');
  await desk.page.getByTestId('review-from').fill('2026-11-09');
  await desk.page.getByTestId('review-to').fill('2026-11-08');
  await expect(desk.page.getByTestId('review-page')).toContainText('The last day comes before the first.');
  await desk.page.getByTestId('review-to').fill('2026-11-15');
  await expect(desk.page.getByTestId('review-page')).not.toContainText('comes before');
  await expectAllRows(/Closed \w+ (9|1[0-5]) Nov/);
});

test('a case that is closed at the desk comes to the top by itself', async () => {
  await show('today');
  await expect(desk.page.getByTestId('review-filtered')).toBeVisible();
  await desk.console.travelTo(NOON + HOUR);
  await desk.console.syncNow();
  await expect(rows().first()).toContainText('today');
});

test('the board’s search, which knows open cases only, goes on among the closed ones', async () => {
  await desk.page.keyboard.press('Control+1');
  await desk.page.getByTestId('board-search').fill('S-1990');
  await desk.page.getByTestId('empty-filtered').getByTestId('search-closed').click();
  await expect(rows()).toHaveCount(1);
  await expect(rows()).toHaveAttribute('data-case-key', 'S-1990');
  await expect(desk.page.getByTestId('review-search')).toHaveValue('S-1990');
  await rows().click();
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', 'S-1990');
  await desk.page.getByTestId('case-close').click();
});

test('a double click on Reopen does not resolve the case by the button that takes its place', async () => {
  await rows().click();
  const pane = desk.page.getByTestId('case-pane');
  await pane.getByTestId('command-reopen').click();
  const resolve = await pane.getByTestId('command-resolve').boundingBox();
  if (resolve === null) throw new Error('the button is not in sight');
  const { mouse } = desk.page;
  await mouse.move(resolve.x + resolve.width / 2, resolve.y + resolve.height / 2);
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  // Nothing is asked, and all that was given is sent.
  await expect(desk.page.getByRole('alertdialog')).toHaveCount(0);
  await expect(pane.getByTestId('undo-command')).toHaveCount(0);
  await expect(pane.getByTestId('command-resolve')).toBeEnabled();
  await desk.page.getByTestId('case-close').click();
});

test('the palette searches closed cases, and finds the page by its words', async () => {
  const ask = async (words: string) => {
    await desk.page.keyboard.press('Control+k');
    await desk.page.getByTestId('palette-field').fill(words);
  };
  const options = desk.page.getByTestId('palette').getByRole('option');
  await ask('s-1991');
  await expect(options.last()).toContainText('Search closed cases: s-1991');
  await options.last().click();
  await expect(rows()).toHaveAttribute('data-case-key', 'S-1991');
  await desk.page.keyboard.press('Control+1');
  await ask('page review');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('review-page')).toBeVisible();
});

test('a case that is reopened from its row leaves the list, and is closed again once that is undone', async () => {
  await expect(rows()).toHaveAttribute('data-case-key', 'S-1991');
  await rows().hover();
  await rows().getByTestId('closed-reopen').click();
  await expect(rows()).toHaveCount(0);
  const pane = desk.page.getByTestId('case-pane');
  await expect(pane.getByTestId('undo-command')).toBeVisible();
  await expect(pane.getByTestId('command-resolve')).toBeEnabled();
  await desk.page.keyboard.press('z');
  await expect(rows()).toHaveAttribute('data-case-key', 'S-1991');
  await expect(pane.getByTestId('command-reopen')).toBeVisible();
  await desk.page.getByTestId('case-close').click();
});

test('it is there in Chinese, too, and keeps what it must tell where there is little room', async () => {
  await prefer(desk.page, { language: 'zh-CN' });
  await desk.page.setViewportSize({ width: 600, height: 800 });
  await expect(desk.page.getByTestId('review-page').getByRole('heading').first()).toHaveText('复盘');
  const row = rows().first();
  await expect(row).toContainText(/已达标|响应超时|已超时|未响应即关闭/);
  await expect(row).toContainText('S-1991');
});

test('where no case was ever closed, that is said, with the way to import an export', async () => {
  const data = await freshDataDir();
  const other = await launchConsole({ dataDir: data.dir, now: NOON });
  const page = await ready(other);
  await page.getByTestId('empty-no-source').waitFor();
  await page.keyboard.press('Control+2');
  await expect(page.getByTestId('review-none')).toBeVisible();
  await expect(page.getByTestId('review-results')).toHaveCount(0);
  await page.getByTestId('review-import').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await other.quit();
  await data.remove();
});
