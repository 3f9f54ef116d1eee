import { expect, test } from '@playwright/test';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk(Date.parse('2026-11-25T19:30:00+08:00'));
const guide = () => desk.page.getByTestId('guide');
const sections = () => guide().getByTestId('guide-section');

test('the guide opens from Help, from the palette and by its key, to be searched at once, and Esc gives the page back', async () => {
  const { page } = desk;
  const search = page.getByTestId('guide-search');
  await page.getByTestId('help-menu').click();
  await page.getByTestId('help-guide').click();
  await expect(guide().getByRole('heading', { name: '1. Start' })).toBeVisible();
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(guide()).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-field').fill('manual');
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(search).toBeFocused();
});

test('its chapters and its links lead to their places, by the keyboard too', async () => {
  const { page } = desk;
  const chapter = guide().getByRole('link', { name: '9. Backup and restore' });
  await chapter.focus();
  await page.keyboard.press('Enter');
  const heading = guide().getByRole('heading', { name: '9. Backup and restore' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await guide().getByRole('link', { name: 'your own policy and calendar', exact: true }).click();
  await expect(guide().getByRole('heading', { name: 'Your own policy and calendar' })).toBeFocused();
  expect(page.url()).not.toContain('#own-policy');
});

test('a search leaves the sections that hold its words, says how many, and Esc shows all again', async () => {
  const { page } = desk;
  const all = await sections().count();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('quiet hours');
  await expect(page.getByTestId('guide-found')).toContainText(/Found in \d+ section/);
  const left = await sections().count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  expect(await page.evaluate(() => CSS.highlights.get('guide-found')?.size ?? 0)).toBeGreaterThan(1);
  await page.getByTestId('guide-search').fill('zzz');
  await expect(page.getByTestId('guide-found')).toContainText('nowhere');
  await page.keyboard.press('Escape');
  await expect(sections()).toHaveCount(all);
  await expect(guide()).toBeVisible();
});

test('it is in the language of the program, and nothing of it is cut off in a narrow window', async () => {
  const { page } = desk;
  await prefer(page, { language: 'zh-CN' });
  await expect(guide().getByRole('heading', { name: '1. 启动' })).toBeVisible();
  const beyond = () =>
    guide().evaluate((dialog) =>
      [...dialog.querySelectorAll('h3, h4, p, li, td, a, input')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
  for (const width of [600, 420]) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(beyond, `${width}`).toEqual([]);
  }
});
