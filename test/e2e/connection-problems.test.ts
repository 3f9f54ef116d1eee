import { expect, type Page, test } from '@playwright/test';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { startUntrustedServer } from '../servers/tls/untrusted-server.ts';
import { type ConnectionForm, fillConnection } from './support/connect.ts';
import { freshDataDir, launchConsole, type RunningConsole, ready } from './support/console.ts';

let data: Awaited<ReturnType<typeof freshDataDir>>;
let rt: RequestTracker;
let untrusted: Awaited<ReturnType<typeof startUntrustedServer>>;
let console_: RunningConsole;
let page: Page;

test.beforeAll(async () => {
  [data, rt, untrusted] = await Promise.all([freshDataDir(), startRequestTracker(), startUntrustedServer()]);
  console_ = await launchConsole({ dataDir: data.dir });
  page = await ready(console_);
});
test.afterAll(async () => {
  await console_.quit();
  await Promise.all([rt.remove(), untrusted.stop()]);
  await data.remove();
});

/** What each problem is, what was typed, and words that the console must say: what is wrong and the way out. */
const problems = (): readonly {
  readonly problem: string;
  readonly form: Partial<ConnectionForm>;
  readonly code: string;
}[] => [
  {
    problem: 'an address where nothing listens',
    form: { address: 'http://127.0.0.1:9' },
    code: 'connection-refused',
  },
  {
    problem: 'a name that does not exist',
    form: { address: 'http://rt.caseclock.invalid' },
    code: 'host-not-found',
  },
  { problem: 'a wrong token', form: { token: '1-2-wrong' }, code: 'sign-in-refused' },
  {
    problem: 'a certificate that nobody vouches for',
    form: { address: untrusted.url },
    code: 'certificate-untrusted',
  },
  { problem: 'a queue that does not exist', form: { queues: 'Nowhere' }, code: 'queue-not-found' },
  { problem: 'a queue without the custom fields', form: { queues: 'General' }, code: 'custom-field-missing' },
];

for (const index of [0, 1, 2, 3, 4, 5]) {
  test(`problem ${index + 1} of a connection is said with its way out, and what was typed stays`, async () => {
    const one = problems()[index];
    if (one === undefined) throw new Error('no such problem');
    const form = { name: 'Desk', address: rt.url, token: rt.token, queues: 'Cases', ...one.form };
    await test.step(one.problem, async () => {
      await fillConnection(page, form);
      await page.getByTestId('check-connection').click();
      const said = page.getByTestId('check-problem');
      await expect(said).toHaveAttribute('data-code', one.code, { timeout: 30_000 });
      await expect(page.getByTestId('source-address')).toHaveValue(form.address);
      expect((await said.innerText()).length).toBeGreaterThan(40);
      expect(await page.locator('body').innerText()).not.toContain(form.token);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    });
  });
}
