import type { VaultMessage } from '../../../../src/contract/vault.ts';
import type { VaultPort } from '../../../../src/main/vault/vault-port.ts';

/** A port whose other end the test plays. */
export interface FakePort extends VaultPort {
  readonly posted: readonly VaultMessage[];
  readonly isClosed: () => boolean;
  /** Makes the page say `data`. */
  say(data: unknown): void;
}

export function createFakePort(): FakePort {
  const posted: VaultMessage[] = [];
  let listener: (data: unknown) => void = () => {};
  let isClosed = false;
  return {
    posted,
    isClosed: () => isClosed,
    say: (data) => listener(data),
    post: (message) => posted.push(message),
    onMessage(next) {
      listener = next;
    },
    close() {
      isClosed = true;
    },
  };
}

export function createFakeLog() {
  const lines: string[] = [];
  return {
    lines,
    info: (line: string) => void lines.push(line),
    warn: (line: string) => void lines.push(line),
  };
}
