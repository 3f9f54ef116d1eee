import { z } from 'zod';
import { jsonOrNull } from '../../../../domain/json-or-null.ts';
import type { EpochMs } from '../../../../domain/units.ts';
import { ConnectorError } from '../../connector.ts';
import { redirectOf } from '../../redirect.ts';
import { retryAfterMs } from '../../retry-after.ts';

/** An answer as it came: nothing of it is trusted yet. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What was asked: `path` of the REST 2.0 of the Request Tracker at `address`, which is on `host`. */
export interface Asked {
  readonly address: string;
  readonly host: string;
  readonly path: string;
}

const LONGEST_DETAIL = 300;
const messageSchema = z.object({ message: z.string() });

/**
 * Why an answer is not the one that was asked for; `null` when its status says that it is.
 */
export function answerFailure(
  answer: Answer,
  { address, host, path, now }: Asked & { readonly now: EpochMs },
): ConnectorError | null {
  const { status } = answer;
  const detail = messageOf(answer);
  if (status >= 200 && status < 300) return null;
  const redirect = redirectOf(answer, address, `REST/2.0/${path}`);
  if (redirect !== null) {
    // Whom it does not let in RT sends to another page of its own, that of the sign-in.
    if (redirect.address === null && !redirect.isElsewhere)
      return new ConnectorError('sign-in-refused', host, detail);
    return new ConnectorError('redirected', redirect.address ?? redirect.page, detail);
  }
  if (status >= 300 && status < 400) return new ConnectorError('not-request-tracker', host, detail);
  switch (status) {
    case 401:
      return new ConnectorError('sign-in-refused', host, detail);
    case 403:
      return new ConnectorError('forbidden', path, detail);
    case 404:
      return new ConnectorError('not-request-tracker', host, detail);
    case 429:
      return new ConnectorError('rate-limited', host, detail, retryAfterMs(answer.headers, now));
  }
  if (status < 500) return new ConnectorError('unexpected', String(status), detail);
  return new ConnectorError('server-error', String(status), detail, retryAfterMs(answer.headers, now));
}

/** The JSON of an answer. @throws ConnectorError when it is a web page, or no JSON at all. */
export function jsonOf(answer: Answer, { host, path }: Pick<Asked, 'host' | 'path'>): unknown {
  try {
    return JSON.parse(answer.text);
  } catch (error) {
    if (isWebPage(answer)) throw new ConnectorError('not-request-tracker', host, messageOf(answer));
    throw new ConnectorError('answer-unreadable', path, String(error));
  }
}

/** The message of an answer in which RT itself refuses; `null` for any other, such as a proxy's. */
export function wordsOfRt({ status, text }: Answer): string | null {
  return status < 400 ? null : messageIn(text);
}

function messageIn(text: string): string | null {
  return messageSchema.safeParse(jsonOrNull(text)).data?.message ?? null;
}

function isWebPage({ headers, text }: Answer): boolean {
  return /^text\/html\b/i.test(headers.get('content-type') ?? '') || /^\s*<(!doctype|html)\b/i.test(text);
}

/** The beginning of the other side's own words: RT's message, a web page's title, or a text. */
function messageOf(answer: Answer): string {
  const words = isWebPage(answer) ? titleIn(answer.text) : (messageIn(answer.text) ?? answer.text);
  return words.trim().slice(0, LONGEST_DETAIL).trimEnd();
}

/** Each part ends where the next one must begin: a page is read once from its start to its end, whatever it holds. */
function titleIn(page: string): string {
  return /<title[^<>]*>([^<]*)/i.exec(page)?.[1] ?? '';
}
