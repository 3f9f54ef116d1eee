import { expect, test } from '@playwright/test';
import { PAGES } from '../../src/renderer/console/view-state.ts';
import { accessibilityFaults, colourFaults } from './support/accessibility.ts';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday evening in Beijing: some windows are open, some shut; cases are in every state. */
const EVENING = Date.parse('2026-11-25T19:30:00+08:00');

const desk = openSampleDesk(EVENING);

/**
 * Every page by its place in the list of pages, so that a new one is walked without a word here; then what opens on
 * them.
 */
const VIEWS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ...PAGES.map((name, at) => [name, () => turnTo(at)] as const),
  [
    'lanes',
    async () => {
      await turnTo(0);
      await desk.page.getByTestId('board-layout').click();
      await desk.page.getByTestId('lane').first().waitFor();
    },
  ],
  [
    'case',
    async () => {
      await desk.page.getByTestId('board-layout').click();
      await desk.page.getByTestId('case-row').first().click();
      const select = desk.page.getByTestId('change-preview').getByTestId('choose-severity');
      await select.selectOption((await select.inputValue()) === 'C' ? 'B' : 'C');
      await desk.page.getByTestId('preview-deadline').waitFor();
    },
  ],
  [
    'columns',
    async () => {
      await desk.page.getByTestId('case-close').click();
      await desk.page.getByTestId('board-columns').click();
    },
  ],
  [
    'keys',
    async () => {
      await desk.page.keyboard.press('Escape');
      await desk.page.getByTestId('board').focus();
      await desk.page.keyboard.press('?');
      await desk.page.getByTestId('key-sheet').waitFor();
    },
  ],
  [
    'palette',
    async () => {
      await desk.page.keyboard.press('Escape');
      await desk.page.keyboard.press('Control+k');
      await desk.page.getByTestId('palette').waitFor();
    },
  ],
  [
    'guide',
    async () => {
      await desk.page.keyboard.press('Escape');
      await desk.page.keyboard.press('F1');
      await desk.page.getByTestId('guide-section').first().waitFor();
    },
  ],
];

/** Turns to a page by its key and waits until it is the one. */
async function turnTo(place: number): Promise<void> {
  await desk.page.keyboard.press(`Control+${place + 1}`);
  await expect(desk.page.getByTestId(`page-${PAGES[place]}`)).toHaveAttribute('aria-current', 'page');
}

async function walk(look: (view: string) => Promise<void>) {
  for (const [view, open] of VIEWS) {
    await open();
    await look(view);
  }
  await desk.page.keyboard.press('Escape');
}

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'zh-CN'],
] as const) {
  test(`no page breaks WCAG 2.2 AA, ${theme} in ${language}`, async () => {
    await prefer(desk.page, { theme, language });
    await expect(desk.page.locator('html')).toHaveAttribute('lang', language);
    await walk(async (view) => {
      expect(await accessibilityFaults(desk.page), view).toEqual([]);
    });
  });
}

test('no page breaks it in high contrast', async () => {
  await prefer(desk.page, { theme: 'light', language: 'en' });
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en');
  await desk.page.emulateMedia({ forcedColors: 'active' });
  await walk(async (view) => {
    expect(await colourFaults(desk.page), view).toEqual([]);
  });
  await desk.page.emulateMedia({ forcedColors: 'none' });
});

test('at 200 % zoom no page is cut off, the board still shows cases, and its menus begin in the window', async () => {
  await prefer(desk.page, { language: 'en' });
  const zoom = (factor: number) =>
    desk.console.app.evaluate(({ BrowserWindow }, by) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.isVisible()) window.webContents.setZoomFactor(by);
      }
    }, factor);
  await zoom(2);
  const beyond = () =>
    desk.page.evaluate(() => {
      const isIn = (element: Element) =>
        element.closest('[data-testid="lanes"], [data-tabster-dummy], [aria-hidden="true"]') === null;
      return [...document.querySelectorAll('button, input, select, h1, h2, h3, [role="row"]')]
        .filter((element) => isIn(element) && element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 160));
    });
  for (const [at, name] of PAGES.entries()) {
    await turnTo(at);
    // The header folds what has no room once it was laid out.
    await expect.poll(beyond, name).toEqual([]);
  }
  await turnTo(0);
  const board = desk.page.getByTestId('board');
  await expect.poll(async () => (await board.boundingBox())?.height).toBeGreaterThan(150);
  // It scrolls by itself, so that it holds the rows in sight only; the page brings it to whoever turns to a case.
  await expect.poll(() => board.evaluate((grid) => grid.scrollHeight > grid.clientHeight)).toBe(true);
  await desk.page.keyboard.press('n');
  await expect(desk.page.locator('[data-testid="case-row"][aria-selected="true"]')).toBeInViewport({
    ratio: 1,
  });
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('case-pane').getByTestId('case-close')).toBeInViewport({ ratio: 1 });
  await desk.page.keyboard.press('Escape');
  for (const [menu, first] of [
    ['board-filter', 'Mine'],
    ['board-columns', 'Severity'],
  ] as const) {
    await desk.page.getByTestId(menu).click();
    await expect(desk.page.getByText(first, { exact: true }).last(), menu).toBeInViewport({ ratio: 1 });
    await desk.page.keyboard.press('Escape');
  }
  await zoom(1);
});
