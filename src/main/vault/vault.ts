import { MINUTE } from '../../domain/units.ts';
import type { Log } from '../log.ts';
import { type Gate, gateRequests } from './gate.ts';
import { superviseVault, type VaultState } from './supervisor.ts';
import { createVaultClient, type VaultRequester } from './vault-client.ts';
import { openVaultWindow } from './vault-window.ts';

/**
 * How long the page may be silent over one request before it is taken for dead. Far above the slowest honest
 * answer, a schema step over a large store on a slow disk.
 */
const ANSWER_WITHIN_MS = 2 * MINUTE;

/** Main's handle on the store. */
export interface Vault {
  readonly request: VaultRequester;
  readonly exclusively: Gate['exclusively'];
  state(): VaultState;
  /**
   * Ends the vault for good; requests that are not answered reject with VaultError. To be called before the
   * program closes its windows: the vault's window would be opened again.
   */
  stop(): void;
}

/**
 * Starts the vault. To be called once, when the app is ready and its scheme is served. Requests may be made at
 * once: they wait until it is ready.
 *
 * @param onState is told every change of state; it starts as `starting`.
 */
export function createVault(options: {
  readonly preloadPath: string;
  /** Done before what an older version of the program stored is brought to this one. */
  readonly prepare: (request: VaultRequester) => Promise<void>;
  readonly onState: (state: VaultState) => void;
  readonly log: Log;
}): Vault {
  const { log } = options;
  const client = createVaultClient({
    log,
    stallMs: ANSWER_WITHIN_MS,
    onStall: () => supervisor.restart(`it did not answer within ${ANSWER_WITHIN_MS} ms`),
  });
  const supervisor = superviseVault({
    openPage: (onGone) => openVaultWindow(options.preloadPath, onGone),
    client,
    answerWithinMs: ANSWER_WITHIN_MS,
    prepare: options.prepare,
    onState: options.onState,
    log,
  });
  const gate = gateRequests(client.request);
  return {
    request: gate.request,
    exclusively: gate.exclusively,
    state: supervisor.state,
    stop() {
      supervisor.stop();
      client.stop();
    },
  };
}
