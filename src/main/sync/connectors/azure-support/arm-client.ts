import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';
import { issueText } from '../../../../domain/issue-text.ts';
import { jsonOrNull } from '../../../../domain/json-or-null.ts';
import { type EpochMs, MINUTE, SECOND } from '../../../../domain/units.ts';
import { ConnectorError, type Delivery, type Fetch } from '../../connector.ts';
import { networkFailure } from '../../network-failure.ts';
import { retryAfterMs } from '../../retry-after.ts';
import { answerWithin } from './answer-within.ts';
import { type Answer, armFailure } from './arm-failure.ts';
import type { RenewedSignIn } from './sign-in.ts';
import { operationSchema, pageSchema } from './wire.ts';

/** What became of a write that may take its time. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly words: string };

/** Azure Resource Manager, each answer checked. Methods throw ConnectorError, or the signal's reason once aborted. */
export interface ArmClient {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** As `get`, but `null` when there is no such resource. */
  find<T>(path: string, schema: z.ZodType<T>): Promise<T | null>;
  /**
   * The pages of a list, following its links as long as they stay at this host and lead to another page each; at most
   * `MOST_PAGES`.
   */
  pages(path: string, query?: Readonly<Record<string, string>>): AsyncIterable<readonly unknown[]>;
  patch<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T>;
  /** Puts a resource, which leaves through `once`, and waits for the operation that this starts. */
  put(path: string, body: object, once: Delivery['once']): Promise<Written>;
}

/** How long an operation is waited for; told again, the same put finds it done. */
const OPERATION_WITHIN_MS = 2 * MINUTE;

/** So many pages a list can have: of tickets, a hundred a page, more than a subscription ever has. */
export const MOST_PAGES = 1000;

const ASK_AGAIN_MS = 3 * SECOND;

/** A client whose requests all end when `signal` does, each after 30 s at the latest. */
export function createArmClient(
  connection: {
    readonly source: AzureSupportSource;
    readonly signIn: RenewedSignIn;
    readonly fetch: Fetch;
    readonly now: () => EpochMs;
  },
  signal: AbortSignal,
): ArmClient {
  const { source, signIn, fetch, now } = connection;
  const root = new URL(source.resourceManager);

  const ask = async (url: URL, init: RequestInit = {}): Promise<Answer> => {
    const token = await signIn.token(signal);
    const headers = { ...init.headers, Accept: 'application/json', Authorization: `Bearer ${token}` };
    try {
      const response = await fetch(url.href, {
        ...init,
        headers,
        redirect: 'manual',
        signal: answerWithin(signal),
      });
      if (response.status === 401) signIn.forget();
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const { code, subject, detail } = networkFailure(error, root.host);
      throw new ConnectorError(code, subject, detail);
    }
  };

  /** A token goes nowhere but to the host that it is for, whatever a link says. */
  const ownUrl = (link: string): URL => {
    const url = URL.canParse(link) ? new URL(link) : null;
    if (url?.origin === root.origin) return url;
    throw new ConnectorError('answer-unreadable', root.host, `a link to elsewhere: ${url?.host ?? link}`);
  };

  const urlOf = (path: string, query: Readonly<Record<string, string>> = {}): URL => {
    const url = new URL(`${root.origin}${path}`);
    url.searchParams.set('api-version', source.apiVersion);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };

  const contentOf = <T>(answer: Answer, path: string, schema: z.ZodType<T>): T => {
    const failure = armFailure(answer, root.host, now());
    if (failure !== null) throw failure;
    const read = schema.safeParse(jsonOrNull(answer.text));
    if (read.success) return read.data;
    throw new ConnectorError('answer-unreadable', path, issueText(read.error));
  };

  const operationUrl = ({ headers }: Answer): URL | null => {
    const link = headers.get('azure-asyncoperation') ?? headers.get('location');
    return link === null ? null : ownUrl(link);
  };

  const outcomeOf = async (accepted: Answer, path: string): Promise<Written> => {
    const url = operationUrl(accepted);
    let answer = accepted;
    for (let waited = 0; url !== null && waited < OPERATION_WITHIN_MS; ) {
      const pause = Math.max(retryAfterMs(answer.headers, now()) ?? ASK_AGAIN_MS, SECOND / 10);
      // Other commands would wait as long.
      if (pause > OPERATION_WITHIN_MS) throw new ConnectorError('timed-out', root.host, path, pause);
      await wait(pause, undefined, { signal });
      waited += pause;
      answer = await ask(url);
      if (answer.status === 202) continue;
      const { status, error } = contentOf(answer, path, operationSchema);
      if (/^succeeded$/i.test(status)) return { ok: true };
      if (/^(failed|canceled)$/i.test(status)) {
        return { ok: false, words: error?.message ?? status };
      }
    }
    throw new ConnectorError('timed-out', root.host, path);
  };

  const json = (method: string, body: object): RequestInit => ({
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

  return {
    get: async (path, schema) => contentOf(await ask(urlOf(path)), path, schema),
    async find(path, schema) {
      const answer = await ask(urlOf(path));
      return answer.status === 404 ? null : contentOf(answer, path, schema);
    },
    async *pages(path, query) {
      const asked = new Set<string>();
      for (let url: URL | null = urlOf(path, query); url !== null; ) {
        if (asked.has(url.href))
          throw new ConnectorError('answer-unreadable', path, 'a page leads back to one before it');
        if (asked.size === MOST_PAGES)
          throw new ConnectorError('answer-unreadable', path, `more than ${MOST_PAGES} pages`);
        asked.add(url.href);
        const page: z.infer<typeof pageSchema> = contentOf(await ask(url), path, pageSchema);
        yield page.value;
        const { nextLink } = page;
        url = nextLink === null || nextLink === undefined || nextLink === '' ? null : ownUrl(nextLink);
      }
    },
    patch: async (path, body, schema) => contentOf(await ask(urlOf(path), json('PATCH', body)), path, schema),
    async put(path, body, once) {
      // What is asked after it was taken on says nothing of whether it arrived.
      const answer = await once(async () => {
        const answered = await ask(urlOf(path), json('PUT', body));
        const failure = armFailure(answered, root.host, now());
        if (failure !== null) throw failure;
        return answered;
      });
      return answer.status === 202 ? outcomeOf(answer, path) : { ok: true };
    },
  };
}
