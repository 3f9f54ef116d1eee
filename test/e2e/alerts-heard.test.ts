import { expect, type Page, test } from '@playwright/test';
import { HOUR, MINUTE } from '../../src/domain/units.ts';
import { beijing } from '../support/cases.ts';
import { freshDataDir, launchConsole, pageAt, type RunningConsole, ready } from './support/console.ts';
import { type NotificationDaemon, startNotificationDaemon } from './support/notification-daemon.ts';
import { reviewed, seed, seededCases, seededSettings, writeSeededSettings } from './support/seeded-alerts.ts';

const NINE = beijing('2026-11-24 09:00');
const DEADLINE = NINE + 4 * HOUR;

test.describe.configure({ mode: 'serial' });

let data: Awaited<ReturnType<typeof freshDataDir>>;
let daemon: NotificationDaemon;
let console_: RunningConsole;

test.beforeAll(async () => {
  [data, daemon] = await Promise.all([freshDataDir(), startNotificationDaemon()]);
  const alerts = { ...seededSettings(), spoken: true };
  await writeSeededSettings(data.dir, { agent: '', alerts });
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.busAddress };
  console_ = await launchConsole({ dataDir: data.dir, now: NINE, args: ['--wall'], env });
  await console_.openWindow();
});
test.afterAll(async () => {
  await console_.quit();
  await daemon.stop();
  await data.remove();
});

/** Keeps in the page what it lets be heard: no machine of a test has a voice. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    window.speechSynthesis.speak = ({ text }) => void heard.push(text);
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when) {
      heard.push(`${this.frequency.value} Hz`);
      start.call(this, when);
    };
  });
}
const heardBy = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));

test('an alert is heard once, by its severity’s sound and its words, however many windows are open', async () => {
  const board = await ready(console_);
  const wall = await pageAt(console_.app, '/console/wall/');
  await seed(console_, seededCases([NINE]), NINE);
  await board.locator('[data-case-key="T-0"]').click();
  const opened = console_.app.waitForEvent('window');
  await board.keyboard.press('o');
  const ofCase = await opened;
  await ofCase.getByTestId('case-window').waitFor();
  for (const page of [board, wall, ofCase]) await listen(page);

  await console_.lookAway();
  await console_.travelTo(DEADLINE - 30 * MINUTE);
  await reviewed(console_);
  await expect
    .poll(() => heardBy(board))
    .toEqual(['784 Hz', '988 Hz', 'T-0: at most 30 working minutes left']);
  expect([await heardBy(wall), await heardBy(ofCase)]).toEqual([[], []]);

  await board.close();
  await console_.travelTo(DEADLINE - 10 * MINUTE);
  await reviewed(console_);
  await expect
    .poll(() => heardBy(wall))
    .toEqual(['784 Hz', '988 Hz', 'T-0: at most 10 working minutes left']);
  expect(await heardBy(ofCase)).toEqual([]);
});

test('what sounded leaves no process behind', async () => {
  const services = await console_.app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ serviceName }) => serviceName),
  );
  expect(services).toContain('network.mojom.NetworkService');
  expect(services).not.toContain('audio.mojom.AudioService');
});
