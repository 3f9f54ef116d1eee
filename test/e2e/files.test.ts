import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

const NOW = Date.parse('2026-11-23T10:00:00+08:00');
const WRITTEN = Date.parse('2026-11-23T09:55:00+08:00');

/** 工单编号,标题,严重级别,状态,创建时间 and rows, as Excel in China writes a CSV file. */
const CHINESE = Buffer.from(
  'uaS1pbHgusUsserM4izRz9bYvLax8CzXtMysLLS0vajKsbzkDQpDUy0xLNDpxOK7+s7et6jG9LavLNHP' +
    '1tgstKbA7dbQLDIwMjYvMTEvMjMgOTozMA0KQ1MtMizVy7WlvfC27tPQzvMs1tAstKbA7dbQLDIwMjYv' +
    'MTEvMjMgOTo0MA0KQ1MtMyzOtNaqLNbQLLSmwO3W0CzX8szsDQo=',
  'base64',
);

let data: Awaited<ReturnType<typeof freshDataDir>>;
let folder: string;
let running: RunningConsole;
let page: Page;

test.beforeEach(async () => {
  data = await freshDataDir();
  folder = await mkdtemp(join(tmpdir(), 'caseclock-exports-'));
  running = await launchConsole({ dataDir: data.dir, now: NOW });
  page = await ready(running);
});
test.afterEach(async () => {
  await running.quit();
  await data.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Answers the system's next file dialogs: nothing else of them is replaced. */
async function answerDialogs(paths: { readonly open?: string; readonly save?: string }): Promise<void> {
  await running.app.evaluate(({ dialog }, { open = '', save = '' }) => {
    dialog.showOpenDialog = async () => ({ canceled: open === '', filePaths: open === '' ? [] : [open] });
    dialog.showSaveDialog = async () => ({ canceled: save === '', filePath: save });
  }, paths);
}

async function write(name: string, bytes: Uint8Array | string, at = WRITTEN): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await utimes(path, at / 1000, at / 1000);
  return path;
}

async function chooseFile(): Promise<void> {
  await page.getByTestId('connections-button').click();
  await page.getByTestId('add-source').click();
  await page.getByTestId('add-files').click();
  await page.getByTestId('choose-file').click();
  await page.getByTestId('import-file').waitFor();
}

const result = () => page.getByTestId('import-result');
const row = (key: string) => page.locator(`[data-testid="case-row"][data-case-key="${key}"]`);

test('a Chinese export is previewed with its deadlines, its errors are saved, it counts once, and is kept for Review', async () => {
  const errors = join(folder, 'errors.csv');
  await answerDialogs({ open: await write('工单.csv', CHINESE), save: errors });
  await chooseFile();
  await expect(page.getByTestId('file-encoding')).toHaveValue('gb18030');
  await expect(page.getByTestId('column-openedAt')).toHaveValue('创建时间');
  await expect(page.getByTestId('import-missing')).toBeVisible();
  await page.getByTestId('date-zone').selectOption('Asia/Shanghai');

  // Severity A needs the premium plan, which the file does not name: clocked as B, 4 hours.
  const first = page.locator('[data-testid="preview-row"][data-case-key="CS-1"]');
  await expect(first.getByTestId('preview-deadline')).toHaveText('today 13:30');
  await expect(page.getByTestId('import-error')).toHaveAttribute('data-row', '4');
  expect(await accessibilityFaults(page)).toEqual([]);
  // What a choice comes to is in sight where it is made, at the end of the form too.
  await page.getByTestId('date-order').scrollIntoViewIfNeeded();
  await page.getByTestId('import-dialog').locator('select').last().scrollIntoViewIfNeeded();
  await expect(first).toBeInViewport({ ratio: 1 });
  await page.getByTestId('save-errors').click();
  await expect(page.getByTestId('import-errors')).toContainText('Saved as errors.csv');
  expect(await readFile(errors, 'utf8')).toMatch(/^\ufeffRow,Column,Found,Expected\r\n4,创建时间,昨天,/);
  expect(await page.getByTestId('case-row').count()).toBe(0);

  await page.getByTestId('import-now').click();
  await expect(result()).toHaveAttribute('data-stage', 'done');
  await expect(page.getByTestId('import-figures')).toHaveText('2 new · 1 row that cannot be read');
  await expect(result().getByTestId('import-error')).toHaveAttribute('data-row', '4');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByTestId('import-show').click();
  await expect(row('CS-1')).toHaveAttribute('data-state', 'running');
  await expect(page.getByTestId('case-row')).toHaveCount(2);

  await chooseFile();
  await expect(page.getByTestId('import-into')).toHaveValue('desk');
  await expect(page.getByTestId('import-counts')).toContainText('2 open cases');
  await expect(page.getByTestId('import-comparison')).toHaveText('2 as they are stored');
  await page.getByTestId('import-now').click();
  await expect(page.getByTestId('import-figures')).toContainText('2 as they are stored');
  await page.getByTestId('import-close').click();
  await page.getByTestId('import-dialog').waitFor({ state: 'detached' });
  await expect(page.getByTestId('case-row')).toHaveCount(2);
  await expect(page.getByTestId('source-chip')).toHaveCount(1);
  await page.keyboard.press('Control+6');
  await expect(page.getByTestId('set-aside-case')).toContainText('创建时间 “昨天”; expected: ');

  await page.getByTestId('set-aside-put-away').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('set-aside')).toHaveCount(0);
  await expect(page.getByTestId('set-aside-away')).toContainText('1 row that could not be read is put away.');
  await expect(page.getByTestId('set-aside-again')).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('set-aside-case')).toHaveCount(1);
  await expect(page.getByTestId('set-aside-put-away')).toBeFocused();

  await page.getByTestId('connections-button').click();
  await page.getByTestId('source-item').first().click();
  await page.getByTestId('files-name').fill('Portal exports');
  await page.getByTestId('save-files-name').click();
  await expect(page.getByTestId('source-item').first()).toContainText('Portal exports');
  await expect(page.getByTestId('files-name-saved')).toHaveText('Saved.');
  await expect(page.getByTestId('save-files-name')).toBeFocused();
  await expect(page.getByTestId('save-files-name')).toHaveAttribute('aria-disabled', 'true');
  await page.getByTestId('remove-source').click();
  await expect(page.getByTestId('remove-open')).toContainText(
    '2 of its cases are open. They leave the board',
  );
  await page.getByTestId('remove-keep-cases').click();
  await page.getByTestId('close-connections').click();
  await page.keyboard.press('Control+1');
  await expect(page.getByTestId('case-row')).toHaveCount(0);
  await page.keyboard.press('Control+2');
  await expect(page.getByTestId('closed-row')).toHaveCount(2);
  await expect(page.getByTestId('closed-row').first()).toContainText('no longer at its source');
});

test('a file is dropped on the window, its dates are asked for, and a newer one is taken from a folder', async () => {
  const heading = 'Case ID,Subject,Status,Created';
  const dropped = `${heading}\nT-1,Printer on fire,new,11/10/2026 09:30\n`;
  const transfer = await page.evaluateHandle((text) => {
    const made = new DataTransfer();
    made.items.add(new File([text], 'tickets.csv'));
    return made;
  }, dropped);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByTestId('drop-zone')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByTestId('order-open')).toContainText('11/10/2026 09:30');
  await page.getByTestId('missing-zone').click();
  await expect(page.getByTestId('date-zone')).toBeFocused();
  await page.getByTestId('date-zone').selectOption('Asia/Shanghai');
  await expect(page.getByTestId('import-now')).toBeDisabled();
  await page.getByTestId('date-order').selectOption('month-first');
  await answerDialogs({ open: folder });
  await page.getByTestId('watch-folder').click();
  await page.getByTestId('import-now').click();
  await page.getByTestId('import-show').click();
  await expect(row('T-1')).toHaveAttribute('data-state', 'breached');

  await write('tickets later.csv', `${heading}\nT-1,Fire is out,new,11/10/2026 09:30\n`, Date.now() + 60_000);
  await expect(row('T-1')).toContainText('Fire is out', { timeout: 30_000 });
  await expect(page.getByTestId('case-row')).toHaveCount(1);
});

test('an import whose reading process is ended says so, is kept, and is tried again', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `T-${at},Case ${at},new,2026-11-23 09:30`);
  await answerDialogs({
    open: await write('years.csv', ['Case ID,Subject,Status,Created', ...rows].join('\n')),
  });
  await chooseFile();
  await page.getByTestId('date-zone').selectOption('Asia/Shanghai');
  await expect(page.getByTestId('import-counts')).toContainText('2,500 open cases');
  // The next one that is started, not the one that has read the preview.
  await running.app.evaluate(({ app }) => {
    const readers = () =>
      app.getAppMetrics().flatMap(({ name, pid }) => (name === 'Caseclock file reader' ? [pid] : []));
    const before = readers();
    const looking = setInterval(() => {
      const next = readers().find((pid) => !before.includes(pid));
      if (next === undefined) return;
      clearInterval(looking);
      process.kill(next, 'SIGKILL');
    }, 5);
  });
  await page.getByTestId('import-now').click();
  await expect(result()).toHaveAttribute('data-stage', 'failed');
  await expect(result().getByTestId('problem-text')).toHaveAttribute('data-code', 'file-reading-ended');
  await running.syncNow();
  await expect(result()).toHaveAttribute('data-stage', 'done', { timeout: 60_000 });
  await expect(page.getByTestId('import-figures')).toContainText('2,500');
});
