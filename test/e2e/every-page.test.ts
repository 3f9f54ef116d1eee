import { expect, type Page, test } from '@playwright/test';
import { PAGES } from '../../src/renderer/console/view-state.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { prefer } from './support/preferences.ts';

/** A Wednesday evening in Beijing: some windows are open, some shut; cases are in every state. */
const EVENING = Date.parse('2026-11-25T19:30:00+08:00');

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  data = await freshDataDir();
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], now: EVENING });
  page = await ready(console_);
  await page.getByTestId('case-row').first().waitFor();
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
});

/** Every page by its place in the list of pages, so that a new one is walked without a word here; then what opens on them. */
const VIEWS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ...PAGES.map((name, at) => [name, () => page.keyboard.press(`Control+${at + 1}`)] as const),
  [
    'lanes',
    async () => {
      await page.keyboard.press('Control+1');
      await page.getByTestId('board-layout').click();
      await page.getByTestId('lane').first().waitFor();
    },
  ],
  [
    'case',
    async () => {
      await page.getByTestId('board-layout').click();
      await page.getByTestId('case-row').first().click();
      const select = page.getByTestId('change-preview').getByTestId('choose-severity');
      await select.selectOption((await select.inputValue()) === 'C' ? 'B' : 'C');
      await page.getByTestId('preview-deadline').waitFor();
    },
  ],
  [
    'columns',
    async () => {
      await page.getByTestId('case-close').click();
      await page.getByTestId('board-columns').click();
    },
  ],
  [
    'keys',
    async () => {
      await page.keyboard.press('Escape');
      await page.getByTestId('board').focus();
      await page.keyboard.press('?');
      await page.getByTestId('key-sheet').waitFor();
    },
  ],
  [
    'palette',
    async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByTestId('palette').waitFor();
    },
  ],
];

async function walk(look: (view: string) => Promise<void>) {
  for (const [view, open] of VIEWS) {
    await open();
    await look(view);
  }
  await page.keyboard.press('Escape');
}

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'zh-CN'],
] as const) {
  test(`no page breaks WCAG 2.2 AA, ${theme} in ${language}`, async () => {
    await prefer(page, { theme, language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await walk(async (view) => {
      expect(await accessibilityFaults(page), view).toEqual([]);
    });
  });
}

test('no page breaks it in high contrast', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await walk(async (view) => {
    expect(await accessibilityFaults(page, 'system'), view).toEqual([]);
  });
  await page.emulateMedia({ forcedColors: 'none' });
});

test('at 200 % zoom no page is cut off at its side, and the board still shows cases', async () => {
  await prefer(page, { language: 'en' });
  const zoom = (factor: number) =>
    console_.app.evaluate(({ BrowserWindow }, by) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.isVisible()) window.webContents.setZoomFactor(by);
      }
    }, factor);
  await zoom(2);
  for (const [at, name] of PAGES.entries()) {
    await page.keyboard.press(`Control+${at + 1}`);
    const beyond = await page.evaluate(() => {
      const isIn = (element: Element) =>
        element.closest('[data-testid="lanes"], [data-tabster-dummy], [aria-hidden="true"]') === null;
      return [...document.querySelectorAll('button, input, select, h1, h2, h3, [role="row"]')]
        .filter((element) => isIn(element) && element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 160));
    });
    expect(beyond, name).toEqual([]);
  }
  await page.keyboard.press('Control+1');
  expect((await page.getByTestId('board').boundingBox())?.height).toBeGreaterThan(150);
  await zoom(1);
});
