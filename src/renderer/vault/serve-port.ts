import { z } from 'zod';
import { type VaultReply, type VaultRequest, vaultMessageSchema } from '../../contract/vault.ts';
import { errorText } from '../../domain/error-text.ts';

/** What pairs an unreadable message's reply with it when not even its number can be read. */
export const UNREADABLE_SEQ = -1;

const numberedSchema = z.object({ seq: z.number().int() });

/**
 * Makes the function that serves main's port: each message is parsed, each request run by `run` strictly one
 * after the other in order of arrival, also across ports, and answered once `run` is done. Whatever arrives is
 * answered; a message that cannot be parsed, with an error.
 */
export function createServer(run: (request: VaultRequest) => Promise<unknown>): (port: MessagePort) => void {
  let last: Promise<void> = Promise.resolve();

  return function serve(port) {
    port.addEventListener('message', ({ data }) => {
      last = last.then(async () => port.postMessage(await answer(data)));
    });
    port.start();
  };

  async function answer(data: unknown): Promise<VaultReply> {
    const message = vaultMessageSchema.safeParse(data);
    if (!message.success) {
      const numbered = numberedSchema.safeParse(data);
      const seq = numbered.success ? numbered.data.seq : UNREADABLE_SEQ;
      return { seq, ok: false, error: `unreadable: ${z.prettifyError(message.error)}` };
    }
    const { seq, request } = message.data;
    try {
      return { seq, ok: true, result: await run(request) };
    } catch (error) {
      return { seq, ok: false, error: errorText(error) };
    }
  }
}
