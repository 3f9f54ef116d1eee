import { createHash } from 'node:crypto';
import { app, type Session, session } from 'electron/main';
import type { EpochMs } from '../../domain/units.ts';
import { denyPermissions } from '../security/harden.ts';
import { takeTurns } from '../take-turns.ts';
import { answerRedirects } from './answer-redirects.ts';
import type { Fetch, ProxyOf } from './connector.ts';
import { limitAnswers } from './limit-answers.ts';
import { type Greet, greetInTurn } from './proxy/greet-proxy.ts';
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

/** The network of the connections that trust `authority`, one PEM, beside the system's; `null` for no other. */
export type NetworkOf = (authority: string | null) => ConnectorNetwork;

/**
 * `fetch` through the system's proxy and certificates, in a session of its own that keeps nothing. It carries the
 * program's own name: Request Tracker answers a browser's with a redirect to its sign-in page. A connection that trusts
 * an authority of its own has a session of its own, so that nobody else does.
 */
export function openNetworks(signIns: ProxySignIns, now: () => EpochMs): NetworkOf {
  const opened = new Map<string | null, ConnectorNetwork>();
  const greet = greetInTurn(signIns);
  return (authority) => {
    const network = opened.get(authority) ?? openNetwork(authority, signIns, greet, now);
    opened.set(authority, network);
    return network;
  };
}

function openNetwork(
  authority: string | null,
  signIns: ProxySignIns,
  greet: Greet,
  now: () => EpochMs,
): ConnectorNetwork {
  const mark = authority === null ? '' : ` ${createHash('sha256').update(authority).digest('hex')}`;
  const open = (name: string): Session => {
    const opened = session.fromPartition(`${name}${mark}`, { cache: false });
    if (authority !== null) trustAuthority(opened, authority, now);
    opened.setUserAgent(`Caseclock/${app.getVersion()}`);
    denyPermissions(opened);
    signIns.onChanged(() => void opened.clearAuthCache());
    return opened;
  };
  const reading = open('connectors');
  const writing = open('connectors writing');
  const once = signInToProxy(writing, onOwnConnection(writing, fetchOf(writing)), greet);
  const inTurn = takeTurns();
  return {
    fetch: signInToProxy(reading, fetchOf(reading), greet),
    fetchOnce: (url, init) => inTurn(() => once(url, init)),
    proxyOf: async (url) => firstProxy(await reading.resolveProxy(url)),
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
