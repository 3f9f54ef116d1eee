import { net, type Session } from 'electron/main';
import type { ProxySignIn, ProxySignIns } from './proxy-sign-ins.ts';

/** What came of asking whether a proxy wants a sign-in. */
export type Greeting =
  /** It does, and took the one that is kept; `session` shows it with each request from now on. */
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'not-asked' }
  /** It does, and there is none that it takes; `realm` is how it calls itself. */
  | {
      readonly kind: 'turned-away';
      readonly proxy: string;
      readonly realm: string;
      readonly wasRefused: boolean;
    };

/**
 * Signs `session` in to the proxy on the way to `url`. Electron's `fetch` tells nobody that a proxy asks
 * (electron/electron#44249); its older request does, and the session remembers what it was told. What is asked for is
 * `url`, with no secret of ours, and what the server says to that is not read.
 */
export function greetProxy(
  session: Session,
  url: string,
  signIns: ProxySignIns,
  signal: AbortSignal | null,
): Promise<Greeting> {
  return new Promise((resolve, reject) => {
    let greeting: Greeting = { kind: 'not-asked' };
    let given: Given | null = null;
    const answerTo = (proxy: string, realm: string): ProxySignIn | null => {
      if (given !== null) signIns.refused(proxy, given.signIn);
      const signIn = signIns.of(proxy);
      const isNone = typeof signIn === 'string';
      given = isNone ? null : { proxy, realm, signIn };
      greeting = isNone
        ? { kind: 'turned-away', proxy, realm, wasRefused: signIn === 'refused' }
        : { kind: 'signed-in' };
      return isNone ? null : signIn;
    };
    const request = net.request({ session, url, credentials: 'omit', redirect: 'manual' });
    request.on('login', ({ isProxy, host, port, realm }, answer) => {
      const signIn = isProxy ? answerTo(`${host}:${port}`, realm) : null;
      if (signIn === null) answer();
      else answer(signIn.user, signIn.password);
    });
    request.on('response', ({ statusCode, headers }) => {
      // Some, such as tinyproxy, answer a wrong password as a server would, in their own realm.
      const challenge = [headers['www-authenticate'] ?? []].flat().join();
      if (given !== null && statusCode === 401 && challenge.includes(`realm="${given.realm}"`))
        answerTo(given.proxy, given.realm);
      request.abort();
      resolve(greeting);
    });
    // What else is wrong the request itself will meet again, and say.
    request.on('error', () => resolve(greeting));
    signal?.addEventListener('abort', () => {
      request.abort();
      reject(signal.reason);
    });
    request.end();
  });
}

/** With what a proxy was answered. */
interface Given {
  readonly proxy: string;
  readonly realm: string;
  readonly signIn: ProxySignIn;
}
