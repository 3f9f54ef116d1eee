import type { Errand, Push } from './errand.ts';
import { findMarked, markedType } from './marker.ts';
import { closedMeanwhile } from './meanwhile.ts';

/** RT's name for a message that the customer sees, and for one that only staff does. */
type MessageKind = 'correspond' | 'comment';

/** The right that each needs, in RT's words. */
const RIGHTS: Readonly<Record<MessageKind, string>> = {
  correspond: 'ReplyToTicket',
  comment: 'CommentOnTicket',
};

/** A message is written, once: it carries the command's id, and is looked for before it is sent. */
export function writeMessage(
  { client, command, ticketId, isOwn, knowledge }: Push,
  kind: MessageKind,
  text: string,
): Errand {
  return {
    isMessage: true,
    async done({ since }) {
      const transaction = await findMarked(client, since, command.id);
      return transaction === null ? null : { transaction };
    },
    conflict: ({ since }) =>
      kind === 'correspond' ? closedMeanwhile(since, isOwn, knowledge.meanings.kindOf) : null,
    async request({ links }) {
      if (!links.has(kind)) return lacks(kind, ticketId);
      const body = { Content: text, ContentType: markedType(command.id) };
      return { method: 'POST', path: `ticket/${ticketId}/${kind}`, body, tag: null };
    },
  };
}

/** The problem of an account that may not write such messages in a ticket. */
export function lacks(kind: MessageKind, ticketId: number) {
  return { code: 'change-refused', subject: `RT-${ticketId}`, detail: RIGHTS[kind] } as const;
}
