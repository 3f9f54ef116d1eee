import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing: every window is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

const rows = () => desk.page.getByTestId('case-row');
const groups = () =>
  desk.page
    .getByTestId('group-heading')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-group')));

const chooseInPalette = async (words: string) => {
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette-field').fill(words);
  await desk.page.keyboard.press('Enter');
};

test('a search narrows the board with every letter, in Chinese too, and says how many are left', async () => {
  await desk.page.keyboard.press('/');
  await desk.page.keyboard.type('发票');
  await expect(rows()).toHaveCount(1);
  await expect(desk.page.getByTestId('filter-chips')).toContainText('1 of');
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => rows().count()).toBeGreaterThan(5);
});

test('in a window that is not wide the header has two lines, and never three', async () => {
  const { page } = desk;
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const width of [720, 841, 880, 930, 960, 1100]) {
    await page.setViewportSize({ ...before, width });
    await expect
      .poll(
        () => page.locator('header').evaluate((header) => header.getBoundingClientRect().height),
        `at ${width}`,
      )
      .toBe(98);
  }
  await page.setViewportSize(before);
});

test('blanks alone are no search', async () => {
  const { length } = await rows().all();
  await desk.page.keyboard.press('/');
  await desk.page.keyboard.type('  ');
  await expect(desk.page.getByTestId('board-search')).toHaveValue('');
  await expect(desk.page.getByTestId('filter-chips')).toHaveCount(0);
  await expect(rows()).toHaveCount(length);
  await desk.page.keyboard.press('Escape');
});

test('a search without hits is left with Esc: the list has the focus, and keys are keys again', async () => {
  await desk.page.keyboard.press('/');
  await desk.page.keyboard.type('qqqq');
  await expect(rows()).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('board')).toBeFocused();
  await desk.page.keyboard.press('/');
  await desk.page.keyboard.type('发票');
  await expect(rows()).toHaveCount(1);
  await desk.page.keyboard.press('Escape');
});

test('a column is called by its name alone, and the severity is said in its cell', async () => {
  const head = desk.page.getByRole('columnheader', { name: 'Severity', exact: true });
  await expect(head).toHaveCount(1);
  const row = rows().first();
  const severity = (await row.getAttribute('data-severity')) ?? '';
  await expect(row.getByRole('gridcell').first()).toHaveAccessibleName(severity);
});

test('a filter lets through what has all that it asks for, and is taken away by its chip', async () => {
  await desk.page.getByTestId('board-filter').click();
  await desk.page.getByRole('menuitemcheckbox', { name: 'Unowned' }).click();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('filter-chips')).toContainText('Unowned');
  await expect(rows().first()).toContainText('Unowned');
  await desk.page.getByRole('button', { name: 'Stop filtering by Unowned' }).click();
  await expect(desk.page.getByTestId('filter-chips')).toHaveCount(0);
});

test('a tally that is pressed shows just the cases that it counts, and says how many of them a search lets through', async () => {
  const tally = desk.page.locator('[data-counted="critical"]');
  const count = await tally.getAttribute('data-count');
  await tally.press('Space');
  await expect(tally).toHaveAttribute('aria-pressed', 'true');
  await expect(desk.page.getByTestId('filter-chips')).toContainText(`${count} of`);
  await desk.page.getByTestId('board-search').fill('no such case');
  await expect(tally).toHaveAccessibleName(`Due soon: 0 of ${count} on the whole desk`);
  await desk.page.getByTestId('board-search').fill('');
  await tally.press('Space');
  await expect(desk.page.getByTestId('filter-chips')).toHaveCount(0);
});

test('cases are put together by what is asked for, and Ctrl+Z goes back', async () => {
  await desk.page.getByTestId('board-group').click();
  await desk.page.getByRole('menuitemradio', { name: 'Severity' }).click();
  await expect.poll(async () => (await groups())[0]).toBe('A');
  await desk.page.getByTestId('board').focus();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(async () => (await groups())[0]).toBe('breached');
});

test('another grouping begins at its top, wherever the list before was scrolled to', async () => {
  const board = desk.page.getByTestId('board');
  await board.evaluate((list) => list.scrollTo({ top: 900 }));
  await desk.page.getByTestId('board-group').click();
  await desk.page.getByRole('menuitemradio', { name: 'Severity' }).click();
  await expect.poll(async () => (await groups())[0]).toBe('A');
  await expect.poll(() => board.evaluate((list) => list.scrollTop)).toBe(0);
  await board.focus();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(async () => (await groups())[0]).toBe('breached');
});

const keys = () => rows().evaluateAll((all) => all.map((row) => row.getAttribute('data-case-key') ?? ''));
const nameOf = (column: string) => desk.page.locator(`[data-column="${column}"]`);
const copied = () => desk.console.app.evaluate(({ clipboard }) => clipboard.readText());
const sortedBy = (column: string) => nameOf(column).getAttribute('aria-sort');

test('a column is sorted by its name: one way, the other way, and by urgency again, which is said above', async () => {
  const urgent = await keys();
  const name = nameOf('case').getByRole('button');
  await expect(name).toHaveAccessibleName('Case: sort A to Z');
  await name.click();
  expect(await sortedBy('case')).toBe('ascending');
  await expect(name).toHaveAccessibleName('Case: sort Z to A');
  await expect(desk.page.getByTestId('sort-line')).toContainText('Sorted by Case: A to Z. Not by urgency.');
  expect(await groups(), 'one list').toEqual([]);
  const ascending = await keys();
  expect(ascending).toEqual([...ascending].sort());
  expect(await accessibilityFaults(desk.page)).toEqual([]);
  await name.click();
  expect(await sortedBy('case')).toBe('descending');
  const descending = await keys();
  expect(descending).toEqual([...descending].sort().reverse());
  await name.click();
  expect(await sortedBy('case')).toBeNull();
  await expect(desk.page.getByTestId('sort-line')).toHaveCount(0);
  await expect.poll(async () => (await keys()).slice(0, 10)).toEqual(urgent.slice(0, 10));
});

test('a name that is pressed by a key opens no case, and who moves on from it is among the cases', async () => {
  const urgent = await keys();
  await nameOf('owner').getByRole('button').focus();
  await desk.page.keyboard.press('Space');
  await desk.page.keyboard.press('Enter');
  expect(await sortedBy('owner')).toBe('descending');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
  await expect(desk.page.getByTestId('marked-bar')).toHaveCount(0);
  await desk.page.keyboard.press('j');
  await expect(desk.page.getByTestId('board')).toBeFocused();
  await desk.page.keyboard.press('Control+z');
  await desk.page.keyboard.press('Control+z');
  await expect.poll(async () => (await keys()).slice(0, 10)).toEqual(urgent.slice(0, 10));
});

test('in a sorted board a search, what is copied and groups go by its order, and the next case due by urgency', async () => {
  const due = desk.page.locator('[data-testid="case-row"][data-state="running"]').first();
  const dueKey = (await due.getAttribute('data-case-key')) ?? '';
  await nameOf('case').getByRole('button').click();
  await desk.page.keyboard.press('n');
  await expect(desk.page.locator('[data-active="true"]')).toHaveAttribute('data-case-key', dueKey);
  await desk.page.getByTestId('board-search').fill('a');
  await expect(desk.page.getByTestId('filter-chips')).toBeVisible();
  await expect(desk.page.getByTestId('filter-chips'), 'fewer').not.toContainText(/(\d+) of \1 shown/);
  const found = await keys();
  expect(found).toEqual([...found].sort());
  await desk.page.getByTestId('board-search').fill('');
  await desk.page.getByTestId('board').focus();
  await desk.page.keyboard.press('Control+a');
  await desk.page.getByRole('button', { name: 'Copy as a table' }).click();
  await expect.poll(async () => (await copied()).split('\n').length).toBeGreaterThan(20);
  const lines = (await copied()).split('\n').slice(1);
  expect(lines).toEqual([...lines].sort());
  await desk.page.getByRole('button', { name: 'Unmark' }).click();
  await desk.page.getByTestId('board-group').click();
  await desk.page.getByRole('menuitemradio', { name: 'Severity' }).click();
  await expect.poll(async () => (await groups())[0]).toBe('A');
  const severe = desk.page.locator('[data-testid="case-row"][data-severity="A"]');
  const severeKeys = await severe.evaluateAll((all) =>
    all.map((row) => row.getAttribute('data-case-key') ?? ''),
  );
  expect(severeKeys).toEqual([...severeKeys].sort());
  await desk.page.getByTestId('board-group').click();
  await desk.page.getByRole('menuitemradio', { name: 'Urgency' }).click();
  await expect.poll(async () => (await groups())[0]).toBe('breached');
  await expect(desk.page.getByTestId('sort-line')).toHaveCount(0);
});

test('cases are marked with Ctrl and Shift, and go to the clipboard as a table', async () => {
  await rows()
    .nth(0)
    .click({ modifiers: ['Control'] });
  await rows()
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect(desk.page.getByTestId('marked-bar')).toContainText('3 cases marked');
  await desk.page.getByRole('button', { name: 'Copy as a table' }).click();
  // Its headings stand above them.
  await expect.poll(async () => (await copied()).split('\n')).toHaveLength(4);
  await desk.page.getByRole('button', { name: 'Unmark' }).click();
});

test('a case is marked by the box at its edge, without being opened', async () => {
  await rows().nth(1).locator('[data-mark-box]').click();
  await expect(desk.page.getByTestId('marked-bar')).toContainText('1 case marked');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Unmark' }).click();
});

test('in a narrow window a row still names its case, its deadline and its state', async () => {
  await desk.page.setViewportSize({ width: 480, height: 800 });
  const row = rows().first();
  const key = (await row.getAttribute('data-case-key')) ?? '';
  await expect(row.getByText(key)).toBeInViewport({ ratio: 0.999 });
  await expect(row).toContainText(/today \d\d:\d\d/);
  await expect(row).toContainText('Breached');
  await desk.page.setViewportSize({ width: 1440, height: 900 });
});

test('a column is sized with the arrow keys, and stays so', async () => {
  const owner = desk.page.locator('[data-column="owner"]');
  const before = (await owner.boundingBox())?.width ?? 0;
  await owner.getByRole('separator').focus();
  await desk.page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await owner.boundingBox())?.width).toBe(before + 8);
});

test('a column is sized with the mouse, stays so on another page and back, and Ctrl+Z goes back', async () => {
  const { page } = desk;
  const owner = page.locator('[data-column="owner"]');
  const width = async () => (await owner.boundingBox())?.width;
  const before = (await width()) ?? 0;
  const handle = await owner.getByRole('separator').boundingBox();
  if (handle === null) throw new Error('the edge of the column is not in sight');
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  // The hand holds still before it lets go.
  await expect.poll(width).toBe(before + 40);
  await page.mouse.up();
  await chooseInPalette('review');
  await expect(page.getByTestId('board')).toHaveCount(0);
  await chooseInPalette('board');
  await expect.poll(width).toBe(before + 40);
  await page.keyboard.press('Control+z');
  await expect.poll(width).toBe(before);
});

test('a layout is turned to and a view is named by keys alone, and the cases keep the focus', async () => {
  await desk.page.getByTestId('board').focus();
  await chooseInPalette('lanes');
  await expect(desk.page.getByTestId('lanes')).toBeFocused();
  await chooseInPalette('filter unowned');
  await chooseInPalette('save');
  await desk.page.getByTestId('view-name').fill('Unowned in lanes');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('board-views')).toHaveText('Unowned in lanes');
  await desk.page.keyboard.press('Control+z');
  await desk.page.keyboard.press('Control+z');
  await expect(desk.page.getByTestId('board')).toBeVisible();
});

test('saved views: one is updated in place, none takes the name of another, and what is forgotten comes back', async () => {
  const { page } = desk;
  const views = page.getByTestId('board-views');
  await page.keyboard.press('1');
  await expect(views).toHaveText('Unowned in lanes');
  await page.getByTestId('board-layout').click();
  await expect(views).toHaveText('Unowned in lanes, changed');
  await views.click();
  await page.getByRole('menuitem', { name: 'Update “Unowned in lanes”' }).click();
  await expect(views).toHaveText('Unowned in lanes');
  await page.getByTestId('board-layout').click();
  await chooseInPalette('save this view');
  await page.getByTestId('view-name').fill('Late');
  await page.keyboard.press('Enter');
  await chooseInPalette('saved views');
  const names = page.getByRole('textbox', { name: 'Name of the view' });
  await names.nth(1).fill('unowned in LANES');
  await expect(page.getByRole('dialog')).toContainText(
    'Another view has this name. This one is still called “Late”.',
  );
  await page.getByRole('button', { name: 'Forget Unowned in lanes' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Forget Late' })).toBeFocused();
  await page.getByTestId('view-forgotten').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Forget Unowned in lanes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Forget Late' }).press('Enter');
  await expect(page.getByTestId('view-forgotten').getByRole('button')).toBeFocused();
  await page.getByRole('button', { name: 'Done' }).click();
  await chooseInPalette('default board');
  await expect(page.getByTestId('board')).toBeVisible();
});

test('a view that was given a name is there after a restart, and the board is as it was left', async () => {
  await desk.page.getByTestId('board-layout').click();
  await expect(desk.page.getByTestId('lane').first()).toBeVisible();
  await desk.page.getByTestId('board-views').click();
  await desk.page.getByRole('menuitem', { name: 'Save this view' }).click();
  await desk.page.getByTestId('view-name').fill('My lanes');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('board-views')).toContainText('My lanes');
  await desk.page.getByTestId('board-layout').click();
  await expect(desk.page.getByTestId('board')).toBeVisible();
  await nameOf('case').getByRole('button').click();
  const written = async () =>
    JSON.parse(await readFile(join(desk.dataDir, 'sample-desk/views.json'), 'utf8'));
  const left = { layout: 'list', sort: { by: 'case', direction: 'ascending' } };
  await expect.poll(async () => (await written()).arrangement).toMatchObject(left);
  await desk.console.quit();
  await desk.start(NOON);
  await expect(desk.page.getByTestId('board')).toBeVisible();
  expect(await sortedBy('case')).toBe('ascending');
  await desk.page.keyboard.press('1');
  await expect(desk.page.getByTestId('sort-line')).toHaveCount(0);
  await expect(desk.page.getByTestId('lane').first()).toBeVisible();
});
