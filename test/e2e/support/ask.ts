import type { VaultRequest } from '../../../src/contract/vault.ts';
import type { RunningConsole } from './console.ts';
import { untilAnswers } from './until-answers.ts';

/** What has come of a question, which the program keeps until the next. */
type Outcome = { readonly answer: unknown } | { readonly failure: string };

/** For the program itself. */
interface Asked {
  asked?: { outcome: Outcome | null };
}

/** Far above what anything asked here takes, and less than a test has. */
const ANSWER_WITHIN_MS = 90_000;

/**
 * Has the running program's vault do something, or its alerts be reviewed, and fetches the answer, which the program
 * keeps: what is started twice, since its evaluation was lost on its way, has the second answer. One question at a
 * time.
 *
 * @throws Error with the program's own words when it refuses, and with what its pages do when it does not answer.
 */
export async function ask(
  console: RunningConsole,
  what: VaultRequest | 'review the alerts',
): Promise<unknown> {
  await untilAnswers(() =>
    console.app.evaluate((_, question) => {
      const handle = globalThis.caseclockTest;
      if (handle === undefined) throw new Error('the program offers no test handle');
      const asked: NonNullable<Asked['asked']> = { outcome: null };
      (globalThis as unknown as Asked).asked = asked;
      const answering =
        question === 'review the alerts' ? handle.alertsReviewed() : handle.askVault(question);
      void answering.then(
        (answer) => {
          asked.outcome = { answer };
        },
        (error: unknown) => {
          asked.outcome = { failure: String(error) };
        },
      );
    }, what),
  );
  const name = typeof what === 'string' ? what : what.op;
  const giveUpAt = performance.now() + ANSWER_WITHIN_MS;
  for (;;) {
    const outcome = await console.app.evaluate(() => (globalThis as unknown as Asked).asked?.outcome ?? null);
    if (outcome !== null) {
      if ('failure' in outcome) throw new Error(`${name}: ${outcome.failure}`);
      return outcome.answer;
    }
    if (performance.now() > giveUpAt)
      throw new Error(`${name} was not answered within ${ANSWER_WITHIN_MS} ms: ${await pagesOf(console)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Which pages the program has, and what they do. */
function pagesOf(console: RunningConsole): Promise<string> {
  return console.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((page) => `${page.getURL()} ${page.isLoading() ? 'loads' : 'is loaded'}`)
      .join(', '),
  );
}
