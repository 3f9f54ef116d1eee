// The board's first rows are shown at a start before all cases are read: the very rows that the whole board begins
// with, and never those of before what was stored since.
import { expect, type Page, test } from '@playwright/test';
import type { VaultRequest } from '../../src/contract/vault.ts';
import { ask } from './support/ask.ts';
import { openSampleDesk } from './support/sample-desk.ts';
import { storedRows } from './support/stored.ts';

/** A Wednesday noon in Beijing: every window is open. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00');

const desk = openSampleDesk(NOON);

/** What a page showed when it had drawn its board for the first time. */
interface FirstLook {
  readonly rows: readonly string[];
  readonly rowCount: string | null;
  readonly isCounting: string | null;
}

/** What the rows in sight say, from the top: all but the figures that tick. */
function rowsOn(page: Page): Promise<readonly string[]> {
  return page.getByTestId('case-row').evaluateAll((all) =>
    all
      .filter((row) => row.getBoundingClientRect().top < window.innerHeight)
      .map((row) => ({
        at: Number(row.getAttribute('aria-rowindex')),
        text: `${row.getAttribute('data-case-id')} ${row.getAttribute('data-state')} ${row.getAttribute('data-severity')}`,
      }))
      .sort((a, b) => a.at - b.at)
      .map(({ at, text }) => `${at} ${text}`),
  );
}

async function untilKept(): Promise<void> {
  const kept = async () => (await storedRows(desk.page, 'boardOrder'))[0]?.firstRows?.total;
  await expect.poll(kept, { timeout: 20_000 }).toBeGreaterThan(10);
}

/** Loads the page again and notes what its first frame with a board shows. */
async function lookAgain(): Promise<FirstLook> {
  await desk.page.addInitScript(() => {
    new PerformanceObserver((list) => {
      if (!list.getEntries().some(({ name }) => name === 'first-board')) return;
      const rows = [...document.querySelectorAll('[data-testid="case-row"]')]
        .filter((row) => row.getBoundingClientRect().top < window.innerHeight)
        .map((row) => ({
          at: Number(row.getAttribute('aria-rowindex')),
          text: `${row.getAttribute('data-case-id')} ${row.getAttribute('data-state')} ${row.getAttribute('data-severity')}`,
        }))
        .sort((a, b) => a.at - b.at)
        .map(({ at, text }) => `${at} ${text}`);
      const rowCount = document.querySelector('[data-testid="board"]')?.getAttribute('aria-rowcount') ?? null;
      const isCounting = document.querySelector('[data-testid="tallies"]')?.getAttribute('aria-busy') ?? null;
      Object.assign(globalThis, { firstLook: { rows, rowCount, isCounting } });
    }).observe({ type: 'mark' });
  });
  await desk.page.reload();
  await desk.page.waitForFunction(() => performance.getEntriesByName('whole-board').length > 0);
  return desk.page.evaluate(() => (globalThis as unknown as { firstLook: FirstLook }).firstLook);
}

test('what a start shows first are the rows in sight of the whole board, and what is not counted yet is not said', async () => {
  await untilKept();
  const first = await lookAgain();
  expect(first.rows.length).toBeGreaterThan(5);
  expect(await rowsOn(desk.page)).toEqual(first.rows);
  await expect(desk.page.getByTestId('tallies')).toHaveAttribute('aria-busy', 'false');
  const total = Number(await desk.page.getByTestId('board').getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(first.rows.length);
});

/** Loads the page again and lets it have no other cases than its first rows, until `release`. */
async function loadFirstRowsOnly(): Promise<{ release(): Promise<void> }> {
  await desk.page.addInitScript(() => {
    const held: (() => void)[] = [];
    const getAll = IDBIndex.prototype.getAll;
    IDBIndex.prototype.getAll = function (...asked) {
      const request = getAll.apply(this, asked);
      if (this.name !== '[open+id]') return request;
      const hear = (handler: (event: Event) => void) =>
        request.addEventListener('success', (event) => void held.push(() => handler(event)));
      return Object.defineProperty(request, 'onsuccess', { set: hear });
    };
    const release = () => {
      IDBIndex.prototype.getAll = getAll;
      for (const answer of held.splice(0)) answer();
    };
    Object.assign(globalThis, { release });
  });
  await desk.page.reload();
  await desk.page.getByTestId('case-row').first().waitFor();
  return {
    release: () => desk.page.evaluate(() => (globalThis as unknown as { release(): void }).release()),
  };
}

test('what is done to a case on the first rows, by key or from the palette, is done to it while the others are read', async () => {
  await untilKept();
  const { release } = await loadFirstRowsOnly();
  const tallies = desk.page.getByTestId('tallies');
  await expect(tallies).toHaveAttribute('aria-busy', 'true');
  // What is not counted is not said, and nothing is left standing of the words around it.
  await expect(tallies.getByText('Breached')).toBeVisible();
  await expect(tallies.locator('[data-counted="breached"] > span').first()).toBeHidden();
  for (const part of await desk.page.getByTestId('window-card').getByText('·').all())
    await expect(part).toBeHidden();
  await desk.page.getByTestId('board').press('Home');
  const key = await desk.page.locator('[data-active="true"]').getAttribute('data-case-key');
  const palette = desk.page.getByTestId('palette');
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette-field').fill('raise');
  await expect(palette.getByRole('option').first()).toContainText(`${key}: Change severity`);
  await expect(palette).toContainText('still being read');
  await desk.page.getByTestId('palette-field').fill(key?.toLowerCase() ?? '');
  await expect(palette.getByRole('option').first()).toContainText(key ?? '');
  await desk.page.keyboard.press('Escape');
  for (const [pressed, form] of [
    ['r', 'reply-form'],
    ['m', 'note-form'],
    ['s', 'severity-form'],
  ] as const) {
    await desk.page.keyboard.press(pressed);
    await expect(desk.page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key ?? '');
    await expect(desk.page.getByTestId(form)).toBeVisible();
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Escape');
    await expect(desk.page.getByTestId('case-pane')).toHaveCount(0);
  }
  await expect(tallies).toHaveAttribute('aria-busy', 'true');
  await release();
  await expect(tallies).toHaveAttribute('aria-busy', 'false');
  await expect(desk.page.locator('[data-active="true"]')).toHaveAttribute('data-case-key', key ?? '');
});

test('a program that is killed right after something was stored reads the whole board at its next start', async () => {
  await untilKept();
  const [row] = await storedRows(desk.page, 'cases');
  if (row === undefined) throw new Error('the sample desk has cases');
  const { open: _open, number: _number, firstSeenAt: _seen, ...told } = row;
  const urgent = {
    ...told,
    id: 'sample/urgent',
    key: 'URGENT-1',
    isOpen: true,
    openedAt: NOON - 9e8,
    events: [
      {
        id: 'sample/urgent/1',
        at: NOON - 9e8,
        kind: 'opened',
        severity: 'A',
        serviceType: 'technical-platform',
        plan: 'premium',
      },
    ],
  };
  const request = {
    op: 'apply',
    sourceId: 'sample',
    changes: [{ kind: 'told', case: urgent }],
    setAside: [],
    cursor: null,
    now: NOON,
  } as unknown as VaultRequest;
  await ask(desk.console, request);
  await desk.console.kill();
  await desk.start(NOON);
  await expect(desk.page.getByTestId('case-row').first()).toHaveAttribute('data-case-id', 'sample/urgent');
});
