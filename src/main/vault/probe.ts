import { vaultReplySchema } from '../../contract/vault.ts';
import type { VaultPort } from './vault-port.ts';

/** Requests count from 1: this number is the probe's own. */
const PROBE_SEQ = 0;

/**
 * Asks a page that was just loaded for something small. It resolves once the page answers, its database open and
 * at the newest version; it rejects with the page's words when that cannot be done, or after `timeoutMs`.
 */
export async function probe(port: VaultPort, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const data = await new Promise<unknown>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not answer within ${timeoutMs} ms`)), timeoutMs);
    port.onMessage(resolve);
    port.post({ seq: PROBE_SEQ, request: { op: 'read-source-states' } });
  }).finally(() => clearTimeout(timer));
  const reply = vaultReplySchema.parse(data);
  if (!reply.ok) throw new Error(reply.error);
}
