import type { RestClient } from '../rest-client.ts';
import { attachmentsSchema, type Transaction } from '../wire.ts';

/**
 * The type of a message that carries the command it came from. RT keeps a type's parameters with the message, in
 * one record with its text, and sends none of them on to a customer: a message is there with its mark or not at all.
 */
export function markedType(commandId: string): string {
  return `text/plain; x-caseclock="${commandId}"`;
}

/**
 * The message among `since` that the command `commandId` became; `null` when there is none that this account sees.
 * Asks for one message after the other, the newest first.
 */
export async function findMarked(
  client: RestClient,
  since: readonly Transaction[],
  commandId: string,
): Promise<Transaction | null> {
  const messages = since.filter(({ Type }) => Type === 'Correspond' || Type === 'Comment');
  for (const message of [...messages].reverse()) {
    const path = `transaction/${message.id}/attachments?fields=Headers`;
    const found = await client.findTagged(path, attachmentsSchema);
    if (found?.value.items.some(({ Headers }) => isMarked(Headers, commandId)) === true) return message;
  }
  return null;
}

/** Whether the headers of a message, folded or not, carry the mark of the command. */
export function isMarked(headers: string, commandId: string): boolean {
  const types = headers.replace(/\r?\n[ \t]+/g, ' ').match(/^content-type:.*$/gim) ?? [];
  return types.some((type) =>
    [...type.matchAll(/;\s*x-caseclock="?([\w-]+)"?/gi)].some(([, id]) => id === commandId),
  );
}
