import type { VaultRequester } from './vault-client.ts';

/** Requests, and the means to hold back all but one's own. */
export interface Gate {
  readonly request: VaultRequester;
  /** Does `work` with a requester of its own, while everybody else's requests wait, in their order. */
  exclusively<T>(work: (request: VaultRequester) => Promise<T>): Promise<T>;
}

/** A gate before `request`. */
export function gateRequests(request: VaultRequester): Gate {
  let opened: Promise<void> | null = null;
  const gated: VaultRequester = async (asked) => {
    while (opened !== null) await opened;
    return request(asked);
  };
  return {
    request: gated,
    async exclusively(work) {
      while (opened !== null) await opened;
      let open: () => void = () => {};
      opened = new Promise((resolve) => {
        open = resolve;
      });
      try {
        return await work(request);
      } finally {
        opened = null;
        open();
      }
    },
  };
}
