import { expect, test } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { prefer } from './support/preferences.ts';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

const calendar = () => desk.page.getByTestId('day-calendar');
const day = (date: string) => calendar().locator(`[data-date="${date}"]`);
const button = (date: string) => day(date).getByRole('button');
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key);
};

test('a calendar opens on the typed day, marks days off and make-up workdays, and works by keys alone', async () => {
  await press('Control+3');
  await desk.page.getByTestId('what-if-day').fill('2026/9/25');
  await desk.page.getByTestId('what-if-day').press('Tab');
  await expect(desk.page.getByTestId('what-if-day')).toHaveValue('2026-09-25');
  await expect(desk.page.getByTestId('what-if-day-calendar')).toBeFocused();
  await press('Enter');
  await expect(button('2026-09-25')).toBeFocused();
  await expect(button('2026-09-25')).toHaveAttribute('aria-pressed', 'true');
  await press('PageDown', 'Home', 'End', 'ArrowUp', 'ArrowUp', 'ArrowLeft');
  await expect(button('2026-10-10')).toBeFocused();
  await expect(button('2026-10-10')).toHaveAccessibleName(/^Sat 10 Oct 2026, Make-up workday, National Day/);
  await expect(day('2026-10-10')).toHaveAttribute('data-kind', 'make-up-workday');
  await expect(day('2026-10-07')).toHaveAttribute('data-kind', 'public-holiday');
  await expect(calendar()).toContainText('1–7: National Day');
  await expect(calendar().getByRole('columnheader').first()).toHaveText('M');
  expect(await accessibilityFaults(desk.page)).toEqual([]);
  await press('Enter');
  await expect(calendar()).toHaveCount(0);
  await expect(desk.page.getByTestId('what-if-day')).toHaveValue('2026-10-10');
  await expect(desk.page.getByTestId('what-if-day-calendar')).toBeFocused();
});

test('days beyond what a form takes are not offered, and Esc closes the calendar alone', async () => {
  await press('Control+1', 'c');
  await desk.page.getByTestId('log-day-calendar').click();
  await expect(button('2026-11-25')).toBeFocused();
  await expect(button('2026-11-26')).toBeDisabled();
  const after = desk.page.getByTestId('month-after');
  await expect(after).toBeDisabled();
  await desk.page.getByTestId('month-before').press('Enter');
  await after.press('Enter');
  await expect(after).toBeDisabled();
  await expect(after, 'what was pressed keeps the focus').toBeFocused();
  await button('2026-11-25').focus();
  await press('PageDown', 'ArrowRight');
  await expect(button('2026-11-25')).toBeFocused();
  await press('ArrowLeft', 'Escape');
  await expect(calendar()).toHaveCount(0);
  await expect(desk.page.getByTestId('log-day')).toHaveValue('2026-11-25');
  await press('Escape');
  await expect(desk.page.getByTestId('log-dialog')).toHaveCount(0);
});

test('the ends of a period are picked in Chinese, too, in the dark', async () => {
  await prefer(desk.page, { language: 'zh-CN', theme: 'dark' });
  await press('Control+2');
  await desk.page.getByTestId('review-period').selectOption('between');
  await desk.page.getByTestId('review-from-calendar').click();
  await expect(calendar()).toContainText('2026年11月');
  expect(await accessibilityFaults(desk.page)).toEqual([]);
  await button('2026-11-09').click();
  await desk.page.getByTestId('review-to-calendar').click();
  await desk.page.getByTestId('pick-today').click();
  await expect(desk.page.getByTestId('review-from')).toHaveValue('2026-11-09');
  await expect(desk.page.getByTestId('review-to')).toHaveValue('2026-11-25');
  await desk.page.getByTestId('review-to-calendar').click();
  await desk.page.getByTestId('month-after').click();
  await expect(calendar()).toContainText('节假日尚未公布');
  await expect(calendar().getByRole('status')).toHaveText('2026年12月');
  await press('Escape');
});
