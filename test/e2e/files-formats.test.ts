import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import writeXlsx from 'write-excel-file/node';
import { MINUTE } from '../../src/domain/units.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { storedCount } from './support/stored.ts';

test.describe.configure({ mode: 'serial' });

const NOW = Date.parse('2026-11-23T10:00:00+08:00');
const WRITTEN = Date.parse('2026-11-23T09:55:00+08:00');

let data: Awaited<ReturnType<typeof freshDataDir>>;
let folder: string;
let running: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  data = await freshDataDir();
  folder = await mkdtemp(join(tmpdir(), 'caseclock-formats-'));
  running = await launchConsole({ dataDir: data.dir, now: NOW });
  page = await ready(running);
});
test.afterAll(async () => {
  await running.quit();
  await data.remove();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  await utimes(path, WRITTEN / 1000, WRITTEN / 1000);
  return path;
}

async function choose(path: string): Promise<void> {
  await running.app.evaluate(({ dialog }, open) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] });
  }, path);
  if (!(await page.getByTestId('connections').isVisible()))
    await page.getByTestId('connections-button').click();
  await page.getByTestId('add-source').click();
  await page.getByTestId('add-files').click();
  await page.getByTestId('choose-file').click();
}

const row = (key: string) => page.locator(`[data-testid="case-row"][data-case-key="${key}"]`);
const compared = () => page.getByTestId('import-comparison');
const importNow = async () => {
  await page.getByTestId('import-now').click();
  await page.getByTestId('import-close').click();
  await page.getByTestId('import-dialog').waitFor({ state: 'detached' });
};

const RECORDS = [
  {
    key: 'J-1',
    summary: 'VPN drops',
    status: 'open',
    created: '2026-11-23T09:30:00+08:00',
    fields: { region: 'North 2', tags: ['vpn', 'network'] },
  },
  { key: 'J-2', summary: 'Old bill', status: 'closed', created: '2026-11-20T09:30:00+08:00' },
];

test('JSON comes with every field, and again with what is new of it', async () => {
  await choose(await write('desk.json', JSON.stringify({ issues: RECORDS })));
  await expect(page.getByTestId('further-columns')).toContainText('fields.region, fields.tags');
  await expect(compared()).toHaveText('2 new');
  await importNow();
  await row('J-1').click();
  await expect(page.getByTestId('case-details')).toContainText('North 2');
  await expect(page.getByTestId('case-details')).toContainText('["vpn","network"]');

  const [first, second] = RECORDS;
  const third = { ...second, key: 'J-3' };
  const records = [{ ...first, summary: 'VPN drops each hour' }, second, third];
  await choose(await write('desk.json', JSON.stringify({ issues: records })));
  await expect(compared()).toHaveText('1 new · 1 changed · 1 as it is stored');
  await importNow();
  await expect(row('J-1')).toContainText('each hour');
});

test('a workbook comes with its dates as Excel shows them, below a title over merged cells', async () => {
  const title = [{ value: 'Cases of November', columnSpan: 4 }, null, null, null];
  const heading = ['Case ID', 'Subject', 'Status', 'Created'].map((value) => ({ value }));
  const opened = new Date(Date.UTC(2026, 10, 23, 9, 30));
  const cells = [{ value: 'X-1' }, { value: 'Backup fails' }, { value: 'new' }];
  const rows = [title, heading, [...cells, { value: opened, type: Date, format: 'dd/mm/yyyy hh:mm' }]];
  await choose(await write('cases.xlsx', new Uint8Array(await writeXlsx(rows as never).toBuffer())));
  await expect(page.getByTestId('column-openedAt')).toHaveValue('Created');
  await page.getByTestId('date-zone').selectOption('Asia/Shanghai');
  await expect(page.getByTestId('preview-deadline')).toHaveText('today 13:30');
  await importNow();
  await expect(row('X-1')).toContainText('Backup fails');
});

test('a file without headings loses no case to them, and a person can say otherwise', async () => {
  const bare = 'N-1,No heading,pending,2026-11-23 09:30\nN-2,None either,with vendor,2026-11-23 09:40\n';
  await choose(await write('bare.csv', bare));
  const heading = page.getByTestId('has-heading');
  await expect(heading).not.toBeChecked();
  await expect(page.getByTestId('no-heading')).toContainText('looks like a case');
  await heading.click();
  await expect(heading).toBeChecked();
  await expect(page.getByTestId('column-id').locator('option').nth(1)).toHaveText('N-1');
  await heading.click();
  await expect(page.getByTestId('no-heading')).toContainText('is read as a case');
  for (const [field, column] of Object.entries({ id: '#1', subject: '#2', status: '#3', openedAt: '#4' })) {
    await page.getByTestId(`column-${field}`).selectOption(column);
  }
  await page.getByTestId('date-zone').selectOption('Asia/Shanghai');
  await expect(page.getByTestId('paused-since-open')).toBeVisible();
  await expect(page.getByTestId('import-error')).toContainText('choose a column for “Paused since”');
  const unknown = page.locator('[data-testid="preview-row"][data-case-key="N-2"]');
  await expect(unknown).toContainText('Status assumed');
  await importNow();
  await expect(row('N-2')).toContainText('None either');

  // The next one like it is of the same source.
  await choose(await write('bare.csv', bare.replace('2026-11-23 09:30', '2026-11-23 09:35')));
  await expect(page.getByTestId('import-into')).toHaveValue('bare');
  await expect(page.getByTestId('column-openedAt')).toHaveValue('#4');
  await page.getByTestId('import-dialog').getByRole('button', { name: 'Close' }).click();
});

test('a file that cannot be read as a person says stays open as it was, with the reason', async () => {
  await choose(await write('bare.csv', 'N-3,Alone,with vendor,2026-11-23 09:50\n'));
  await expect(page.locator('[data-testid="preview-row"][data-case-key="N-3"]')).toBeVisible();
  await page.getByTestId('has-heading').click();
  const dialog = page.getByTestId('import-dialog');
  await expect(dialog.getByTestId('problem-text')).toHaveAttribute('data-code', 'file-empty');
  await expect(dialog.getByText('The file is still read as before:')).toBeVisible();
  await expect(page.getByTestId('has-heading')).not.toBeChecked();
  await expect(page.getByTestId('column-id')).toHaveValue('#1');
  await importNow();
  await expect(row('N-3')).toContainText('Alone');
});

test('a file that the system drags over the window is dropped on it', async () => {
  const path = await write('dragged.csv', 'Case ID,Subject,Created\nD-1,Dropped,2026-11-23 09:30\n');
  const system = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const) {
    await system.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
  await expect(page.getByTestId('drop-zone')).toBeVisible();
  await system.send('Input.dispatchDragEvent', { type: 'drop', x: 400, y: 400, data });
  await expect(page.getByTestId('import-file')).toHaveText('dragged.csv');
  await page.getByTestId('date-zone').selectOption('Asia/Shanghai');
  await importNow();
  await expect(row('D-1')).toContainText('Dropped');
});

test('a folder that is dropped on the window is no file, and that is said', async () => {
  const system = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await system.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
  const dialog = page.getByTestId('import-dialog');
  await expect(dialog.getByTestId('problem-text')).toHaveAttribute('data-code', 'file-unreadable');
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('a file that is none is told with the way out, and another can be chosen', async () => {
  const said = page.getByTestId('import-dialog').getByTestId('problem-text');
  for (const [name, content, code] of [
    ['nothing.csv', '', 'file-empty'],
    ['heading only.csv', 'Case ID,Subject,Created\n', 'file-empty'],
    ['picture.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'file-unreadable'],
  ] as const) {
    await choose(await write(name, content));
    await expect(said).toHaveAttribute('data-code', code);
    await page.getByTestId('import-dialog').getByRole('button', { name: 'Close' }).click();
  }
});

test('a large one can be paused and is gone on with, also when the program is killed, and each case is there once', async () => {
  const count = 6000;
  const rows = Array.from({ length: count }, (_, at) => {
    const status = at % 20 === 0 ? 'new' : 'closed';
    return `L-${at},Case ${at},${status},2026-11-2${at % 3} 09:30,Note ${at}`;
  });
  await choose(await write('years.csv', ['Ticket No,Subject,Status,Created,Notes', ...rows].join('\n')));
  await page.getByTestId('date-zone').selectOption('Asia/Shanghai');
  await expect(compared()).toHaveText('6,000 new', { timeout: 30_000 });
  const result = page.getByTestId('import-result');
  await page.getByTestId('import-now').click();
  await page.getByTestId('import-pause').click();
  await expect(result).toHaveAttribute('data-stage', 'paused');
  await page.getByTestId('import-pause').click();
  await expect(result).toHaveAttribute('data-stage', 'going');
  await page.getByTestId('import-close').click();

  const source = () => page.locator('[data-testid="sync-source"][data-source="years"]');
  const stored = () => storedCount(page, 'years');
  await page.getByTestId('page-sync').click();
  await source().getByTestId('sync-pause').click();
  await expect(source()).toHaveAttribute('data-activity', 'paused');
  expect(await stored()).toBeLessThan(count);
  await source().getByTestId('sync-pause').click();
  await expect(source().getByTestId('sync-status')).toContainText(/\d,000 of 6,000/);
  await running.kill();
  running = await launchConsole({ dataDir: data.dir, now: NOW + 5 * MINUTE });
  page = await ready(running);
  await expect.poll(stored, { timeout: 60_000 }).toBe(count);
  await expect.poll(() => readdir(join(data.dir, 'imports', 'years'))).toEqual([]);
  // Each run is listed with how it ended, the killed one too.
  await page.getByTestId('page-sync').click();
  const outcomes = () =>
    source()
      .getByTestId('sync-run')
      .evaluateAll((runs) => runs.map((run) => run.getAttribute('data-outcome')));
  // That of the pause only where it came after the first cases.
  await expect.poll(async () => (await outcomes()).slice(0, 2)).toEqual(['done', 'cut-off']);
});
