import { expect, test } from '@playwright/test';
import { SECOND } from '../../src/domain/units.ts';
import { beijing, caseOpened } from '../support/cases.ts';
import { freshDataDir, launchConsole, ready } from './support/console.ts';
import { startNotificationDaemon } from './support/notification-daemon.ts';
import {
  alertTitles,
  reviewed,
  SEEDED_SOURCE,
  seed,
  seededSettings,
  writeSeededSettings,
} from './support/seeded-alerts.ts';

/** A Monday. */
const at = (time: string) => beijing(`2026-11-23 ${time}`);

test('an alert is put off until 30 working minutes are left, until the window opens, never past a step, and not for good', async () => {
  const [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  const usual = [60, 15].map((value) => ({ unit: 'minutes' as const, value }));
  const alerts = { ...seededSettings(), steps: { usual, bySeverity: {} } };
  await writeSeededSettings(data.dir, { agent: '', alerts });
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  const console_ = await launchConsole({ dataDir: data.dir, now: at('14:15'), env });
  const page = await ready(console_);
  await console_.lookAway();
  // 4 hours, 09:00 to 18:00: 60 minutes are left at 17:15, 30 at 17:45, and it is due on Tuesday at 09:15.
  const about = { id: `${SEEDED_SOURCE}/1`, sourceId: SEEDED_SOURCE, key: 'T-1', owner: 'Lin' };
  const terms = { serviceType: 'billing', plan: 'standard' } as const;
  await seed(console_, [caseOpened(at('14:15'), terms, about)], at('14:15'));
  const goTo = async (instant: number) => {
    await console_.travelTo(instant);
    await reviewed(console_);
  };
  const bar = page.getByTestId('case-alert');
  const putOff = async (choice: string) => {
    await bar.getByTestId('snooze').click();
    await page.getByTestId(`snooze-${choice}`).click();
  };

  await goTo(at('17:15'));
  await page.locator('[data-case-key="T-1"]').click();
  // At 17:15 sixty minutes are left, and it is due on the next day.
  await expect(bar).toHaveText(/^Deadline near, 1 h left at 17:15 · due tomorrow 09:15Snooze/);
  await putOff('30-minutes-left');
  await expect(bar).toContainText('Snoozed until today 17:45');
  await console_.lookAway();
  await goTo(at('17:44'));
  expect(await alertTitles(daemon)).toEqual(['T-1: at most 60 working minutes left']);
  await goTo(at('17:45'));
  await expect(bar).not.toContainText(' · Snoozed');
  expect((await alertTitles(daemon)).at(-1)).toBe('T-1: at most 30 working minutes left');

  await bar.getByTestId('snooze').click();
  await expect(page.getByTestId('snooze-30-minutes-left')).toHaveCount(0);
  await expect(page.getByTestId('snooze-window-opens')).toHaveCount(0);
  await page.keyboard.press('Escape');
  // At the closing the next step came: fifteen minutes are left overnight.
  await goTo(at('18:01'));
  await putOff('window-opens');
  await expect(bar).toContainText('Snoozed until tomorrow 09:00');
  await console_.lookAway();
  await goTo(beijing('2026-11-24 09:00'));
  await expect(bar).not.toContainText(' · Snoozed');
  expect(await alertTitles(daemon)).toEqual(
    [60, 30, 15, 15].map((left) => `T-1: at most ${left} working minutes left`),
  );
  await goTo(beijing('2026-11-24 09:01'));
  await putOff('10-minutes');
  await expect(bar).toContainText('Snoozed until today 09:11');
  await putOff('end');
  await expect(bar).not.toContainText(' · Snoozed');
  await goTo(beijing('2026-11-24 09:08'));
  await putOff('10-minutes');
  await expect(bar).toContainText('Snoozed until today 09:15');
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

test('an alert can be put off in the minute in which it comes, from its card, which says until when as it goes', async () => {
  const data = await freshDataDir();
  const usual = [60, 30].map((value) => ({ unit: 'minutes' as const, value }));
  await writeSeededSettings(data.dir, {
    agent: '',
    alerts: { ...seededSettings(), steps: { usual, bySeverity: {} } },
  });
  const console_ = await launchConsole({ dataDir: data.dir, now: at('10:00') });
  const page = await ready(console_);
  // 4 hours: 60 minutes are left at 13:00:20, 30 at 13:30:20, and it is due at 14:00:20.
  const about = { id: `${SEEDED_SOURCE}/1`, sourceId: SEEDED_SOURCE, key: 'T-1', owner: 'Lin' };
  await seed(console_, [caseOpened(at('10:00') + 20 * SECOND, {}, about)], at('10:01'));
  const goTo = async (instant: number) => {
    await console_.travelTo(instant);
    await reviewed(console_);
  };
  const card = page.getByTestId('alert-toast');

  await goTo(at('13:00') + 30 * SECOND);
  await expect(card).toContainText('60 working minutes left');
  await card.getByTestId('snooze').click();
  await expect(page.getByTestId('snooze-10-minutes')).toContainText('13:10');
  await page.getByTestId('snooze-10-minutes').click();
  await expect(card).toHaveCount(0);
  await expect(page.getByTestId('toast-said')).toHaveText('Snoozed until today 13:10.');

  // Each length ends with the alert at which 30 minutes are left: that is offered alone, and has the focus.
  await goTo(at('13:25'));
  await expect(card).toContainText('working minutes left');
  await card.getByTestId('snooze').press('Enter');
  await expect(page.getByTestId(/^snooze-./)).toHaveCount(1);
  await expect(page.getByTestId('snooze-30-minutes-left')).toBeFocused();
  await console_.quit();
  await data.remove();
});

test('the alert of the case that is open is seen by who goes on working there, and not by who only looks', async () => {
  const data = await freshDataDir();
  await writeSeededSettings(data.dir, { agent: '', alerts: seededSettings() });
  const console_ = await launchConsole({ dataDir: data.dir, now: at('10:00') });
  const page = await ready(console_);
  // 4 hours: 30 minutes are left at 13:30:20.
  const about = { id: `${SEEDED_SOURCE}/1`, sourceId: SEEDED_SOURCE, key: 'T-1', owner: 'Lin' };
  await seed(console_, [caseOpened(at('10:00') + 20 * SECOND, {}, about)], at('10:01'));
  await page.locator('[data-case-key="T-1"]').click();
  await expect(page.getByTestId('case-pane')).toContainText('Deadline');
  await console_.travelTo(at('13:30') + 30 * SECOND);
  await reviewed(console_);
  const card = page.getByTestId('alert-toast');
  const bell = page.getByTestId('alert-bell');
  await expect(card).toContainText('30 working minutes left');
  await expect(bell).toHaveAccessibleName('Alerts, 1 unread');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(card).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(bell).toHaveAccessibleName('Alerts, none unread');
  await console_.quit();
  await data.remove();
});
