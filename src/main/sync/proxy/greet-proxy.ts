import { net, type Session } from 'electron/main';
import { SECOND } from '../../../domain/units.ts';
import { takeTurns } from '../../take-turns.ts';
import type { ProxySignIn, ProxySignIns } from './proxy-sign-ins.ts';

/** The status of an answer in which a proxy asks for a sign-in. */
export const PROXY_AUTHENTICATION_REQUIRED = 407;

/** As long as any answer of a help desk is waited for: the next in turn waits too. */
const ANSWER_WITHIN_MS = 30 * SECOND;

/** What came of asking whether a proxy wants a sign-in. */
export type Greeting =
  /** It does, and took the one that is kept, now or from a request just before: the session shows it from now on. */
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
 * Signs `session` in to the proxy on the way to `url`. Rejects with the reason of `signal` when that is aborted, and
 * after 30 s.
 */
export type Greet = (session: Session, url: string, signal: AbortSignal | null) => Promise<Greeting>;

/**
 * Signs in with `signIns`, for all sessions one after the other: of requests that are turned away together each would
 * try a wrong password, and so many lock an account.
 */
export function greetInTurn(signIns: ProxySignIns): Greet {
  const inTurn = takeTurns();
  return (session, url, signal) =>
    inTurn(async () => {
      const within = AbortSignal.timeout(ANSWER_WITHIN_MS);
      const either = signal === null ? within : AbortSignal.any([signal, within]);
      const greeting = await greetProxy(session, url, signIns, either);
      // What it refused in a server's words the session takes for good.
      if (greeting.kind === 'turned-away') await session.clearAuthCache();
      return greeting;
    });
}

/**
 * Electron's `fetch` tells nobody that a proxy asks (electron/electron#44249); its older request does, and the session
 * remembers what it was told. What is asked for is `url`, with no secret of ours, and what the server says to that is
 * not read.
 */
function greetProxy(
  session: Session,
  url: string,
  signIns: ProxySignIns,
  signal: AbortSignal,
): Promise<Greeting> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
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
      if (greeting.kind === 'not-asked' && statusCode !== PROXY_AUTHENTICATION_REQUIRED)
        greeting = { kind: 'signed-in' };
      request.abort();
      resolve(greeting);
    });
    // Any other failure is told by the request itself, which will meet it again.
    request.on('error', () => resolve(greeting));
    signal.addEventListener('abort', () => {
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
