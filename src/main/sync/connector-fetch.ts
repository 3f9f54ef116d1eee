import { createHash } from 'node:crypto';
import { app, session } from 'electron/main';
import type { EpochMs } from '../../domain/units.ts';
import { denyPermissions } from '../security/harden.ts';
import { answerRedirects } from './answer-redirects.ts';
import type { Fetch, ProxyOf } from './connector.ts';
import { limitAnswers } from './limit-answers.ts';
import { trustAuthority } from './trust/trust-authority.ts';

/** How connectors reach the other side. */
export interface ConnectorNetwork {
  readonly fetch: Fetch;
  readonly proxyOf: ProxyOf;
}

/**
 * `fetch` through the system's proxy and certificates, in a session of its own that keeps nothing. It carries the
 * program's own name: Request Tracker answers a browser's with a redirect to its sign-in page. A connection that trusts
 * an authority of its own has a session of its own, so that nobody else does.
 */
export function createConnectorNetwork(authority: string | null, now: () => EpochMs): ConnectorNetwork {
  const mark = authority === null ? '' : ` ${createHash('sha256').update(authority).digest('hex')}`;
  const connectors = session.fromPartition(`connectors${mark}`, { cache: false });
  if (authority !== null) trustAuthority(connectors, authority, now);
  connectors.setUserAgent(`Caseclock/${app.getVersion()}`);
  denyPermissions(connectors);
  return {
    fetch: limitAnswers(
      answerRedirects(connectors, (url, init) =>
        connectors.fetch(url, {
          ...init,
          credentials: 'omit',
          bypassCustomProtocolHandlers: true,
        }),
      ),
    ),
    proxyOf: async (url) => firstProxy(await connectors.resolveProxy(url)),
  };
}

/** The first that is tried of a list such as `PROXY proxy.example.com:8080;DIRECT`. */
function firstProxy(list: string): string | null {
  const [first = 'DIRECT'] = list.split(';');
  return first.trim() === 'DIRECT' ? null : first.trim().replace(/^PROXY /, '');
}
