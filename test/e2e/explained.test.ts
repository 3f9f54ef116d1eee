import { expect, test } from '@playwright/test';
import { openSampleDesk } from './support/sample-desk.ts';

/** A Wednesday noon in Beijing: every window is open, cases run. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

const clipboardText = () => desk.console.app.evaluate(({ clipboard }) => clipboard.readText());

async function askWhatIf(question: Record<'service-type' | 'severity' | 'day' | 'time', string>) {
  await desk.page.getByTestId('page-what-if').click();
  await desk.page.getByTestId('choose-service-type').selectOption(question['service-type']);
  await desk.page.getByTestId('choose-severity').selectOption(question.severity);
  await desk.page.getByTestId('what-if-day').fill(question.day);
  await desk.page.getByTestId('what-if-time').fill(question.time);
}

test('a case shows its receipt as a picture and span by span, with now and the deadline marked', async () => {
  await desk.page.getByTestId('case-row').and(desk.page.locator('[data-state="running"]')).first().click();
  const pane = desk.page.getByTestId('case-pane');
  await expect(pane.getByTestId('receipt-sum')).toContainText('used of');
  await expect(pane.getByTestId('time-line')).toContainText('Now');
  await expect(pane.getByTestId('time-line')).toContainText('Deadline');
  const pictured = await pane.getByTestId('time-line').locator('[data-look]').count();
  expect(await pane.getByTestId('receipt').getByRole('listitem').count()).toBe(pictured);
});

test('the receipt goes to the clipboard in either language', async () => {
  const key = await desk.page.getByTestId('case-pane').getAttribute('data-case-key');
  await desk.page.getByTestId('copy-receipt-en').click();
  await expect.poll(clipboardText).toContain(`Case: ${key}, `);
  expect(await clipboardText()).toContain('Beijing time');
  await desk.page.getByTestId('copy-receipt-zh-CN').click();
  await expect.poll(clipboardText).toContain(`工单：${key}，`);
});

test('what if: another severity shows its deadline and alerts before anything is changed', async () => {
  const preview = desk.page.getByTestId('change-preview');
  const select = preview.getByTestId('choose-severity');
  await select.selectOption((await select.inputValue()) === 'C' ? 'B' : 'C');
  await expect(preview.getByTestId('preview-deadline')).not.toBeEmpty();
  await expect(preview.getByTestId('preview-carried')).toContainText('used');
});

test('before a severity is raised, the form says why a Standard plan counts it as another', async () => {
  const pane = desk.page.getByTestId('case-pane');
  const preview = pane.getByTestId('change-preview');
  const isStandard = async () => (await preview.getByTestId('choose-plan').inputValue()) === 'standard';
  // The next one of Standard that runs.
  for (const row of await desk.page.locator('[data-testid="case-row"][data-state="running"]').all()) {
    await row.click();
    await expect(pane).toHaveAttribute('data-case-key', (await row.getAttribute('data-case-key')) ?? '');
    if (await isStandard()) break;
  }
  await pane.getByTestId('command-change-severity').click();
  await pane.getByTestId('command-severity').selectOption('A');
  await expect(pane.getByTestId('severity-form')).toContainText(
    'Asks for A; clocked as B: no Premium agreement',
  );
  await pane.getByRole('button', { name: 'Cancel' }).click();
});

test('the what-if page: severity B, development, opened on a Friday night before a make-up Sunday', async () => {
  await askWhatIf({
    'service-type': 'technical-development',
    severity: 'B',
    day: '2026-09-18',
    time: '22:30',
  });
  await expect(desk.page.getByTestId('what-if-deadline')).toContainText(/Sun 20 Sept? 2026 11:30/);
  await expect(desk.page.getByTestId('receipt')).toContainText('not counted: weekend');
});

test('the what-if page names the field that is wrong, and the way out', async () => {
  await desk.page.getByTestId('what-if-day').fill('2026-02-30');
  await expect(desk.page.getByRole('alert')).toContainText('2026-09-18');
  await expect(desk.page.getByTestId('what-if-deadline')).toHaveCount(0);
});

test('a provisional deadline says within what it can move', async () => {
  await askWhatIf({
    'service-type': 'technical-development',
    severity: 'B',
    day: '2026-12-31',
    time: '22:30',
  });
  await expect(desk.page.getByTestId('deadline-range')).toContainText('11 Jan 2027 13:00');
  await expect(desk.page.getByTestId('remarks')).toContainText('Provisional');
});

test('the policy page has the table, both versions, and 10 October 2026 as a make-up workday', async () => {
  await desk.page.getByTestId('page-policy').click();
  await expect(desk.page.getByTestId('severity-table')).toContainText('Business days 09:00–18:00');
  await expect(desk.page.getByTestId('severity-table')).toContainText('not offered');
  await expect(desk.page.getByTestId('policy-versions').getByRole('listitem')).toHaveCount(2);
  const day = desk.page.locator('[data-date="2026-10-10"]');
  await expect(day).toHaveAttribute('data-kind', 'make-up-workday');
  await expect(day).toContainText('W');
  await expect(desk.page.locator('[data-month="10"]')).toContainText('10: make-up workday for National Day');
  await expect(desk.page.locator('[aria-current="date"]')).toHaveAttribute('data-date', '2026-11-25');
});

test('the policy page says what is covered, and that no pause counts (rule 4)', async () => {
  await expect(desk.page.getByTestId('policy-coverage')).toContainText('Telephone support');
  await expect(desk.page.getByTestId('policy-coverage')).toContainText('SDK samples and Python');
  await expect(desk.page.getByTestId('policy-notes')).toContainText('waits for the customer or is on hold');
});

test('the last days of the year are shown as provisional while the next year is not announced', async () => {
  await expect(desk.page.getByTestId('calendar-year-end')).toContainText('29 Dec 2026');
  const day = (date: string) => desk.page.locator(`[data-date="${date}"]`).getByRole('button');
  await expect(day('2026-12-29')).toHaveAccessibleName(/holidays not announced$/);
  await expect(day('2026-12-28')).not.toHaveAccessibleName(/not announced/);
});

test('the next year is shown as provisional', async () => {
  await desk.page.getByTestId('calendar-year-after').click();
  await expect(desk.page.getByTestId('calendar-provisional')).toContainText('2027');
});

test('the pages can be turned by keyboard alone', async () => {
  await desk.page.getByTestId('page-policy').focus();
  await desk.page.keyboard.press('Shift+Tab');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('what-if-page')).toBeVisible();
  await expect(desk.page.getByTestId('page-what-if')).toHaveAttribute('aria-current', 'page');
});
