import { createHash } from 'node:crypto';
import { app, type Session, session } from 'electron/main';
import type { EpochMs } from '../../domain/units.ts';
import { denyPermissions } from '../security/harden.ts';
import { takeTurns } from '../take-turns.ts';
import { answerRedirects } from './answer-redirects.ts';
import type { Fetch, ProxyOf } from './connector.ts';
import { limitAnswers } from './limit-answers.ts';
import { greetInTurn } from './proxy/greet-proxy.ts';
import type { ProxySignIns } from './proxy/proxy-sign-ins.ts';
import { signInToProxy } from './proxy/sign-in-to-proxy.ts';
import { onOwnConnection } from './send-once.ts';
import { trustAuthority } from './trust/trust-authority.ts';

/** How connectors reach the other side. */
export interface ConnectorNetwork {
  readonly fetch: Fetch;
  /** `fetch` for what must not be done twice: Chromium may send any other request again by itself. */
  readonly fetchOnce: Fetch;
  readonly proxyOf: ProxyOf;
}

/**
 * The network of the connection `sourceId`, which trusts `authority`, one PEM, beside the system's; `null` for no
 * other.
 */
export type NetworkOf = (authority: string | null, sourceId: string) => ConnectorNetwork;

/**
 * `fetch` through the system's proxy and certificates, in sessions of its own that keep nothing. It carries the
 * program's own name: Request Tracker answers a browser's with a redirect to its sign-in page. Connections are read in
 * one session for each authority that they trust, so that nobody else does. Each is written to in one of its own: of
 * that only one request at a time can be made, and none may wait for another desk that does not answer.
 */
export function openNetworks(signIns: ProxySignIns, now: () => EpochMs): NetworkOf {
  const greet = greetInTurn(signIns);
  const open = (name: string, authority: string | null): Session => {
    const mark = authority === null ? '' : ` ${createHash('sha256').update(authority).digest('hex')}`;
    const opened = session.fromPartition(`${name}${mark}`, { cache: false });
    if (authority !== null) trustAuthority(opened, authority, now);
    opened.setUserAgent(`Caseclock/${app.getVersion()}`);
    denyPermissions(opened);
    signIns.onChanged(() => void opened.clearAuthCache());
    return opened;
  };
  const readingOf = once((authority) => {
    const reading = open('connectors', authority);
    return {
      fetch: signInToProxy(reading, fetchOf(reading), greet),
      proxyOf: async (url: string) => firstProxy(await reading.resolveProxy(url)),
    };
  });
  const writingOf = once((authority, sourceId) => {
    const writing = open(`connectors writing ${sourceId}`, authority);
    const send = signInToProxy(writing, onOwnConnection(writing, fetchOf(writing)), greet);
    const inTurn = takeTurns();
    return (url: string, init: RequestInit) => inTurn(() => send(url, init));
  });
  return (authority, sourceId) => ({
    ...readingOf(authority, ''),
    // Most connections are never written to, and a session costs memory.
    fetchOnce: (url, init) => writingOf(authority, sourceId)(url, init),
  });
}

/** Makes one for each authority and source, when it is first asked for. */
function once<T>(make: (authority: string | null, sourceId: string) => T) {
  const made = new Map<string, T>();
  return (authority: string | null, sourceId: string): T => {
    const key = JSON.stringify([authority, sourceId]);
    const known = made.get(key) ?? make(authority, sourceId);
    made.set(key, known);
    return known;
  };
}

function fetchOf(of: Session): Fetch {
  return limitAnswers(
    answerRedirects(of, (url, init) =>
      of.fetch(url, { ...init, credentials: 'omit', bypassCustomProtocolHandlers: true }),
    ),
  );
}

/** The first that is tried of a list such as `PROXY proxy.example.com:8080;DIRECT`. */
function firstProxy(list: string): string | null {
  const [first = 'DIRECT'] = list.split(';');
  return first.trim() === 'DIRECT' ? null : first.trim().replace(/^PROXY /, '');
}
