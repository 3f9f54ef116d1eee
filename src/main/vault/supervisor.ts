import type { ProgramState } from '../../contract/console.ts';
import { errorText } from '../../domain/error-text.ts';
import type { Log } from '../log.ts';
import { askPage, probe } from './probe.ts';
import { HEALTHY_AFTER_MS, lookWithinMs, RESTARTS_TO_FAIL, restartDelayMs } from './restart-plan.ts';
import type { VaultClient, VaultRequester } from './vault-client.ts';
import type { VaultPort } from './vault-port.ts';

/**
 * `ready`: requests are being carried out. `failed`: it was restarted again and again; it still is, slowly, and
 * requests wait.
 */
export type VaultState = ProgramState['vault'];

/** A vault page that was opened. */
export interface VaultPage {
  /** Main's port to it, once it is loaded. Rejects when it cannot be loaded; may stay open when it dies first. */
  readonly port: Promise<VaultPort>;
  /** Ends the page, whatever it does. */
  close(): void;
}

/** Keeps a vault page alive. */
export interface Supervisor {
  state(): VaultState;
  /** Gives the page up for another one. */
  restart(reason: string): void;
  /** Ends the page for good. */
  stop(): void;
}

/**
 * Opens a vault page, attaches `client` to it once its database is open, and opens another when it dies: at
 * once, then after longer and longer waits.
 *
 * @param openPage calls `onGone` when the page is dead or does not react any more.
 * @param onState is told every change of state.
 */
export function superviseVault(options: {
  readonly openPage: (onGone: (reason: string) => void) => VaultPage;
  readonly client: Pick<VaultClient, 'attach' | 'detach'>;
  /** How long a page may take over anything; over its first look at what is stored see `lookWithinMs`. */
  readonly answerWithinMs: number;
  /** Done with a page that was loaded, before its database is opened and brought to the newest version. */
  readonly prepare: (request: VaultRequester) => Promise<void>;
  readonly onState: (state: VaultState) => void;
  readonly log: Log;
}): Supervisor {
  const { client, log } = options;
  let state: VaultState = 'starting';
  let page: VaultPage | null = null;
  let restarts = 0;
  let timer: NodeJS.Timeout | undefined;

  function enter(next: VaultState): void {
    if (next === state) return;
    state = next;
    options.onState(next);
  }

  function start(): void {
    const opened = options.openPage((reason) => {
      if (page === opened) restart(reason);
    });
    page = opened;
    serve(opened).catch((error: unknown) => {
      if (page === opened) restart(errorText(error));
    });
  }

  async function serve(opened: VaultPage): Promise<void> {
    const { answerWithinMs } = options;
    const lookMs = Math.min(lookWithinMs(restarts), answerWithinMs);
    const port = await opened.port;
    const ask = askPage(port, { lookMs, answerWithinMs });
    await options.prepare(ask);
    if (page !== opened) return;
    await probe(ask);
    if (page !== opened) return;
    client.attach(port);
    clearTimeout(timer);
    timer = setTimeout(() => {
      restarts = 0;
    }, HEALTHY_AFTER_MS);
    log.info('The vault is ready');
    enter('ready');
  }

  function restart(reason: string): void {
    if (page === null) return;
    close();
    restarts += 1;
    const delayMs = restartDelayMs(restarts);
    log.warn(`The vault is gone (${reason}); restart ${restarts} in ${delayMs} ms`);
    timer = setTimeout(start, delayMs);
    enter(restarts < RESTARTS_TO_FAIL ? 'restarting' : 'failed');
  }

  function close(): void {
    const closing = page;
    page = null;
    clearTimeout(timer);
    client.detach();
    closing?.close();
  }

  start();
  return { state: () => state, restart, stop: close };
}
