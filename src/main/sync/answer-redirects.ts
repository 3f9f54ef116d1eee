import type { Session } from 'electron/main';
import type { Fetch } from './connector.ts';

/** A redirect that was not followed. */
interface Met {
  readonly status: number;
  readonly location: string;
}

/**
 * `fetch` of `session` that answers a redirect, told not to follow any, as Node's does: with its status and where it
 * leads. Electron's own only rejects then, and says neither. A session has one listener: nobody else may listen there.
 */
export function answerRedirects(session: Session, fetch: Fetch): Fetch {
  /** What was met last, by the address asked. */
  const met = new Map<string, Met>();
  session.webRequest.onBeforeRedirect(({ url, statusCode, redirectURL }) => {
    met.set(url, { status: statusCode, location: redirectURL });
  });
  return async (url, init) => {
    const { href } = new URL(url);
    // Another request of the session may have met it, such as the one that greets a proxy.
    met.delete(href);
    try {
      return await fetch(url, init);
    } catch (error) {
      const redirect = met.get(href);
      met.delete(href);
      if (redirect === undefined) throw error;
      const { status, location } = redirect;
      return new Response(null, { status, headers: { location } });
    }
  };
}
