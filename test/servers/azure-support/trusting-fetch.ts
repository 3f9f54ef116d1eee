import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Fetch } from '../../../src/main/sync/connector.ts';

/** `fetch` over Node's own https that trusts `certificate`; it follows nothing. */
export function trustingFetch(certificate: string): Fetch {
  return (url, init) =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(init.headers));
      const method = init.method ?? 'GET';
      const signal = init.signal ?? new AbortController().signal;
      const sent = request(url, { method, headers, ca: certificate, signal }, async (answer) => {
        const body = await text(answer);
        const status = answer.statusCode ?? 0;
        const pairs = Object.entries(answer.headers).map(
          ([name, value]) => [name, String(value)] as [string, string],
        );
        resolve(new Response(status === 204 ? null : body, { status, headers: pairs }));
      });
      sent.on('error', reject);
      sent.end(typeof init.body === 'string' ? init.body : undefined);
    });
}
