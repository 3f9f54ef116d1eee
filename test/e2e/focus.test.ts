// What a key is for: who has the focus, who gives it back, and what is typed before that is there for which it is
// meant.
import { expect, test } from '@playwright/test';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing: every window is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

/** What is laid over the board, by its key. */
const LAID_OVER = [
  ['?', 'key-sheet'],
  ['Control+k', 'palette'],
  ['a', 'alert-centre'],
  ['c', 'log-dialog'],
] as const;

test('what was laid over the board, and the case beside it, give the focus back to the board', async () => {
  const board = desk.page.getByTestId('board');
  await board.focus();
  await desk.page.keyboard.press('n');
  for (const [key, laid] of LAID_OVER) {
    await desk.page.keyboard.press(key);
    await expect(desk.page.getByTestId(laid)).toBeVisible();
    await desk.page.keyboard.press('Escape');
    await expect(desk.page.getByTestId(laid)).toHaveCount(0);
    await expect(board, laid).toBeFocused();
  }
  await desk.page.keyboard.press('Enter');
  await desk.page.getByTestId('case-own-window').focus();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
  await expect(board).toBeFocused();
});

test('a case that lies over its list has the focus and the keys; what it covers is not reached, and Esc gives the focus back', async () => {
  const { page } = desk;
  const pane = page.getByTestId('case-pane');
  const onBoard = (await page.getByTestId('case-row').first().getAttribute('data-case-key')) ?? '';
  for (const [turn, listed, search] of [
    ['Control+1', 'board', 'board-search'],
    ['Control+2', 'review-list', 'review-search'],
  ] as const) {
    const list = page.getByTestId(listed);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press(turn);
    await list.press('Home');
    await page.keyboard.press('Enter');
    await expect(pane).toBeVisible();
    await expect(list, 'beside the case the list keeps the focus').toBeFocused();
    await page.setViewportSize({ width: 900, height: 800 });
    await expect(pane).toBeFocused();
    const key = (await pane.getAttribute('data-case-key')) ?? '';
    await page.keyboard.press('j');
    await expect(pane).not.toHaveAttribute('data-case-key', key);
    for (const [asks, asked] of [
      ['?', 'key-sheet'],
      ['m', 'command-text'],
    ] as const) {
      await page.keyboard.press(asks);
      await expect(page.getByTestId(asked)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByTestId(asked)).toHaveCount(0);
      await expect(pane, asked).toBeFocused();
    }
    for (let back = 0; back < 30; back += 1) {
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => page.evaluate(isFocusCovered), `${listed}, ${back} back`).toBe(false);
    }
    await pane.focus();
    await page.keyboard.press('Escape');
    await expect(pane).toHaveCount(0);
    await expect(list).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(pane).toBeFocused();
    await page.keyboard.press('/');
    await expect(pane).toHaveCount(0);
    await expect(page.getByTestId(search)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list).toBeFocused();
  }
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill(onBoard);
  await page.keyboard.press('Enter');
  await expect(pane).toHaveAttribute('data-case-key', onBoard);
  await expect(pane, 'from the palette').toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 800 });
});

/** Whether the case that is open lies over what has the focus. */
function isFocusCovered(): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return false;
  const { left, top, width, height } = activeElement.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const pane = document.querySelector('[data-testid="case-pane"]');
  return pane?.contains(seen) === true && !pane.contains(activeElement);
}

test('on every page what was laid over it gives the focus back to what had it', async () => {
  for (const [page, name] of [
    'board',
    'review',
    'what-if',
    'policy',
    'alerts',
    'sync',
    'settings',
  ].entries()) {
    await desk.page.keyboard.press(`Control+${page + 1}`);
    const button = desk.page.getByTestId(`page-${name}`);
    await expect(button).toHaveAttribute('aria-current', 'page');
    await button.focus();
    for (const [key, laid] of LAID_OVER) {
      await desk.page.keyboard.press(key);
      await expect(desk.page.getByTestId(laid)).toBeVisible();
      await desk.page.keyboard.press('Escape');
      await expect(desk.page.getByTestId(laid)).toHaveCount(0);
      await expect(button, `${laid} on page ${name}`).toBeFocused();
    }
  }
  await desk.page.keyboard.press('Control+1');
});

test('a key does nothing under an open dialog, also while nothing in it has the focus', async () => {
  await desk.page.keyboard.press('Control+1');
  const board = desk.page.getByTestId('board');
  for (const [key, laid] of LAID_OVER.filter(([, one]) => one !== 'alert-centre')) {
    await board.focus();
    await desk.page.keyboard.press(key);
    await expect(desk.page.getByTestId(laid)).toBeVisible();
    const selected = await board.getAttribute('aria-activedescendant');
    for (const isBlurred of [false, true]) {
      if (isBlurred) await desk.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await desk.page.keyboard.press('Control+2');
      await desk.page.keyboard.press(laid === 'palette' ? 'Control+z' : 'Control+k');
      await expect(board, laid).toHaveCount(1);
      await expect(desk.page.getByTestId('palette'), laid).toHaveCount(laid === 'palette' ? 1 : 0);
    }
    for (const beneath of ['j', 'n', '/', 'r']) await desk.page.keyboard.press(beneath);
    expect(await board.getAttribute('aria-activedescendant'), laid).toBe(selected);
    await expect(desk.page.getByTestId('case-pane'), laid).toHaveCount(0);
    // Where Esc is heard, too.
    await desk.page.getByTestId(laid).focus();
    await desk.page.keyboard.press('Escape');
    await expect(desk.page.getByTestId(laid)).toHaveCount(0);
  }
});

test('a popover keeps the letters; a key of the whole window closes it and does what it is for', async () => {
  const { page } = desk;
  const over = page.getByRole('dialog');
  for (const [turn, button, isInHeader] of [
    ['Control+1', 'alert-bell', true],
    ['Control+1', 'board-columns', false],
    ['Control+1', 'wall-button', true],
    ['Control+2', 'review-totals-button', false],
  ] as const) {
    await page.keyboard.press(turn);
    await page.getByTestId(button).click();
    await expect(over, button).toHaveCount(1);
    for (const letter of ['j', 'c', '?', 'Control+z']) await page.keyboard.press(letter);
    await expect(over, button).toHaveCount(1);
    await expect(page.getByTestId('key-sheet').or(page.getByTestId('log-dialog')), button).toHaveCount(0);
    await page.keyboard.press('Control+7');
    const settings = page.getByRole('heading', { name: 'Settings', exact: true });
    await expect(settings).toBeVisible();
    await expect(isInHeader ? page.getByTestId(button) : settings, button).toBeFocused();
    await expect(over, button).toHaveCount(0);
    await page.keyboard.press(turn);
    await page.getByTestId(button).click();
    await expect(over, button).toHaveCount(1);
    for (const [key, opened] of [
      ['Control+k', 'palette-field'],
      ['F1', 'guide-search'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByTestId(opened), button).toBeFocused();
      await expect(over, button).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(over, button).toHaveCount(0);
      await expect(page.getByTestId(button), `${button} after ${key}`).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(over, button).toHaveCount(1);
    }
    await page.keyboard.press('Escape');
    await expect(over, button).toHaveCount(0);
  }
  await page.keyboard.press('Control+1');
});

test('a button that goes once it is pressed leaves the focus to the page', async () => {
  const { page } = desk;
  const board = page.getByTestId('board');
  const chips = page.getByTestId('filter-chips');
  const find = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette-field').fill(words);
    await page.keyboard.press('Enter');
  };
  for (const button of ['Stop filtering by Running', 'Show all']) {
    await find('only running');
    await chips.getByRole('button', { name: button }).press('Enter');
    await expect(chips).toHaveCount(0);
    await expect(board, button).toBeFocused();
  }
  await find('sort by customer');
  await page.getByTestId('sort-line').getByRole('button').press('Enter');
  await expect(page.getByTestId('sort-line')).toHaveCount(0);
  await expect(board).toBeFocused();
  // Nobody has the focus: nothing that goes by itself puts it anywhere.
  await find('only running');
  await board.blur();
  await page.keyboard.press('Control+z');
  await expect(chips).toHaveCount(0);
  await expect(page.locator('body')).toBeFocused();
});

test('what is typed before the sheet of keys is there does nothing to the case that is chosen', async () => {
  await desk.page.reload();
  await desk.page.getByTestId('case-row').first().waitFor();
  await desk.page.getByTestId('board').press('Home');
  await desk.page.keyboard.press('?');
  await desk.page.keyboard.press('m');
  await expect(desk.page.getByTestId('key-sheet')).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('key-sheet')).toHaveCount(0);
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
});

/** Presses keys at once, so that what the first asks for has not got the focus before the last of them. */
const pressAtOnce = (keys: readonly string[]) =>
  desk.page.evaluate(async (all) => {
    const focused = document.activeElement;
    for (const key of all) {
      focused?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      // What hears a key is done with it before the next one comes.
      await null;
    }
  }, keys);

test('what is typed before the form of a case is there is written in it, and taken for no key', async () => {
  await desk.page.reload();
  await desk.page.getByTestId('case-row').first().waitFor();
  await desk.page.getByTestId('board').press('n');
  const key = await desk.page
    .locator('[data-testid="case-row"][data-active="true"]')
    .getAttribute('data-case-key');
  await pressAtOnce(['r', 't', 'j', 'x', 'y', 'Backspace', ' ', 'a']);
  await expect(desk.page.getByTestId('command-text')).toBeFocused();
  await expect(desk.page.getByTestId('command-text')).toHaveValue('tjx a');
  await desk.page.keyboard.type('nd on');
  await expect(desk.page.getByTestId('command-text')).toHaveValue('tjx and on');
  await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key ?? '');
  await expect(desk.page.getByTestId('alert-centre')).toHaveCount(0);
  await expect(desk.page.getByTestId('marked-bar')).toHaveCount(0);
  await expect(desk.page.getByTestId('outbox-chip')).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.page.getByTestId('command-text')).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
});

test('Esc before the form is there calls it off, with what was typed for it', async () => {
  await desk.page.reload();
  await desk.page.getByTestId('case-row').first().waitFor();
  await desk.page.getByTestId('board').press('n');
  await pressAtOnce(['r', 't', 'Escape']);
  await desk.page.getByTestId('case-commands').waitFor();
  await expect(desk.page.getByTestId('outbox-chip')).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
  await desk.page.keyboard.press('r');
  await expect(desk.page.getByTestId('command-text')).toHaveValue('');
  await desk.page.keyboard.press('Escape');
  await desk.page.keyboard.press('Escape');
});

test('a dialog takes what was typed before it had the focus, and its Esc where the focus was lost', async () => {
  await desk.page.getByTestId('board').press('Enter');
  await pressAtOnce(['c', 'V', 'P', 'N']);
  await expect(desk.page.getByTestId('log-subject')).toHaveValue('VPN');
  await desk.page.getByTestId('log-clear').click();
  // Also while what closes it still has the focus, where a dialog begins.
  await desk.page.getByTestId('log-clear').press('D');
  await desk.page.getByTestId('log-subject').focus();
  await expect(desk.page.getByTestId('log-subject')).toHaveValue('D');
  await desk.page.getByTestId('log-clear').click();
  await desk.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('log-dialog')).toHaveCount(0);
  await expect(desk.page.getByTestId('case-pane'), 'what lies under it stays').toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
});

test('a key that moves on the board takes the focus there when nothing has it, and so does the next due', async () => {
  const board = desk.page.getByTestId('board');
  await board.blur();
  await desk.page.keyboard.press('j');
  await expect(board).toBeFocused();
  await desk.page.keyboard.press('Control+2');
  await desk.page.keyboard.press('n');
  await expect(board).toBeFocused();
});

test('a key pressed while a page is turned to for the first time is for that page', async () => {
  await desk.page.reload();
  await desk.page.getByTestId('case-row').first().waitFor();
  await desk.page.evaluate(() => {
    for (const init of [{ key: '3', ctrlKey: true }, { key: 'n' }])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  });
  const board = desk.page.getByTestId('board');
  await expect(board).toBeFocused();
  const isTurnedTo = desk.page.getByRole('button', { name: 'Board', exact: true });
  await expect(isTurnedTo).toHaveAttribute('aria-current', 'page');
  // Also where the board, unseen by then, has the focus still.
  await board.evaluate((list) => {
    for (const init of [{ key: '5', ctrlKey: true }, { key: 'Home' }, { key: 'n' }])
      list.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  });
  await expect(isTurnedTo).toHaveAttribute('aria-current', 'page');
  await expect(board).toBeFocused();
  await expect(desk.page.locator('[data-testid="case-row"][data-active="true"]')).toHaveAttribute(
    'data-state',
    'running',
  );
});

test('a page that is turned to by key has the focus on its title, and the board on its cases', async () => {
  await desk.page.getByTestId('board').focus();
  await desk.page.keyboard.press('Control+7');
  await expect(desk.page.getByRole('heading', { name: 'Settings', exact: true })).toBeFocused();
  await desk.page.keyboard.press('Tab');
  await expect(desk.page.getByTestId('settings-search')).toBeFocused();
  await desk.page.getByTestId('settings-search').blur();
  await desk.page.keyboard.press('Control+1');
  await expect(desk.page.getByTestId('board')).toBeFocused();
});

test('Esc puts away the form before the case, and what was written is there again', async () => {
  await desk.page.keyboard.press('n');
  await desk.page.keyboard.press('r');
  const text = desk.page.getByTestId('command-text');
  await text.fill('We are looking into it.');
  // This Esc ends a composition of Chinese and closes nothing.
  await text.dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await expect(text).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(text).toHaveCount(0);
  await expect(desk.page.getByTestId('case-pane')).toBeVisible();
  await expect(desk.page.getByTestId('board')).toBeFocused();
  await desk.page.keyboard.press('j');
  await desk.page.keyboard.press('k');
  await desk.page.keyboard.press('r');
  await expect(text).toHaveValue('We are looking into it.');
  await desk.page.getByRole('button', { name: 'Cancel' }).click();
  await desk.page.getByTestId('command-reply').press('Enter');
  await expect(text).toHaveValue('');
  await desk.page.getByTestId('bring-back').press('Enter');
  await expect(text, 'what was discarded comes back').toHaveValue('We are looking into it.');
  await expect(text).toBeFocused();
  await text.fill('');
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('command-reply')).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
});
