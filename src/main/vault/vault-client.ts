import {
  type VaultMessage,
  type VaultOperation,
  type VaultReply,
  type VaultRequest,
  type VaultResult,
  vaultReplySchema,
  vaultResultSchemas,
} from '../../contract/vault.ts';
import type { Log } from '../log.ts';
import { VaultError } from './vault-error.ts';
import type { VaultPort } from './vault-port.ts';
import { createWatchdog } from './watchdog.ts';

/**
 * Has a request carried out. Requests are carried out in the order of the calls. The answer waits as long as
 * the vault is away, and comes only after the transaction is on the disk.
 *
 * @throws VaultError
 */
export type VaultRequester = <R extends VaultRequest>(request: R) => Promise<VaultResult<R['op']>>;

/** Keeps every request until it is answered, whatever becomes of the page meanwhile. */
export interface VaultClient {
  readonly request: VaultRequester;
  /** Goes on with this port: everything unanswered is sent again, in order. */
  attach(port: VaultPort): void;
  /** Drops the port; requests wait for the next one. */
  detach(): void;
  /** Drops the port and rejects every request, now and from now on. */
  stop(): void;
}

interface Pending {
  readonly message: VaultMessage;
  settle(reply: VaultReply): void;
}

const STOPPED = 'stopped: the program is closing';

/**
 * @param stallMs how long the vault may take over a request before `onStall` is told.
 */
export function createVaultClient(options: {
  readonly stallMs: number;
  readonly onStall: () => void;
  readonly log: Log;
}): VaultClient {
  const { log } = options;
  /** By `seq`, in the order of the calls. */
  const pending = new Map<number, Pending>();
  const watchdog = createWatchdog(options.stallMs, options.onStall);
  let current: VaultPort | null = null;
  let lastSeq = 0;
  let isStopped = false;

  function request<R extends VaultRequest>(asked: R): Promise<VaultResult<R['op']>> {
    const op: R['op'] = asked.op;
    if (isStopped) return Promise.reject(new VaultError(op, STOPPED));
    lastSeq += 1;
    const message: VaultMessage = { seq: lastSeq, request: asked };
    return new Promise((resolve, reject) => {
      const settle = (reply: VaultReply) => {
        const read = resultOf(op, reply);
        if (read instanceof VaultError) reject(read);
        else resolve(read);
      };
      pending.set(message.seq, { message, settle });
      if (current === null) return;
      current.post(message);
      if (pending.size === 1) watchdog.feed();
    });
  }

  function receive(data: unknown): void {
    const reply = vaultReplySchema.safeParse(data);
    if (!reply.success) {
      log.warn('The vault sent something that is not a reply');
      return;
    }
    const { seq } = reply.data;
    const waiting = pending.get(seq);
    if (waiting === undefined) {
      log.warn(`The vault answered ${seq}, which nobody waits for`);
      return;
    }
    pending.delete(seq);
    if (pending.size === 0) watchdog.rest();
    else watchdog.feed();
    waiting.settle(reply.data);
  }

  function detach(): void {
    watchdog.rest();
    current?.close();
    current = null;
  }

  return {
    request,
    attach(port) {
      detach();
      current = port;
      port.onMessage((data) => {
        if (port === current) receive(data);
      });
      for (const { message } of pending.values()) port.post(message);
      if (pending.size > 0) watchdog.feed();
    },
    detach,
    stop() {
      isStopped = true;
      detach();
      for (const { message, settle } of pending.values()) {
        settle({ seq: message.seq, ok: false, error: STOPPED });
      }
      pending.clear();
    },
  };
}

function resultOf<Op extends VaultOperation>(op: Op, reply: VaultReply): VaultResult<Op> | VaultError {
  if (!reply.ok) return new VaultError(op, reply.error);
  const result = vaultResultSchemas[op].safeParse(reply.result);
  if (!result.success) return new VaultError(op, `unreadable: ${op} was answered in another shape`);
  return result.data as VaultResult<Op>;
}
