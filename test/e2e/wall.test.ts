import { expect, type Page, test } from '@playwright/test';
import type { VaultRequest } from '../../src/contract/vault.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/units.ts';
import { caseOpened } from '../support/cases.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { ask } from './support/ask.ts';
import { addressWithoutServer } from './support/closed-port.ts';
import { connect } from './support/connect.ts';
import { freshDataDir, launchConsole, pageAt, type RunningConsole, ready } from './support/console.ts';
import { prefer } from './support/preferences.ts';

test.describe.configure({ mode: 'serial' });

/** A Wednesday noon in Beijing: everything is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let wall: Page;

const wallOf = ({ app }: RunningConsole): Promise<Page> => pageAt(app, '/console/wall/');
const hasWall = () =>
  console_.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().some((one) => one.getURL().includes('/wall/')),
  );

/** Everything that is wider or higher than the place it is given, but for texts that are cut on purpose. */
const spilling = () =>
  wall.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="wall"] *:not(svg, svg *)')]
      .filter((element) => {
        const { overflow, overflowX } = getComputedStyle(element);
        return (
          overflow === 'visible' && overflowX === 'visible' && element.scrollWidth > element.clientWidth + 2
        );
      })
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
  );

/** The texts among these elements that have not the room to be read in whole. */
const cutOff = (elements: string) =>
  wall.evaluate(
    (asked) =>
      [...document.querySelectorAll<HTMLElement>(asked)]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    elements,
  );

/**
 * Presses the wall's key in the menu while none hangs, or right after the one whose window is `closing` was told to
 * close; answers its words. What is asked of the program may be asked twice (`support/console.ts`), also while that one
 * still closes: the second time it must not put the new one down again.
 */
const pressWallKey = (closing: number | null = null) =>
  console_.app.evaluate(({ BrowserWindow, Menu }, closingId) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const item = items.find(({ accelerator }) => accelerator === 'Shift+F11');
    const walls = BrowserWindow.getAllWindows().filter((one) => one.webContents.getURL().includes('/wall/'));
    const old = walls.find(({ id }) => id === closingId);
    if (closingId === null ? walls.length > 0 : old === undefined || old.title === 'closing')
      return item?.label;
    if (old !== undefined) old.title = 'closing';
    old?.close();
    item?.click();
    return item?.label;
  }, closing);

/** Does something to the wall's page from main. */
const inWall = (what: 'forcefullyCrashRenderer' | 'countCases' | 'pressEscape'): Promise<number> =>
  console_.app.evaluate(async ({ webContents }, asked) => {
    const contents = webContents.getAllWebContents().find((one) => one.getURL().includes('/wall/'));
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return 0;
    if (asked === 'forcefullyCrashRenderer') contents.forcefullyCrashRenderer();
    if (asked === 'pressEscape') contents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    if (asked !== 'countCases') return 0;
    // A page that is replaced meanwhile never answers.
    const silence = new Promise<number>((resolve) => setTimeout(resolve, 1000, 0));
    const counting = contents.executeJavaScript(
      'document.querySelectorAll(`[data-testid="wall-case"]`).length',
    );
    return Promise.race([counting, silence]);
  }, what);

test.beforeAll(async () => {
  data = await freshDataDir();
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample', '--wall'], now: NOON });
  wall = await wallOf(console_);
  await wall.getByTestId('wall-case').first().waitFor();
});
test.afterAll(async () => {
  await console_.quit();
  await data.remove();
});

test('--wall hangs the wall up, and the board stays away until it is wanted', async () => {
  expect(console_.app.windows().filter((page) => page.url().endsWith('/console/index.html'))).toEqual([]);
  expect(await wall.getByTestId('wall-case').first().getAttribute('data-pressing')).toBe('breached');
});

test('the peak of the half hour that runs is now, and does not read as if it were over', async () => {
  await expect(wall.getByTestId('wall-peak')).toHaveText(/^Peak\s*now\s*\d+\s*due$/);
});

test('what must be read at 5 m is as large as that takes, on 1080 lines and on 4K', async () => {
  for (const [width, height] of [
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    await wall.setViewportSize({ width, height });
    const smallest = () =>
      wall.evaluate(() => {
        const sizes = ['wall-figure', 'wall-age', 'wall-offset', 'wall-clock', 'wall-met'].map((id) =>
          Number.parseFloat(
            getComputedStyle(document.querySelector(`[data-testid="${id}"]`) as Element).fontSize,
          ),
        );
        return Math.min(...sizes);
      });
    await expect.poll(smallest, `${height} lines`).toBeGreaterThanOrEqual(0.0502 * height);
    await expect.poll(() => wall.getByTestId('wall-case').count()).toBeGreaterThanOrEqual(5);
    await expect.poll(spilling).toEqual([]);
  }
  await wall.setViewportSize({ width: 1920, height: 1080 });
});

test('no accessibility violations, in both languages', async () => {
  await console_.openWindow();
  const page = await ready(console_);
  // What is fading in has no contrast yet; whoever wants no motion sees no fading.
  await wall.emulateMedia({ reducedMotion: 'reduce' });
  for (const language of ['zh-CN', 'en'] as const) {
    await prefer(page, { language });
    await expect(wall.locator('html')).toHaveAttribute('lang', language);
    expect(await accessibilityFaults(wall), language).toEqual([]);
  }
});

test('of the program it can ask for its state only, say that it shows the cases, and hear alerts', async () => {
  const names = await wall.evaluate(() =>
    Object.keys((globalThis as unknown as { caseclock: object }).caseclock).sort(),
  );
  expect(names).toEqual(['endFirstLook', 'onAlertHeard', 'onProgramChanged', 'readProgram']);
});

test('when no news come, the numbers grey out and it is said since when', async () => {
  const whole = wall.getByTestId('wall');
  const page = await ready(console_);
  await expect(whole).toHaveAttribute('data-stale', 'false');
  let now = NOON;
  // The sample desk goes on by itself: where it is read just in between, the next three minutes without news are looked
  // at.
  await expect(async () => {
    now += 3 * MINUTE;
    await console_.travelTo(now);
    await expect(whole).toHaveAttribute('data-stale', 'true', { timeout: 5000 });
    await expect(wall.getByTestId('wall-banner')).toContainText('12:', { timeout: 1000 });
    const inks = await wall
      .locator('[data-of-the-data]')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
    expect(inks).toEqual(['rgb(149, 161, 168)']);
    // A desk that is read less often says so in the settings.
    await prefer(page, { oldMinutes: 10 });
    await expect(whole).toHaveAttribute('data-stale', 'false', { timeout: 5000 });
    await prefer(page, { oldMinutes: 2 });
    await expect(whole).toHaveAttribute('data-stale', 'true', { timeout: 5000 });
  }).toPass();
  await console_.syncNow();
  await expect(whole).toHaveAttribute('data-stale', 'false');
});

test('a deadline that passed on another day is told with its day, one of today without', async () => {
  const request: VaultRequest = {
    op: 'apply',
    sourceId: 'sample',
    changes: [NOON - 4 * DAY, NOON - 5 * HOUR].map((openedAt, at) => ({
      kind: 'told' as const,
      case: caseOpened(
        openedAt,
        { severity: 'A' },
        { id: `sample/old-${at}`, sourceId: 'sample', key: `OLD-${at}` },
      ),
    })),
    setAside: [],
    cursor: null,
    now: NOON,
  };
  await ask(console_, request);
  const dueOf = (key: string) => wall.locator(`[data-case-key="${key}"]`).getByTestId('wall-due');
  await expect(dueOf('OLD-0')).toHaveText(/^Sat \d\d:\d\d$/);
  await expect(dueOf('OLD-1')).toHaveText(/^\d\d:\d\d$/);
});

test('what is breached or critical is in sight all at once, however many they are', async () => {
  const pressing = wall.locator('[data-testid="wall-case"]:not([data-pressing="no"])');
  const changes = Array.from({ length: 40 }, (_, at) => ({
    kind: 'told' as const,
    case: caseOpened(
      NOON - 5 * HOUR,
      { severity: 'A' },
      { id: `sample/many-${at}`, sourceId: 'sample', key: `RT-219${at + 10}` },
    ),
  }));
  const request: VaultRequest = {
    op: 'apply',
    sourceId: 'sample',
    changes,
    setAside: [],
    cursor: null,
    now: NOON,
  };
  await ask(console_, request);
  const counted = async () => {
    const lines = wall.locator('[data-counted="breached"], [data-counted="critical"]');
    const counts = await lines.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-count'))));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  await expect.poll(counted).toBeGreaterThan(40);
  for (const [width, height] of [
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    await wall.setViewportSize({ width, height });
    await expect(pressing).toHaveCount(await counted());
    // All of it, but for what a fraction of a pixel is rounded by.
    for (const one of await pressing.all()) await expect(one).toBeInViewport({ ratio: 0.999 });
    await expect.poll(spilling).toEqual([]);
    await expect.poll(() => cutOff('[data-testid="wall-results"] *, [data-testid="wall-peak"]')).toEqual([]);
  }
  await wall.setViewportSize({ width: 1920, height: 1080 });
});

test('a wall whose process died comes back by itself', async () => {
  const processOfWall = () =>
    console_.app.evaluate(
      ({ webContents }) =>
        webContents
          .getAllWebContents()
          .find((one) => one.getURL().includes('/wall/'))
          ?.getOSProcessId() ?? 0,
    );
  const before = await processOfWall();
  await inWall('forcefullyCrashRenderer');
  // It does not die at once.
  await expect.poll(async () => [0, before].includes(await processOfWall())).toBe(false);
  // The test's own handle on the page died with it.
  await expect.poll(() => inWall('countCases')).toBeGreaterThan(0);
});

test('Esc takes it down, its key in the menu hangs it up again', async () => {
  await inWall('pressEscape');
  await expect.poll(hasWall).toBe(false);
  expect(await pressWallKey()).toBe('Show the wall');
  wall = await wallOf(console_);
  await wall.getByTestId('wall-case').first().waitFor();
});

test('a wall that is asked for while it is still being taken down hangs again', async () => {
  const hanging = await console_.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/wall/'))?.id ?? null,
  );
  expect(hanging).not.toBeNull();
  await pressWallKey(hanging);
  await wall.waitForEvent('close');
  wall = await wallOf(console_);
  await wall.getByTestId('wall-case').first().waitFor();
});

test('a wall that hung when the program ended hangs again at the next start', async () => {
  await console_.quit();
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], now: NOON + HOUR });
  wall = await wallOf(console_);
  await expect(wall.getByTestId('wall-case').first()).toBeVisible();
});

test('a program that is ended while it starts ends', async () => {
  // Its cases hang before most of it is read: the other half of the start is still to come.
  for (let start = 0; start < 4; start += 1) {
    const main = console_.app.process();
    await console_.quit();
    expect({ code: main.exitCode, signal: main.signalCode }).toEqual({ code: 0, signal: null });
    console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'], now: NOON + HOUR });
    await (await wallOf(console_)).getByTestId('wall-case').first().waitFor();
  }
});

test('a wall whose help desk cannot be read says so, and not that its cases are being read', async () => {
  const fresh = await freshDataDir();
  const address = await addressWithoutServer();
  const unread = await launchConsole({ dataDir: fresh.dir, now: NOON });
  await connect(await ready(unread), { name: 'Night desk', address, token: '1-2-x', queues: 'General' });
  await unread.quit();
  const again = await launchConsole({ dataDir: fresh.dir, args: ['--wall'], now: NOON });
  const blank = await wallOf(again);
  await expect(blank.getByTestId('wall-banner')).toContainText('Night desk');
  await expect(blank.getByTestId('wall-empty-blocked')).toContainText(
    'as soon as the problem above is solved',
  );
  await expect(blank.getByTestId('wall-load'), 'it is not known what lies ahead').toHaveCount(0);
  await again.quit();
  await fresh.remove();
});
