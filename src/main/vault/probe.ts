import {
  type VaultOperation,
  type VaultRequest,
  vaultReplySchema,
  vaultResultSchemas,
} from '../../contract/vault.ts';
import type { VaultRequester } from './vault-client.ts';
import { VaultError } from './vault-error.ts';
import type { VaultPort } from './vault-port.ts';

/** Requests count from 1: this number is the probe's own. */
const PROBE_SEQ = 0;

/**
 * Asks a page that was just loaded, one thing at a time, before it serves anybody. Rejects with the page's words, or
 * when an answer takes too long: longer than `lookMs` where the page's first question is a mere look at what is stored,
 * than `answerWithinMs` for anything else. A page that was too late once is asked nothing more, and each further
 * question rejects the same way: its late answer would be taken for that of the next.
 */
export function askPage(
  port: VaultPort,
  { lookMs, answerWithinMs }: { readonly lookMs: number; readonly answerWithinMs: number },
): VaultRequester {
  let isFirst = true;
  let tooLate: Error | null = null;
  const ask = async (request: VaultRequest): Promise<unknown> => {
    if (tooLate !== null) throw tooLate;
    const op: VaultOperation = request.op;
    const timeoutMs = isFirst && op === 'describe-store' ? lookMs : answerWithinMs;
    isFirst = false;
    let timer: NodeJS.Timeout | undefined;
    const data = await new Promise<unknown>((resolve, reject) => {
      timer = setTimeout(() => {
        tooLate = new Error(`it did not answer within ${timeoutMs} ms`);
        reject(tooLate);
      }, timeoutMs);
      port.onMessage(resolve);
      port.post({ seq: PROBE_SEQ, request });
    }).finally(() => clearTimeout(timer));
    const reply = vaultReplySchema.parse(data);
    if (!reply.ok) throw new VaultError(op, reply.error);
    return vaultResultSchemas[op].parse(reply.result);
  };
  return ask as VaultRequester;
}

/**
 * Asks a page that was just loaded for something small. It resolves once the page answers, its database open and
 * at the newest version; it rejects with the page's words when that cannot be done.
 */
export async function probe(ask: VaultRequester): Promise<void> {
  await ask({ op: 'read-source-states' });
}
