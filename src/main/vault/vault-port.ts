import type { VaultMessage } from '../../contract/vault.ts';

/** One end of the channel to a vault page. Messages keep their order; a dead page answers nothing. */
export interface VaultPort {
  post(message: VaultMessage): void;
  /** Calls `listener` with everything that arrives from now on, instead of the listener before. */
  onMessage(listener: (data: unknown) => void): void;
  close(): void;
}
