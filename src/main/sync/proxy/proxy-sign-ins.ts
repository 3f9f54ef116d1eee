import { z } from 'zod';
import type { ProxyUser } from '../../../contract/proxy.ts';
import type { Secrets } from '../../settings/secrets.ts';

/** With what somebody signs in to a proxy. */
export interface ProxySignIn {
  readonly user: string;
  readonly password: string;
}

/** The sign-ins to the system's proxies, each called `host:port`: kept as other secrets are. */
export interface ProxySignIns {
  users(): readonly ProxyUser[];
  /**
   * What to sign in with at `proxy`. What it has refused is not tried a second time, as an account is locked after a
   * few wrong passwords.
   */
  of(proxy: string): ProxySignIn | 'none' | 'refused';
  /** Notes that `proxy` did not take `signIn`. */
  refused(proxy: string, signIn: ProxySignIn): void;
  give(given: ProxyUser & ProxySignIn): Promise<void>;
  forget(proxy: string): Promise<void>;
  /** Calls back whenever a sign-in is given or forgotten. */
  onChanged(listener: () => void): void;
}

const PREFIX = 'proxy ';
const keptSchema = z.object({ user: z.string(), password: z.string() });

/** The sign-ins among `secrets`: no source has a name with a space in it. */
export function keepProxySignIns(secrets: Secrets): ProxySignIns {
  const refusedBy = new Map<string, ProxySignIn>();
  const listeners: (() => void)[] = [];
  const keptFor = (proxy: string): ProxySignIn | null => {
    const kept = secrets.of(PREFIX + proxy);
    return kept === null ? null : keptSchema.parse(JSON.parse(kept));
  };
  const change = async (write: () => Promise<void>): Promise<void> => {
    await write();
    for (const listener of listeners) listener();
  };
  return {
    users: () =>
      secrets
        .names()
        .filter((name) => name.startsWith(PREFIX))
        .map((name) => name.slice(PREFIX.length))
        .map((proxy) => ({ proxy, user: keptFor(proxy)?.user ?? '' })),
    of(proxy) {
      const kept = keptFor(proxy);
      const refused = refusedBy.get(proxy);
      if (kept === null) return 'none';
      return kept.user === refused?.user && kept.password === refused.password ? 'refused' : kept;
    },
    refused: (proxy, signIn) => void refusedBy.set(proxy, signIn),
    give: ({ proxy, user, password }) =>
      change(() => secrets.put(PREFIX + proxy, JSON.stringify({ user, password }))),
    forget: (proxy) => change(() => secrets.remove(PREFIX + proxy)),
    onChanged: (listener) => void listeners.push(listener),
  };
}
