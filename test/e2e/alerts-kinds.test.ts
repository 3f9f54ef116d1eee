import { expect, type Page, test } from '@playwright/test';
import type { ConsoleBridge } from '../../src/contract/console-bridge.ts';
import type { AlertSettings } from '../../src/domain/alerts/settings.ts';
import type { Case, CaseEvent } from '../../src/domain/cases/case.ts';
import { MINUTE } from '../../src/domain/units.ts';
import { beijing, caseOpened } from '../support/cases.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import { prefer } from './support/preferences.ts';
import {
  alertTitles,
  noteSeededSource,
  reviewed,
  SEEDED_SOURCE,
  seededSettings,
  tell,
  writeSeededSettings,
} from './support/seeded-alerts.ts';

/** The last business day of 2026, the last year whose holidays are announced. */
const at = (time: string) => beijing(`2026-12-31 ${time}`);
const TWO_MINUTES = {
  openingMinutes: 2,
  closingMinutes: 2,
  unownedMinutes: 2,
  silentMinutes: 2,
  staleMinutes: 2,
};

let daemon: NotificationDaemon;
let data: Awaited<ReturnType<typeof freshDataDir>>;
let console_: RunningConsole;
let told: string[];

/** Starts the program at `now`, with a help desk that was read long before, and closes its window. */
async function launch(now: number, alerts: Partial<AlertSettings>): Promise<void> {
  [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  told = [];
  await writeSeededSettings(data.dir, { agent: 'Lin', alerts: { ...seededSettings(), ...alerts } });
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  for (const isFirst of [true, false]) {
    console_ = await launchConsole({ dataDir: data.dir, now, env });
    const page = await ready(console_);
    await reviewed(console_);
    if (isFirst) {
      await noteSeededSource(console_, now);
      await console_.quit();
    } else await lookAwayFrom(page);
  }
  // That the program goes on without its window is said once, and put away.
  await expect.poll(daemon.open).toBe(1);
  await daemon.history();
}
test.afterEach(async () => {
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

async function lookAwayFrom(page: Page): Promise<void> {
  await page.close();
  await expect.poll(console_.hasFocus).toBe(false);
}

const caseOf = (
  number: number,
  opened: number,
  owner: string | null,
  terms: Parameters<typeof caseOpened>[1],
  events: readonly CaseEvent[] = [],
) => {
  const about = { id: `${SEEDED_SOURCE}/${number}`, sourceId: SEEDED_SOURCE, key: `T-${number}`, owner };
  return caseOpened(opened, terms, { ...about, events });
};

/** Lets the time run up to `to`, a minute after the other: what comes due on the way comes in time. */
async function runTo(from: number, to: number): Promise<void> {
  for (let now = from + MINUTE; now < to; now += MINUTE) {
    await console_.travelTo(now);
    await reviewed(console_);
  }
  await console_.travelTo(to);
  await reviewed(console_);
}

async function news(now: number, ...cases: readonly Case[]): Promise<void> {
  await console_.travelTo(now);
  await tell(console_, cases, now);
  await reviewed(console_);
}

/** That one notification came since, with this title, and that a click on it leads where `isThere` says. */
async function expectTold(title: string, isThere: (page: Page) => Promise<unknown>): Promise<void> {
  await expect.poll(daemon.open, title).toBe(1);
  await daemon.clickTopmost();
  const page = await console_.window();
  await isThere(page);
  told.push(title);
  expect(await alertTitles(daemon)).toEqual(told);
  await lookAwayFrom(page);
}
const onPage = (name: string) => (page: Page) =>
  expect(page.getByTestId(`page-${name}`)).toHaveAttribute('aria-current', 'page');
const atCase = (key: string) => (page: Page) =>
  expect(page.getByTestId('case-pane')).toHaveAttribute('data-case-key', key);

test('each kind comes once, in its words, and a click leads to what it is of', async () => {
  test.setTimeout(4 * MINUTE);
  const start = at('08:56');
  await launch(start, { silenced: [], ...TWO_MINUTES });
  const evening = beijing('2026-12-30 23:00');
  const mine = caseOf(1, evening + MINUTE, 'Zhao', {});
  await news(start, caseOf(0, evening, 'Zhao', {}), mine);

  await runTo(start, at('08:58'));
  const opening = 'Working window opens Thu 09:00: 2 cases will tick';
  const stale = 'Seeded: no news from the help desk';
  await expect.poll(daemon.open).toBe(2);
  expect([...(await alertTitles(daemon))].sort()).toEqual([stale, opening]);
  told.push(...(await alertTitles(daemon)));

  await runTo(at('08:58'), at('09:00'));
  await expectTold('Working window opened: 2 cases are ticking again', onPage('board'));
  await news(at('09:01'), caseOf(10, at('09:00'), null, { severity: 'A' }));
  await expectTold('New severity A case T-10', atCase('T-10'));
  await news(at('09:02'), { ...mine, owner: 'Lin', revision: 2, updatedAt: at('09:02') });
  await expectTold('T-1 is yours now', atCase('T-1'));
  await runTo(at('09:02'), at('09:03'));
  await expectTold('T-10: severity A, and nobody owns it', atCase('T-10'));
  const answer = { id: 'r', at: at('09:00'), kind: 'responded', by: 'Zhao' } as const;
  const answered = caseOf(11, at('08:59'), 'Zhao', { severity: 'A' }, [answer]);
  await news(at('09:04'), { ...answered, updatedAt: at('09:04') });
  await runTo(at('09:04'), at('09:06'));
  await expectTold('T-11: severity A, and untouched for too long', atCase('T-11'));

  await console_.travelTo(at('17:50'));
  await reviewed(console_);
  await expectTold('While you were away: 3 deadlines passed', (page) =>
    expect(page.getByTestId('centre-row').filter({ hasText: 'Unread' }).first()).toContainText(
      'Deadline passed',
    ),
  );
  const late = caseOf(20, at('17:51'), 'Zhao', { serviceType: 'billing', plan: 'standard' });
  await news(at('17:52'), late);
  await runTo(at('17:52'), at('17:58'));
  await expectTold('Working window closes Thu 18:00: 1 clock stops', async (page) => {
    await onPage('alerts')(page);
    const note = page.getByTestId('shift-note');
    await note.getByRole('button', { name: 'Copy the note' }).click();
    await expect(note.getByRole('status')).toHaveText('Copied');
    const copied = await console_.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('T-20, B, due ≈ Fri 1 Jan 2027 12:51, Zhao: Virtual machine does not start');
  });

  await console_.openWindow();
  const page = await ready(console_);
  await console_.lookAway();
  await expect.poll(console_.hasFocus).toBe(false);
  await page.evaluate(() => {
    const { caseclock } = globalThis as unknown as { caseclock: ConsoleBridge };
    const day = { kind: 'holiday', name: { en: 'New Year', zh: '元旦' } } as const;
    return caseclock.changeRules({ kind: 'set-day', calendar: 'china', date: '2027-01-01', day });
  });
  await expectTold('T-20: a new calendar moved the deadline', async (page) => {
    await atCase('T-20')(page);
    const pane = page.getByTestId('case-pane');
    await expect(pane.getByTestId('clock-face')).toContainText('≈ Mon 4 Jan 2027 12:51');
    await pane.getByTestId('change-preview').getByTestId('choose-severity').selectOption('C');
    await expect(pane.getByTestId('preview-deadline')).toHaveText('≈ Mon 4 Jan 2027 16:51');
  });
});

test('severity A comes through quiet hours; the rest comes in one summary after, in the language of that moment', async () => {
  const shifts = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 9 * 60, toMinute: 18 * 60 }));
  const start = beijing('2026-11-24 19:00');
  await launch(start, { quiet: { zone: 'Asia/Shanghai', shifts, severePasses: true, until: null } });
  const severe = caseOf(10, start, 'Zhao', { severity: 'A' });
  await news(start, caseOf(0, start - 3.5 * 60 * MINUTE + MINUTE, 'Zhao', {}), severe);
  await expectTold('New severity A case T-10', atCase('T-10'));
  await runTo(start, start + 2 * MINUTE);
  await console_.openWindow();
  const page = await ready(console_);
  const bell = page.getByTestId('alert-bell');
  await expect(bell).toHaveAccessibleName(/, quiet hours until tomorrow 09:00$/);
  await prefer(page, { language: 'zh-CN' });
  await lookAwayFrom(page);
  await runTo(start + 2 * MINUTE, start + 32 * MINUTE);
  const answer = { id: 'r', at: start + 31 * MINUTE, kind: 'responded', by: 'Zhao' } as const;
  const closed = { id: 'c', at: answer.at, kind: 'closed' } as const;
  const events = [...severe.events, answer, closed];
  await news(start + 32 * MINUTE, { ...severe, revision: 2, isOpen: false, events });
  await console_.travelTo(beijing('2026-11-25 09:00'));
  await reviewed(console_);
  await expectTold('免打扰时段内：1 个工单已超时', atCase('T-0'));
});
