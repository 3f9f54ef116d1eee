import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import type { Preferences } from '../../src/contract/preferences.ts';
import { PAGES } from '../../src/renderer/console/view-state.ts';
import { freshDataDir, launchConsole, pageAt, ready } from '../e2e/support/console.ts';
import { startNotificationDaemon } from '../e2e/support/notification-daemon.ts';
import { prefer } from '../e2e/support/preferences.ts';

/** A Wednesday evening in Beijing: some windows are open, some shut; cases are in every state. */
const EVENING = Date.parse('2026-11-25T19:30:00+08:00');
const FOLDER = join(import.meta.dirname, '../../docs/images');
const SIZE = { width: 1440, height: 900 };

const LOOKS: Readonly<Record<string, Pick<Preferences, 'theme' | 'language'>>> = {
  light: { theme: 'light', language: 'en' },
  dark: { theme: 'dark', language: 'en' },
  chinese: { theme: 'light', language: 'zh-CN' },
};

test('a picture of every page in every look', async () => {
  await mkdir(FOLDER, { recursive: true });
  const data = await freshDataDir();
  // On a desktop as people have it: without one the board says that alerts cannot arrive.
  const daemon = await startNotificationDaemon();
  const console_ = await launchConsole({
    dataDir: data.dir,
    args: ['--sample'],
    now: EVENING,
    env: { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress },
  });
  const page = await ready(console_);
  const window = await console_.app.browserWindow(page);
  await window.evaluate((shown, { width, height }) => shown.setContentSize(width, height), SIZE);
  await page.getByTestId('case-row').first().waitFor();
  for (const [look, preferences] of Object.entries(LOOKS)) {
    await prefer(page, preferences);
    for (const [at, name] of PAGES.entries()) {
      await page.keyboard.press(`Control+${at + 1}`);
      await take(page, `${name}-${look}`);
    }
    await page.keyboard.press('Control+1');
    await page.getByTestId('board-layout').click();
    await take(page, `lanes-${look}`);
    await page.getByTestId('board-layout').click();
    await page.locator('[data-testid="case-row"][data-state="breached"]').first().click();
    await page.getByTestId('receipt').waitFor();
    await take(page, `case-${look}`);
    await page.getByTestId('case-close').click();
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette-field').fill('b');
    await take(page, `palette-${look}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByTestId('guide-section').first().waitFor();
    await take(page, `guide-${look}`);
    await page.keyboard.press('Escape');
  }
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

/** The wall on displays of both sizes, and in Chinese. */
const WALLS = [
  { name: 'wall-1080', width: 1920, height: 1080, language: 'en' },
  { name: 'wall-2160', width: 3840, height: 2160, language: 'en' },
  { name: 'wall-chinese', width: 1920, height: 1080, language: 'zh-CN' },
] as const;

test('a picture of the wall on either size of display', async () => {
  const data = await freshDataDir();
  const console_ = await launchConsole({ dataDir: data.dir, args: ['--sample', '--wall'], now: EVENING });
  const wall = await pageAt(console_.app, '/console/wall/');
  await wall.getByTestId('wall-case').first().waitFor();
  await console_.openWindow();
  const page = await ready(console_);
  for (const { name, language, ...size } of WALLS) {
    await prefer(page, { language });
    await wall.setViewportSize(size);
    // A page of the wall fades in.
    await wall.waitForTimeout(1200);
    await take(wall, name);
  }
  await console_.quit();
  await data.remove();
});

/** Writes what the page shows as WebP, which the browser itself makes: a fifth of a PNG, and as sharp to the eye. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400);
  const png = (await page.screenshot()).toString('base64');
  const webp = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.85).split(',')[1] ?? '';
  }, png);
  await writeFile(join(FOLDER, `${name}.webp`), Buffer.from(webp, 'base64'));
}
