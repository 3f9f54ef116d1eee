import type { Session } from 'electron/main';
import type { Fetch } from '../connector.ts';
import { type Greet, PROXY_AUTHENTICATION_REQUIRED } from './greet-proxy.ts';
import { ProxyTurnedAway } from './proxy-turned-away.ts';

/** `fetch` of `session` that signs in to the system's proxy when that asks, and then asks again. */
export function signInToProxy(session: Session, fetch: Fetch, greet: Greet): Fetch {
  return async (url, init) => {
    const [first] = await Promise.allSettled([fetch(url, init)]);
    if (mayWantSignIn(first)) {
      const greeting = await greet(session, url, init.signal ?? null);
      if (greeting.kind === 'signed-in') return fetch(url, init);
      if (greeting.kind === 'turned-away')
        throw new ProxyTurnedAway(greeting.proxy, greeting.realm, greeting.wasRefused);
    }
    if (first.status === 'rejected') throw first.reason;
    return first.value;
  };
}

/** A proxy asks in its answer; for a tunnel Chromium says only that there is none. */
function mayWantSignIn(came: PromiseSettledResult<Response>): boolean {
  if (came.status === 'fulfilled') return came.value.status === PROXY_AUTHENTICATION_REQUIRED;
  return String(came.reason).includes('net::ERR_TUNNEL_CONNECTION_FAILED');
}
