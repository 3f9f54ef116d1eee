import type { Session } from 'electron/main';
import type { Fetch } from './connector.ts';

/** A redirect that was not followed. */
interface Met {
  readonly status: number;
  readonly location: string;
}

/** What each session met last, by the address asked: a session has one listener only, and several that fetch. */
const metIn = new WeakMap<Session, Map<string, Met>>();

/**
 * `fetch` of `session` that answers a redirect, told not to follow any, as Node's does: with its status and where it
 * leads. Electron's own only rejects then, and says neither.
 */
export function answerRedirects(session: Session, fetch: Fetch): Fetch {
  const met = metIn.get(session) ?? watch(session);
  return async (url, init) => {
    try {
      return await fetch(url, init);
    } catch (error) {
      const { href } = new URL(url);
      const redirect = met.get(href);
      met.delete(href);
      if (redirect === undefined) throw error;
      const { status, location } = redirect;
      return new Response(null, { status, headers: { location } });
    }
  };
}

function watch(session: Session): Map<string, Met> {
  const met = new Map<string, Met>();
  metIn.set(session, met);
  session.webRequest.onBeforeRedirect(({ url, statusCode, redirectURL }) => {
    met.set(url, { status: statusCode, location: redirectURL });
  });
  return met;
}
