import type { Page } from '@playwright/test';

/** What to type into the form for a connection to Request Tracker. */
export interface ConnectionForm {
  readonly name: string;
  readonly address: string;
  readonly token?: string;
  readonly user?: string;
  readonly password?: string;
  readonly queues: string;
}

/** Opens the form for a new connection and types it in, as a person would. */
export async function fillConnection(page: Page, form: ConnectionForm): Promise<void> {
  await page.getByTestId('connections-button').click();
  await page.getByTestId('add-source').click();
  await page.getByTestId('add-request-tracker').click();
  await page.getByTestId('source-name').fill(form.name);
  await page.getByTestId('source-address').fill(form.address);
  if (form.token === undefined) {
    await page.getByTestId('sign-in-password').click();
    await page.getByTestId('source-user').fill(form.user ?? '');
    await page.getByTestId('source-password').fill(form.password ?? '');
  } else {
    await page.getByTestId('sign-in-token').click();
    await page.getByTestId('source-token').fill(form.token);
  }
  await page.getByTestId('source-queues').fill(form.queues);
}

/** Connects the console to a Request Tracker and returns to the board. */
export async function connect(page: Page, form: ConnectionForm): Promise<void> {
  await fillConnection(page, form);
  await saveConnection(page, form.name);
}

/** Saves the form of the connection called `name` and returns to the board. */
export async function saveConnection(page: Page, name: string): Promise<void> {
  await page.getByTestId('save-source').click();
  await page.getByTestId('source-item').filter({ hasText: name }).waitFor();
  await page.getByTestId('close-connections').click();
  await page.getByTestId('connections').waitFor({ state: 'detached' });
}
