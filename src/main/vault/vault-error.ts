import type { VaultOperation } from '../../contract/vault.ts';

/**
 * The vault said no, answered what cannot be read, or was stopped. Nothing of the request is stored but in the
 * last two cases, where it may be: repeating it is harmless. The message starts with the store's own code, such
 * as `quota-exceeded`, and holds no case data.
 */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly op: VaultOperation;

  constructor(op: VaultOperation, message: string) {
    super(message);
    this.op = op;
  }
}
