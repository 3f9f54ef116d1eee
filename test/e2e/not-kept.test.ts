import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { pageAt } from './support/console.ts';
import { openSampleDesk } from './support/sample-desk.ts';

const desk = openSampleDesk(Date.parse('2026-11-25T12:00:00+08:00'));

const kept = (file: string) => join(desk.dataDir, 'sample-desk', file);
/** What a file is written to first is in the way as a folder, whoever writes it. */
const breakDisk = (file: string) => mkdir(join(`${kept(file)}.new`, 'in the way'), { recursive: true });
const mendDisk = (file: string) => rm(`${kept(file)}.new`, { recursive: true });
/** What of the preferences is on the disk: nothing before they were first written. */
const keptPreferences = async (): Promise<object> => {
  const text = await readFile(kept('settings.json'), 'utf8').catch(() => '{"preferences":{}}');
  return JSON.parse(text).preferences;
};
const notice = (page: Page) => page.locator('[data-testid="problem-banner"][data-code="not-kept"]');
const seen = (page: Page) => notice(page).getByTestId('failure-seen').click();

test('a theme that cannot be saved jumps back and says why, and the next that can be is in force', async () => {
  const { page } = desk;
  await breakDisk('settings.json');
  await page.getByTestId('theme-switch').click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(notice(page)).toContainText('Your change could not be saved');
  await expect(notice(page)).toContainText('settings.json.new');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByTestId('theme-switch').click();
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeChecked();
  await page.keyboard.press('Escape');
  await seen(page);
  await expect(notice(page)).toHaveCount(0);

  await mendDisk('settings.json');
  await page.getByTestId('language-switch').click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect.poll(keptPreferences).toMatchObject({ theme: 'system', language: 'en' });
  await expect(notice(page)).toHaveCount(0);
});

test('alert settings that cannot be saved stay as they were typed, also through a turn of pages, until discarded', async () => {
  const { page } = desk;
  const form = page.getByTestId('alert-settings');
  const scope = page.getByTestId('alert-scope');
  await breakDisk('settings.json');
  await page.keyboard.press('Control+5');
  await scope.selectOption('mine');
  await page.getByTestId('usual-steps').fill('45, 15');
  await page.getByTestId('save-alert-settings').click();
  await expect(form.getByTestId('problem-text')).toHaveAttribute('data-code', 'not-kept');
  await expect(form).toContainText('There is a folder of that name.');
  await expect(form).toContainText('Unsaved changes');
  await expect(scope).toHaveValue('mine');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+5');
  await expect(form.getByTestId('problem-text')).toBeVisible();
  await expect(scope).toHaveValue('mine');
  await expect(page.getByTestId('usual-steps')).toHaveValue('45, 15');
  const discard = page.getByTestId('discard-alert-settings');
  await discard.click();
  await expect(scope).toHaveValue('all');
  await expect(discard, 'what can do nothing now keeps the focus').toBeFocused();
  await expect(form.getByTestId('problem-text')).toHaveCount(0);
  await scope.selectOption('mine');
  await mendDisk('settings.json');
  await page.getByTestId('save-alert-settings').click();
  await expect(form).toContainText('Saved on this computer');
  await expect(page.getByTestId('save-alert-settings')).toBeFocused();
  await expect(scope).toHaveValue('mine');
  await scope.selectOption('all');
  await page.getByTestId('save-alert-settings').click();
});

test('a name or a number that cannot be saved stays in its field, also through a turn of pages, until it can be', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+7');
  await breakDisk('settings.json');
  const agent = page.getByTestId('setting-agent');
  const near = page.getByTestId('setting-nearMinutes');
  const team = page.getByTestId('setting-team');
  await page.getByTestId('agent-name').fill('Li Wei');
  await page.getByTestId('minutes-nearMinutes').fill('45');
  await page.getByTestId('team-names').fill('Wang Fang');
  await page.keyboard.press('Enter');
  for (const setting of [agent, near, team])
    await expect(setting.getByTestId('problem-text')).toHaveAttribute('data-code', 'not-kept');
  await expect(page.getByTestId('team-names')).toHaveValue('Wang Fang');
  // The names that are offered do not lie over it.
  await expect(page.getByTestId('team-names')).toHaveAttribute('aria-expanded', 'false');
  expect(await accessibilityFaults(page)).toEqual([]);
  await team.getByTestId('discard-setting').click();
  await expect(page.getByTestId('team-names')).toHaveValue('');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+7');
  await expect(page.getByTestId('agent-name')).toHaveValue('Li Wei');
  await expect(page.getByTestId('minutes-nearMinutes')).toHaveValue('45');
  await near.getByTestId('discard-setting').click();
  await expect(page.getByTestId('minutes-nearMinutes')).toHaveValue('30');
  await mendDisk('settings.json');
  await page.getByTestId('agent-name').focus();
  await page.keyboard.press('Tab');
  await expect(agent.getByTestId('problem-text')).toHaveCount(0);
  await expect(page.getByTestId('agent-name')).toHaveValue('Li Wei');
  // What is typed and left by a key that turns the page is kept.
  await page.getByTestId('minutes-nearMinutes').fill('25');
  await page.keyboard.press('Control+1');
  await expect.poll(keptPreferences).toMatchObject({ agent: 'Li Wei', nearMinutes: 25 });
});

test('an arrangement of the board that cannot be saved is said, and stays for as long as the window', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+1');
  await breakDisk('views.json');
  await page.keyboard.press('/');
  await page.keyboard.type('vpn');
  await expect(notice(page)).toContainText('views.json.new');
  await page.keyboard.press('Escape');
  await seen(page);
  await mendDisk('views.json');
});

test('a case in a window of its own says so, too', async () => {
  const { page, console } = desk;
  await page.getByTestId('case-row').first().click();
  await page.keyboard.press('o');
  const own = await pageAt(console.app, '?case=');
  await own.getByTestId('case-window').waitFor();
  await breakDisk('settings.json');
  await own.keyboard.press('Control+k');
  await own.keyboard.type('dark');
  await own.keyboard.press('Enter');
  await expect(notice(own)).toBeVisible();
  expect(await accessibilityFaults(own)).toEqual([]);
  await mendDisk('settings.json');
});
