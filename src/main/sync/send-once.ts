import type { Session } from 'electron/main';
import type { Fetch } from './connector.ts';

/**
 * `fetch` of `session` for what must not be done twice. When a connection that it has used before breaks before an
 * answer came, Chromium sends the request again by itself, whatever its method, and says nothing of it: a customer got
 * a reply twice. On a connection of its own it does not; so what is open is closed first. Its answer is read to the
 * end, since the next one closes its connection. `session` must serve nothing else, and one request at a time.
 */
export function onOwnConnection(session: Pick<Session, 'closeAllConnections'>, fetch: Fetch): Fetch {
  return async (url, init) => {
    init.signal?.throwIfAborted();
    await session.closeAllConnections();
    const { status, statusText, headers, body } = await fetch(url, init);
    const bytes = body === null ? null : await new Response(body).arrayBuffer();
    return new Response(bytes, { status, statusText, headers });
  };
}
