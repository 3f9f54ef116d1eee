import { expect, test } from '@playwright/test';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing: every window is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

test('one key goes to the case that is due next, from any page', async () => {
  await desk.page.keyboard.press('Control+2');
  await expect(desk.page.getByTestId('board')).toHaveCount(0);
  await desk.page.keyboard.press('n');
  const active = desk.page.locator('[data-testid="case-row"][data-active="true"]');
  await expect(active).toHaveAttribute('data-state', 'running');
});

test('the palette finds a case by its text and opens it', async () => {
  const row = desk.page.getByTestId('case-row').nth(1);
  const key = (await row.getAttribute('data-case-key')) ?? '';
  // Typed at once, also when it is opened for the first time.
  await desk.page.keyboard.press('Control+k');
  await desk.page.keyboard.type(key.toLowerCase());
  await expect(desk.page.getByTestId('palette-field')).toHaveValue(key.toLowerCase());
  await expect(desk.page.getByTestId('palette').getByRole('option').first()).toContainText(key);
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key);
  await desk.page.keyboard.press('Escape');
});

test('what is done to a case is found while none is chosen: the palette then asks for the case', async () => {
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('Control+k');
  const options = desk.page.getByTestId('palette').getByRole('option');
  await desk.page.getByTestId('palette-field').fill('raise');
  await expect(options.first()).toHaveText('Change severity: choose a case');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('palette-field')).toHaveAttribute('placeholder', /which case/);
  const asked = (await options.first().textContent()) ?? '';
  await desk.page.keyboard.press('Enter');
  const pane = desk.page.getByTestId('case-pane');
  await expect(desk.page.getByTestId('command-severity')).toBeVisible();
  expect(asked).toContain((await pane.getAttribute('data-case-key')) ?? 'no case');
  await desk.page.keyboard.press('Escape');
  await desk.page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
});

test('the palette finds commands and pages by their words, and runs them', async () => {
  await desk.page.keyboard.press('Control+k');
  // Called so, before what is only looked for by such words.
  await desk.page.getByTestId('palette-field').fill('b');
  await expect(desk.page.getByTestId('palette').getByRole('option').first()).toHaveText(/\bB/);
  await desk.page.getByTestId('palette-field').fill('theme dark');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.locator('[data-theme="dark"]')).toHaveCount(1);
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette-field').fill('page sett');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('settings-page')).toBeVisible();
});

test('a command with a word that begins as typed comes before the cases, in both languages; a key finds its case first', async () => {
  const options = desk.page.getByTestId('palette').getByRole('option');
  const chooseLanguage = async (words: string) => {
    await desk.page.keyboard.press('Control+k');
    await desk.page.getByTestId('palette-field').fill(words);
    await desk.page.keyboard.press('Enter');
  };
  const look = async (words: string) => {
    await desk.page.keyboard.press('Control+k');
    await desk.page.getByTestId('palette-field').fill(words);
    const found = await options.allInnerTexts();
    await desk.page.keyboard.press('Escape');
    return found;
  };
  const forWall = await look('wall');
  expect(forWall[0]).toContain('Show the wall');
  expect(forWall[0]).toContain('Shift+F11');
  expect(forWall.join()).toContain('firewall');
  await desk.page.keyboard.press('n');
  const row = desk.page.locator('[data-testid="case-row"][data-active="true"]');
  const key = (await row.getAttribute('data-case-key')) ?? '';
  const forKey = await look(key);
  expect(forKey[0]).not.toContain(`${key}:`);
  expect(forKey.join()).toContain(`${key}: Reply`);
  await chooseLanguage('简体中文');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect((await look('reply'))[0]).toContain('回复');
  await chooseLanguage('english');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the settings are searched, and what is set is in force at once: the board knows whose cases are mine', async () => {
  await desk.page.keyboard.press('Control+7');
  await desk.page.getByTestId('settings-search').fill('name help desk');
  await expect(desk.page.getByTestId('setting-theme')).toHaveCount(0);
  await desk.page.getByTestId('agent-name').fill('Nobody of the list');
  await desk.page.getByTestId('settings-search').click();
  await expect(desk.page.getByTestId('agent-name')).toHaveValue('Nobody of the list');
  await desk.page.getByTestId('agent-name').fill('Not in it either');
  // What is told of the program meanwhile, as a name that was given elsewhere, takes nothing of what is typed.
  await prefer(desk.page, { agent: 'Somebody else' });
  await expect(desk.page.getByTestId('agent-name')).toHaveValue('Not in it either');
  await desk.page.getByTestId('agent-name').press('!');
  await expect(desk.page.getByTestId('agent-name')).toHaveValue('Not in it either!');
  // Who empties it and goes on with Tab is nobody, and not the first of the list.
  await desk.page.getByTestId('agent-name').fill('');
  await desk.page.getByTestId('agent-name').press('d');
  await expect(desk.page.getByTestId('agent-name')).toHaveAttribute('aria-activedescendant', /./);
  await desk.page.keyboard.press('Backspace');
  await desk.page.keyboard.press('Tab');
  await expect(desk.page.getByTestId('agent-name')).not.toBeFocused();
  await expect(desk.page.getByTestId('agent-name')).toHaveValue('');
  await desk.page.getByTestId('agent-name').click();
  const option = desk.page.getByRole('option').first();
  const name = await option.innerText();
  await option.click();
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette-field').fill('filter mine');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('filter-chips')).toContainText('Mine');
  const owners = await desk.page
    .getByTestId('case-row')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('[role="gridcell"]:last-child')?.textContent));
  expect(new Set(owners)).toEqual(new Set([name]));
  await desk.page.keyboard.press('Control+z');
});

test('who is in my team is chosen or typed, and the board groups and filters by it', async () => {
  await desk.page.keyboard.press('Control+7');
  const team = desk.page.getByTestId('team-names');
  await team.click();
  const option = desk.page.getByRole('menuitemcheckbox').first();
  const mate = (await option.textContent())?.trim() ?? '';
  await option.click();
  const other = (await desk.page.getByRole('menuitemcheckbox').nth(1).textContent())?.trim() ?? '';
  const members = () =>
    desk.page.getByRole('toolbar', { name: 'My team' }).getByRole('button').allInnerTexts();
  // The name that is marked while it is typed is the one that Enter takes in.
  await team.pressSequentially(other.slice(0, -1));
  await desk.page.keyboard.press('Enter');
  await expect(team).toHaveValue('');
  await team.pressSequentially('Somebody else');
  // This Enter ends a composition of Chinese and takes nothing in.
  await team.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(team).toHaveValue('Somebody else');
  await desk.page.keyboard.press('Enter');
  await expect.poll(members).toEqual([mate, other, 'Somebody else']);
  await expect(desk.page.getByTestId('team-unknown')).toHaveText(
    'Without an open case at present: Somebody else.',
  );
  await team.fill('张三，李四、 Ann Lee');
  await desk.page.keyboard.press('Enter');
  await expect.poll(members).toEqual([mate, other, 'Somebody else', '张三', '李四', 'Ann Lee']);
  await desk.page.keyboard.press('Control+1');
  await desk.page.getByTestId('board-group').click();
  await desk.page.getByRole('menuitemradio', { name: 'Team' }).click();
  const groups = desk.page.getByTestId('group-heading');
  // The board shows where the selection is; its first group is at its beginning.
  await desk.page.getByTestId('board').press('Home');
  await expect.poll(() => groups.first().getAttribute('data-group')).toBe('mine');
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette-field').fill('filter team');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('filter-chips')).toContainText('My team’s');
  await expect
    .poll(() => groups.evaluateAll((all) => all.map((one) => one.getAttribute('data-group'))))
    .toEqual(['mine', 'team']);
  await desk.page.keyboard.press('Control+z');
  await desk.page.keyboard.press('Control+z');
});

test('/ goes to the search of every page that has one, and is typed where somebody types', async () => {
  const { page } = desk;
  for (const [keys, search] of [
    ['Control+1', 'board-search'],
    ['Control+2', 'review-search'],
    ['Control+5', 'alert-search'],
    ['Control+7', 'settings-search'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByTestId(search)).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByTestId(search)).toBeFocused();
    await page.keyboard.press('/');
    await expect(page.getByTestId(search)).toHaveValue('/');
    await page.getByTestId(search).fill('');
  }
  await page.getByTestId('team-names').press('/');
  await expect(page.getByTestId('team-names')).toHaveValue('/');
  await page.getByTestId('team-names').fill('');
  await page.keyboard.press('F1');
  await expect(page.getByTestId('guide-search')).toBeFocused();
  await page.getByTestId('guide').getByRole('link', { name: '9. Backup and restore' }).focus();
  await page.keyboard.press('/');
  await expect(page.getByTestId('guide-search')).toBeFocused();
  await expect(page.getByTestId('guide-search')).toHaveValue('');
  await page.keyboard.press('Escape');
});

test('settings are found by other words and in another language, also those on a page of their own', async () => {
  await desk.page.keyboard.press('Control+7');
  const search = desk.page.getByTestId('settings-search');
  const page = desk.page.getByTestId('settings-page');
  for (const [words, name] of [
    ['sound', 'Alerts: Sound'],
    ['声音', 'Alerts: Sound'],
    ['quiet', 'Alerts: Quiet hours'],
  ] as const) {
    await search.fill(words);
    await expect(page.getByRole('button', { name }), words).toBeVisible();
    await expect(page, words).not.toContainText('No setting matches');
  }
  // It leads to the single setting on the other page, and not to the top of that.
  await page.getByTestId('way-quiet-hours').click();
  const place = desk.page.locator('[data-place="quiet-hours"]');
  await expect(place.getByRole('button').first()).toBeFocused();
  await expect(place).toBeInViewport();
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette-field').fill('columns');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('column-owner').getByRole('checkbox')).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('column-owner')).toHaveCount(0);
  await desk.page.keyboard.press('Control+7');
  await search.fill('语言');
  await expect(page.getByTestId('setting-language')).toBeVisible();
  await expect(page.getByTestId('setting-theme')).toHaveCount(0);
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette-field').fill('语言');
  await expect(desk.page.getByTestId('palette').getByRole('option').first()).toContainText('Language');
  // One that the search hides is led to all the same, and so is one of which nothing is kept.
  await desk.page.getByTestId('palette-field').fill('proxy');
  await desk.page
    .getByRole('option', { name: /Settings$/ })
    .first()
    .click();
  await expect(page.getByTestId('setting-proxies')).toBeInViewport();
  await expect(search).toHaveValue('');
  await desk.page.keyboard.press('Control+1');
});

test('who knows no key finds them, and the palette, under Help in the header', async () => {
  await desk.page.getByTestId('help-menu').click();
  await desk.page.getByTestId('help-keys').click();
  await expect(desk.page.getByTestId('key-sheet')).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId('help-menu').click();
  await expect(desk.page.getByTestId('help-palette')).toContainText('Ctrl+K');
  await desk.page.getByTestId('help-palette').click();
  await expect(desk.page.getByTestId('palette')).toBeVisible();
  await desk.page.keyboard.press('Escape');
});

test('the sheet of keys comes with ? and goes with Esc', async () => {
  await desk.page.getByTestId('board').focus();
  await desk.page.keyboard.press('?');
  await expect(desk.page.getByTestId('key-sheet')).toContainText('Ctrl+K');
  // In a narrow window too, none of it lies beside what is seen.
  await desk.page.setViewportSize({ width: 600, height: 500 });
  const beside = () =>
    desk.page
      .getByTestId('key-sheet')
      .locator('section')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).length);
  await expect.poll(beside).toBe(0);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('key-sheet')).toHaveCount(0);
});

test('the sheet of keys shows the keys that work on the page', async () => {
  const sheet = desk.page.getByTestId('key-sheet');
  const headings = async (page: string) => {
    await desk.page.keyboard.press(page);
    await desk.page.keyboard.press('?');
    await sheet.waitFor();
    const shown = await sheet.getByRole('heading', { level: 3 }).allInnerTexts();
    const words = await sheet.innerText();
    await desk.page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    return { shown, words };
  };
  const onBoard = await headings('Control+1');
  expect(onBoard.shown).toEqual(['Everywhere', 'On the board', 'On the chosen case']);
  expect(onBoard.words).not.toContain('Lane to the left');
  const onReview = await headings('Control+2');
  expect(onReview.shown).toEqual(['Everywhere', 'Review']);
  expect(onReview.words).toContain('Search closed cases');
  expect(onReview.words).toContain('Internal note');
  expect(onReview.words).not.toContain('Mark the case');
  expect((await headings('Control+4')).shown).toEqual(['Everywhere', 'In the calendar']);
  expect((await headings('Control+6')).shown).toEqual(['Everywhere']);
  expect((await headings('Control+7')).shown).toEqual(['Everywhere', 'Settings']);
  await desk.page.keyboard.press('Control+1');
});

test('what can be done to the chosen case is found by other words too, and by its key', async () => {
  await desk.page.keyboard.press('Control+1');
  await desk.page.keyboard.press('n');
  const row = desk.page.locator('[data-testid="case-row"][data-active="true"]');
  const key = (await row.getAttribute('data-case-key')) ?? '';
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette-field').fill('raise');
  await expect(desk.page.getByTestId('palette').getByRole('option').first()).toContainText(
    `${key}: Change severity`,
  );
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('severity-form')).toBeVisible();
  const severity = desk.page.getByTestId('command-severity');
  const own = await severity.inputValue();
  const wanted = own === 'C' ? 'B' : 'C';
  for (const asking of ['it is what was asked for', 'also once more, when something else was chosen']) {
    await desk.page.keyboard.press('Control+k');
    // Of several that have each word, the one that stands as typed comes first.
    await desk.page.getByTestId('palette-field').fill(`change severity to ${wanted.toLowerCase()}`);
    await expect(desk.page.getByRole('option').first()).toContainText(`Change severity to ${wanted}`);
    await desk.page.keyboard.press('Enter');
    await expect(severity, asking).toHaveValue(wanted);
    await severity.selectOption(own);
  }
  await desk.page.getByTestId('case-close').click();
  await desk.page.keyboard.press('r');
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key);
  await expect(desk.page.getByTestId('command-text')).toBeVisible();
  await desk.page.getByTestId('case-close').click();
});
