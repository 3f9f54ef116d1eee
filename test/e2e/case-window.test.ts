import { expect, type Page, test } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing: every window is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);
let own: Page;

test('j, k and the buttons go to the neighbours on the board, the pane with them', async () => {
  await desk.page.getByTestId('case-row').nth(1).click();
  const pane = desk.page.getByTestId('case-pane');
  const keys = await desk.page
    .getByTestId('case-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-key')));
  await pane.getByTestId('case-next').click();
  await expect(pane).toHaveAttribute('data-case-key', keys[2] ?? '');
  await desk.page.keyboard.press('k');
  await expect(pane).toHaveAttribute('data-case-key', keys[1] ?? '');
});

test('a case opens in a window of its own, once, and is named in its title', async () => {
  const pane = desk.page.getByTestId('case-pane');
  const opened = desk.console.app.waitForEvent('window');
  await pane.getByTestId('case-own-window').click();
  own = await opened;
  const key = (await pane.getAttribute('data-case-key')) ?? '';
  await expect(own.getByTestId('case-window')).toHaveAttribute('data-case-key', key);
  await expect.poll(() => own.title()).toContain(key);
  const windows = desk.console.app.windows().length;
  await pane.getByTestId('case-own-window').click();
  await expect(own.getByTestId('receipt')).toBeVisible();
  expect(desk.console.app.windows()).toHaveLength(windows);
});

test('such a window breaks no rule of accessibility, and reads its neighbours once somebody turns to one', async () => {
  expect(await accessibilityFaults(own)).toEqual([]);
  const place = own.getByText(/^\d+ of \d+$/);
  await expect(place).toHaveCount(0);
  const before = (await own.getByTestId('case-window').getAttribute('data-case-key')) ?? '';
  await own.keyboard.press('j');
  await expect(own.getByTestId('case-window')).not.toHaveAttribute('data-case-key', before);
  await expect(place).toBeVisible();
  const asBefore = await place.innerText();
  const key = (await own.getByTestId('case-window').getAttribute('data-case-key')) ?? '';
  await desk.page.getByTestId('board-search').fill(key);
  await expect(place, 'they are those that the board shows').toHaveText('1 of 1');
  await desk.page.getByTestId('board-search').fill('');
  await expect(place).toHaveText(asBefore);
});

test('such a window has the keys of a chosen case, and Esc puts away the form before it closes the window', async () => {
  await own.keyboard.press('r');
  await own.getByTestId('command-text').fill('We are looking into it.');
  await own.keyboard.press('Escape');
  await expect(own.getByTestId('command-text')).toHaveCount(0);
  await expect(own.getByTestId('command-reply'), 'what was begun leaves a sign').toHaveText('Reply · draft');
  await own.keyboard.press('s');
  await expect(own.getByTestId('severity-form')).toBeVisible();
  await own.keyboard.press('Escape');
  await expect(own.getByTestId('severity-form')).toHaveCount(0);
});

test('what stands in one of its columns stays there when a form opens, and its link can be copied', async () => {
  await own.setViewportSize({ width: 1280, height: 800 });
  const preview = own.getByRole('heading', { name: 'What if…' });
  /** Where it stands in what is scrolled: the form scrolls itself into sight. */
  const place = () =>
    preview.evaluate((heading) => {
      const { x, y } = heading.getBoundingClientRect();
      return { x, y: Math.round(y + (heading.closest('main')?.scrollTop ?? 0)) };
    });
  let before = await place();
  const isStill = async () => {
    const last = before;
    before = await place();
    return last.x === before.x && last.y === before.y;
  };
  await expect.poll(isStill, 'the columns of the new size are laid out').toBe(true);
  await own.keyboard.press('m');
  await expect(own.getByTestId('note-form')).toBeVisible();
  expect(await place()).toEqual(before);
  await own.keyboard.press('Escape');
  await own.getByTestId('copy-link').click();
  await expect(own.getByRole('banner')).toContainText('Link copied');
  await own.keyboard.press('Control+k');
  await own.getByTestId('palette-field').fill('copy link');
  await expect(own.getByTestId('palette').getByRole('option').first()).toContainText('Copy link');
  await own.keyboard.press('Escape');
});

test('such a window shows its own keys, finds its commands, and is scrolled by the keys for it', async () => {
  const key = (await own.getByTestId('case-window').getAttribute('data-case-key')) ?? '';
  await own.keyboard.press('?');
  const sheet = own.getByTestId('key-sheet');
  await expect(sheet).toContainText('Close this window');
  await expect(sheet).not.toContainText('On the board');
  await own.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await own.keyboard.press('Control+k');
  const options = own.getByTestId('palette').getByRole('option');
  await expect(options.first()).toContainText(`${key}: Reply`);
  await own.getByTestId('palette-field').fill('page');
  await expect(options, 'it has no pages').toHaveCount(0);
  await own.getByTestId('palette-field').fill('why this deadline');
  await own.keyboard.press('Enter');
  await expect(own.getByRole('heading', { name: 'How the time was counted' })).toBeFocused();
  await own.getByRole('main').focus();
  await own.keyboard.press('Control+k');
  await own.getByTestId('palette-field').fill('raise');
  await own.keyboard.press('Enter');
  await expect(own.getByTestId('severity-form')).toBeVisible();
  await own.keyboard.press('Escape');
  await expect(own.getByRole('main')).toBeFocused();
  await own.keyboard.press('End');
  await expect.poll(() => own.getByRole('main').evaluate((main) => main.scrollTop)).toBeGreaterThan(0);
  await expect(own.getByTestId('case-window'), 'that turned to no other case').toHaveAttribute(
    'data-case-key',
    key,
  );
});

test('a window of a case whose process died shows the same case again', async () => {
  const shown = (await own.getByTestId('case-window').getAttribute('data-case-key')) ?? '';
  const inOwn = (what: 'crash' | 'title') =>
    desk.console.app.evaluate(({ webContents }, asked) => {
      const contents = webContents.getAllWebContents().find((one) => one.getURL().includes('?case='));
      if (asked === 'crash') contents?.forcefullyCrashRenderer();
      return contents === undefined || contents.isCrashed() ? '' : contents.getTitle();
    }, what);
  await expect.poll(() => inOwn('title')).toContain(shown);
  await inOwn('crash');
  await expect.poll(() => inOwn('title')).toContain(shown);
  // The test's own handle on the page died with it.
  const opened = desk.console.app.waitForEvent('window');
  await desk.console.app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows())
      if (one.webContents.getURL().includes('?case=')) one.close();
  });
  await desk.page.getByTestId('case-pane').getByTestId('case-own-window').click();
  own = await opened;
  await own.getByTestId('case-window').waitFor();
});

test('a case whose window is still closing opens in a new one', async () => {
  const shown = (await desk.page.getByTestId('case-pane').getAttribute('data-case-key')) ?? '';
  await expect(own.getByTestId('case-window')).toHaveAttribute('data-case-key', shown);
  // A page that hears of its end has its window wait for it, as long as that takes.
  await own.evaluate(() => addEventListener('beforeunload', () => document.title));
  const closing = await desk.console.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const window = windows.find(({ webContents }) => webContents.getURL().includes('?case='));
    const pid = window?.webContents.getOSProcessId() ?? 0;
    process.kill(pid, 'SIGSTOP');
    window?.close();
    return { pid, isThere: window?.isDestroyed() === false };
  });
  expect(closing.isThere).toBe(true);
  const gone = own.waitForEvent('close');
  const opened = desk.console.app.waitForEvent('window', { timeout: 10_000 });
  await desk.page.getByTestId('case-pane').getByTestId('case-own-window').click();
  try {
    own = await opened;
  } finally {
    process.kill(closing.pid, 'SIGCONT');
  }
  await gone;
  await own.getByTestId('case-window').waitFor();
});

test('a case is spoken of when it comes to ten minutes, and not each second', async () => {
  const row = desk.page.locator('[data-testid="case-row"][data-state="running"]').first();
  const deadline = Date.parse('2026-11-25T12:00:00+08:00');
  await row.waitFor();
  const spoken = desk.page.getByTestId('spoken');
  await expect(spoken).toBeEmpty();
  // Second by second past a deadline of the sample desk, which has one within the next quarter of an hour.
  for (let minute = 1; minute <= 15 && (await spoken.innerText()) === ''; minute += 1) {
    await desk.console.travelTo(deadline + minute * 60_000 - 2000);
    await desk.console.travelTo(deadline + minute * 60_000);
  }
  await expect(spoken).toContainText(/left|deadline/);
});

test('what was written in such a window is there again in the next, and beside the board', async () => {
  const key = (await own.getByTestId('case-window').getAttribute('data-case-key')) ?? '';
  await own.keyboard.press('m');
  await own.getByTestId('command-text').fill('Asked the second line.');
  await own.keyboard.press('Escape');
  const closed = own.waitForEvent('close');
  // The key closes the window before its press is over.
  await Promise.allSettled([own.keyboard.press('Escape')]);
  await closed;
  await desk.page
    .getByTestId('case-row')
    .and(desk.page.locator(`[data-case-key="${key}"]`))
    .click();
  await desk.page.keyboard.press('m');
  await expect(desk.page.getByTestId('command-text')).toHaveValue('Asked the second line.');
  await desk.page.keyboard.press('Escape');
  const opened = desk.console.app.waitForEvent('window');
  await desk.page.getByTestId('case-pane').getByTestId('case-own-window').click();
  own = await opened;
  await own.getByTestId('command-note').click();
  await expect(own.getByTestId('command-text')).toHaveValue('Asked the second line.');
  await own.getByRole('button', { name: 'Cancel' }).click();
  await own.getByTestId('command-note').click();
  await expect(own.getByTestId('command-text')).toHaveValue('');
  await own.keyboard.press('Escape');
});

test('what is begun on a case is the same in every window, as it was typed last', async () => {
  const here = desk.page.getByTestId('command-text');
  const there = own.getByTestId('command-text');
  await own.getByTestId('command-change-severity').click();
  await desk.page.getByTestId('case-pane').getByTestId('command-change-severity').click();
  await there.fill('Production is down.');
  await expect(here).toHaveValue('Production is down.');
  await here.fill('Production is down at two sites.');
  await expect(there).toHaveValue('Production is down at two sites.');
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId('case-pane').getByTestId('command-change-severity').click();
  await expect(here).toHaveValue('Production is down at two sites.');
  await desk.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(there).toHaveValue('');
  await own.getByTestId('severity-form').press('Escape');
});

test('Esc closes the window of a case, and the board stays', async () => {
  const closed = own.waitForEvent('close');
  // The key closes the window before its press is over.
  await Promise.allSettled([own.keyboard.press('Escape')]);
  await closed;
  await expect(desk.page.getByTestId('board')).toBeVisible();
});
