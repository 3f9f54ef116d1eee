import { expect, type Page, test } from '@playwright/test';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;

test.beforeEach(async () => {
  data = await freshDataDir();
  console_ = await launchConsole({ dataDir: data.dir, args: ['--sample'] });
});
test.afterEach(async () => {
  await console_.quit();
  await data.remove();
});

/** Has the code in the built file of that name fail once it goes through a list. */
const failIn = (page: Page, file: string) =>
  page.evaluate((name) => {
    const { map } = Array.prototype;
    // biome-ignore lint/suspicious/noExplicitAny: as the language declares it
    Array.prototype.map = function (this: unknown[], ...how: any) {
      if (new Error().stack?.includes(`/${name}-`)) throw new Error('a fault in here');
      return map.apply(this, how);
    } as typeof map;
  }, file);

const board = (page: Page) => page.getByTestId('case-row').first();

test('a page that fails says so in its place: the header stays, and so do the other pages', async () => {
  const page = await ready(console_);
  await board(page).waitFor();
  await failIn(page, 'what-if-page');
  await page.getByTestId('page-what-if').click();
  await expect(page.getByTestId('oops')).toContainText('Something went wrong on this page');
  await expect(page.getByTestId('oops')).toContainText('a fault in here');
  await page.getByTestId('page-board').click();
  await expect(page.getByTestId('oops')).toBeHidden();
  await expect(board(page)).toBeVisible();
});

/** Has the database fail whatever is read of the alerts' ledger, or no more. */
const failLedger = (page: Page, isFailing: boolean) =>
  page.evaluate((fails) => {
    const [names, real] = [
      ['getAllKeys', 'openKeyCursor', 'getAll', 'openCursor', 'count'] as const,
      Symbol.for('real'),
    ];
    // biome-ignore lint/suspicious/noExplicitAny: as the browser's database is put together
    const proto = IDBIndex.prototype as any;
    proto[real] ??= Object.fromEntries(names.map((name) => [name, proto[name]]));
    for (const name of names)
      proto[name] = function (this: IDBIndex, ...how: unknown[]) {
        if (fails && this.objectStore.name === 'ledger')
          throw new DOMException('Internal error', 'UnknownError');
        return proto[real][name].apply(this, how);
      };
  }, isFailing);

test('a reading that fails takes nothing away: it is said, and made again by itself', async () => {
  const page = await ready(console_);
  await board(page).waitFor();
  await failLedger(page, true);
  await page.getByTestId('alert-bell').click();
  const said = page.locator('[data-code="unreadable"]');
  await expect(said).toContainText('Internal error');
  await expect(page.getByTestId('oops')).toHaveCount(0);
  await expect(board(page)).toBeVisible();
  await failLedger(page, false);
  await expect(said).toHaveCount(0);
  await expect(page.getByTestId('alert-centre')).toBeVisible();
});

test('a dialog that fails says so in one that can be closed', async () => {
  const page = await ready(console_);
  await board(page).waitFor();
  await failIn(page, 'key-sheet');
  await page.keyboard.press('?');
  const dialog = page.getByTestId('oops-dialog');
  await expect(dialog).toContainText('This cannot be shown');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await expect(board(page)).toBeVisible();
});

test('a case that cannot be shown leaves the board beside it, and is closed', async () => {
  const page = await ready(console_);
  await board(page).click();
  await expect(page.getByTestId('history')).toBeAttached();
  await failIn(page, 'case-pane');
  // Not by the mouse: with the next news of the desk the pane fails by itself, and its dialog lies over the board.
  await page.getByTestId('case-row').nth(1).dispatchEvent('click');
  const dialog = page.getByTestId('oops-dialog');
  await expect(dialog).toContainText('a fault in here');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await expect(board(page)).toBeVisible();
});
