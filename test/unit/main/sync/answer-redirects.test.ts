import type { OnBeforeRedirectListenerDetails, Session } from 'electron/main';
import { beforeEach, expect, it } from 'vitest';
import { answerRedirects } from '../../../../src/main/sync/answer-redirects.ts';

const URL_ASKED = 'https://rt.example.com/REST/2.0/rt';
let tell: (details: OnBeforeRedirectListenerDetails) => void;
let session: Session;

beforeEach(() => {
  const onBeforeRedirect = (listener: typeof tell) => {
    tell = listener;
  };
  session = { webRequest: { onBeforeRedirect } } as unknown as Session;
});

const meetRedirect = () =>
  tell({
    url: URL_ASKED,
    statusCode: 302,
    redirectURL: 'https://sign-in.example.com/',
  } as OnBeforeRedirectListenerDetails);
const failed = new TypeError('net::ERR_FAILED');

it('a redirect that a request meets is its answer', async () => {
  const fetch = answerRedirects(session, async () => {
    meetRedirect();
    throw failed;
  });
  const answer = await fetch(URL_ASKED, {});
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('https://sign-in.example.com/');
});

it('one that another request met before is not: what fails for another reason says so', async () => {
  const fetch = answerRedirects(session, () => Promise.reject(failed));
  meetRedirect();
  await expect(fetch(URL_ASKED, {})).rejects.toBe(failed);
});
