import { app, session } from 'electron/main';
import { denyPermissions } from '../security/harden.ts';
import type { Fetch } from './connector.ts';
import { limitAnswers } from './limit-answers.ts';

/**
 * `fetch` through the system's proxy and certificates, in a session of its own that keeps nothing. It carries the
 * program's own name: Request Tracker answers a browser's with a redirect to its sign-in page.
 */
export function createConnectorFetch(): Fetch {
  const connectors = session.fromPartition('connectors', { cache: false });
  connectors.setUserAgent(`Caseclock/${app.getVersion()}`);
  denyPermissions(connectors);
  return limitAnswers((url, init) =>
    connectors.fetch(url, {
      ...init,
      credentials: 'omit',

      bypassCustomProtocolHandlers: true,
    }),
  );
}
