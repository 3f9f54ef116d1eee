import type { Session } from 'electron/main';
import type { Fetch } from './connector.ts';

/**
 * `fetch` of `session` for what must not be done twice. When a connection that it has used before breaks before an
 * answer came, Chromium sends the request again by itself, whatever its method, and says nothing of it: a customer got
 * a reply twice. On a connection of its own it does not; so what is open is closed first, and one request goes at a
 * time. Its answer is read to the end, since the next one closes its connection. `session` must serve nothing else.
 */
export function sendOnce(session: Pick<Session, 'closeAllConnections'>, fetch: Fetch): Fetch {
  let last: Promise<unknown> = Promise.resolve();
  const send: Fetch = async (url, init) => {
    init.signal?.throwIfAborted();
    await session.closeAllConnections();
    const { status, statusText, headers, body } = await fetch(url, init);
    const bytes = body === null ? null : await new Response(body).arrayBuffer();
    return new Response(bytes, { status, statusText, headers });
  };
  return (url, init) => {
    const turn = () => send(url, init);
    const sent = last.then(turn, turn);
    last = sent;
    return sent;
  };
}
